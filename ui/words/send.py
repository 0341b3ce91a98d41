# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of signing and sending: envelopes, what does not fit, why no letter was made, what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from composer.case import Case, DispatchMethod, SignatureKind
from composer.errors import BadInput, TactfulError
from composer.journey import Step
from composer.letter.layouts import Layout
from ui import format as written
from ui.words.errors import Words, sentence
from ui.words.marks import QT_TRANSLATE_NOOP


class FitProblem(Protocol):
    """What ``Letters.fit`` gives."""

    @property
    def code(self) -> str: ...

    @property
    def line(self) -> str: ...

    @property
    def number(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Culprit:
    """A part of the letter in words, and where the owner changes it; no step means the settings."""

    name: str
    step: Step | None = None
    field: str = ""


KINDS: dict[SignatureKind, str] = {
    SignatureKind.INK: QT_TRANSLATE_NOOP("Send", "Pen on paper"),
    SignatureKind.DRAWN: QT_TRANSLATE_NOOP("Send", "Draw it here"),
    SignatureKind.PICTURE: QT_TRANSLATE_NOOP("Send", "Picture"),
}

# Name and one quiet line of each layout of ``resources/envelopes.toml``.
LAYOUTS: dict[str, tuple[str, str]] = {
    "uk-dl": (
        QT_TRANSLATE_NOOP("Send", "A4, window envelope DL"),
        QT_TRANSLATE_NOOP("Send", "Folded in three. Usual in the United Kingdom and Ireland."),
    ),
    "din-c65": (
        QT_TRANSLATE_NOOP("Send", "A4, window envelope C6/5 or DL"),
        QT_TRANSLATE_NOOP("Send", "Folded as DIN 5008 form B. Usual on the Continent."),
    ),
    "us-10": (
        QT_TRANSLATE_NOOP("Send", "US Letter, window envelope #10"),
        QT_TRANSLATE_NOOP("Send", "Folded in three. Usual in the United States and Canada."),
    ),
}

FIT: dict[str, str] = {
    "address_line_too_wide": QT_TRANSLATE_NOOP(
        "Send",
        "Line {number} of the address is too wide for this window: “{line}”. "
        "Shorten it, or choose another envelope.",
    ),
    "address_too_many_lines": QT_TRANSLATE_NOOP(
        "Send",
        "The address has {number} lines, too many for this window. "
        "Leave one out, or choose another envelope.",
    ),
    "address_made_smaller": QT_TRANSLATE_NOOP(
        "Send",
        "The address is printed a little smaller, at {number} points, so that the window shows it all.",
    ),
    "letterhead_too_long": QT_TRANSLATE_NOOP(
        "Send",
        "Your letterhead has no room for all of “{line}”, so it is cut off. Shorten it in the settings.",
    ),
    "reference_too_long": QT_TRANSLATE_NOOP(
        "Send",
        "The reference “{line}” is too long to be printed whole, so it is cut off. Shorten it on the step "
        "Request.",
    ),
    "unbroken_word": QT_TRANSLATE_NOOP(
        "Send", "“{line}” has {number} letters without a space and may break in an odd place."
    ),
}
ADVICE = frozenset({"address_made_smaller", "unbroken_word"})
LONGEST_QUOTE = 60

# The parts of the letter as ``letter.texts`` calls them.
CULPRITS: dict[str, Culprit] = {
    "business_name": Culprit(QT_TRANSLATE_NOOP("Send", "your business’s name")),
    "business_address": Culprit(QT_TRANSLATE_NOOP("Send", "your address")),
    "business_contact": Culprit(QT_TRANSLATE_NOOP("Send", "your contact details")),
    "business_registration": Culprit(QT_TRANSLATE_NOOP("Send", "the line at the foot")),
    "signer": Culprit(QT_TRANSLATE_NOOP("Send", "the signer’s name")),
    "signer_role": Culprit(QT_TRANSLATE_NOOP("Send", "the signer’s role")),
    "logo": Culprit(QT_TRANSLATE_NOOP("Send", "your logo")),
    "recipient": Culprit(
        QT_TRANSLATE_NOOP("Send", "the customer’s name or address"), Step.REQUEST, "customer.name"
    ),
    "reference": Culprit(QT_TRANSLATE_NOOP("Send", "the reference"), Step.REQUEST, "request.their_reference"),
    "subject": Culprit(QT_TRANSLATE_NOOP("Send", "the subject"), Step.DRAFT, "draft.subject"),
    "salutation": Culprit(QT_TRANSLATE_NOOP("Send", "the salutation"), Step.DRAFT, "draft.text"),
    "body": Culprit(QT_TRANSLATE_NOOP("Send", "the text"), Step.DRAFT, "draft.text"),
    "closing": Culprit(QT_TRANSLATE_NOOP("Send", "the closing"), Step.DRAFT, "draft.text"),
    "enclosures": Culprit(QT_TRANSLATE_NOOP("Send", "the enclosures"), Step.SEND, "signing.enclosures"),
    "signature": Culprit(QT_TRANSLATE_NOOP("Send", "the signature"), Step.SEND, "signing.kind"),
}

_KEPT = QT_TRANSLATE_NOOP("Send", "No file was made; your letter is as it was and still open.")
NO_GLYPH = QT_TRANSLATE_NOOP("Send", "“{culprit}” in {part} cannot be printed.")
NO_GLYPH_NEXT = QT_TRANSLATE_NOOP("Send", "Leave it out there, then sign and export again.")
REFUSED = QT_TRANSLATE_NOOP("Send", "The letter could not be set on the page.")
REFUSED_NEXT = QT_TRANSLATE_NOOP(
    "Send", "Take out what you pasted last and looks unusual, then sign and export again."
)
SIGNATURE_DAMAGED = QT_TRANSLATE_NOOP("Send", "The picture of the signature is damaged.")
SIGNATURE_NEXT = QT_TRANSLATE_NOOP(
    "Send", "Draw it, choose another picture, or sign with a pen; then sign and export again."
)
LOGO_DAMAGED = QT_TRANSLATE_NOOP("Send", "The picture of your logo is damaged.")
LOGO_NEXT = QT_TRANSLATE_NOOP(
    "Send", "Choose it anew in the settings, or print on your own letter paper; then sign and export again."
)


def kind_text(kind: SignatureKind) -> str:
    """``Pen on paper``."""
    return _translated(KINDS[kind])


def layout_texts(layout: Layout) -> tuple[str, str]:
    """What a layout is called, and one line about it."""
    name, detail = LAYOUTS.get(layout.id, (layout.name, ""))
    return _translated(name), _translated(detail) if detail else ""


def fit_text(problem: FitProblem) -> str:
    """What does not fit, and what helps."""
    text = _translated(FIT[problem.code])
    line = problem.line if len(problem.line) <= LONGEST_QUOTE else problem.line[:LONGEST_QUOTE] + "…"
    return text.format(number=f"{problem.number:g}", line=line)


def culprit(error: TactfulError) -> Culprit | None:
    """The part of the letter that could not be printed, if the error names one."""
    return CULPRITS.get(str(error.data.get("field", "")))


def export_words(error: TactfulError) -> Words:
    """Why no letter was made, what was kept, what to do next."""
    if error.code == "cannot_print":
        return _cannot_print(error)
    if error.code == "picture_damaged":
        logo = error.data.get("field") == "logo"
        happened, further = (LOGO_DAMAGED, LOGO_NEXT) if logo else (SIGNATURE_DAMAGED, SIGNATURE_NEXT)
        return Words(_translated(happened), _translated(_KEPT), _translated(further))
    return sentence(error)


def _cannot_print(error: TactfulError) -> Words:
    part = culprit(error)
    if error.data.get("reason") != "no_glyph":
        return Words(_translated(REFUSED), _translated(_KEPT), _translated(REFUSED_NEXT))
    name = _translated(part.name) if part else _translated(QT_TRANSLATE_NOOP("Send", "the letter"))
    happened = _translated(NO_GLYPH).format(culprit=_seen(str(error.data.get("culprit", ""))), part=name)
    return Words(happened, _translated(_KEPT), _translated(NO_GLYPH_NEXT))


def _seen(text: str) -> str:
    """Characters that cannot be seen either are named by their number."""
    return "".join(c if c.isprintable() else f"U+{ord(c):04X}" for c in text)


def next_steps(case: Case, layout: Layout) -> tuple[str, ...]:
    """What is still to be done by hand, in order."""
    on_own_paper = QT_TRANSLATE_NOOP("Send", "Print the PDF at 100 % on your own letter paper.")
    plain = QT_TRANSLATE_NOOP("Send", "Print the PDF at 100 %, not “fit to page”.")
    steps = [_translated(plain if case.signing.letterhead else on_own_paper)]
    if case.signing.kind is SignatureKind.INK or not case.signing.picture:
        steps.append(_translated(QT_TRANSLATE_NOOP("Send", "Sign it in ink above the name.")))
    fold = QT_TRANSLATE_NOOP(
        "Send", "Fold it at the small marks. The address then shows in the window of envelope {envelope}."
    )
    return (*steps, _translated(fold).format(envelope=layout.envelope))


def sent_text(case: Case) -> str:
    """How the letter went out, as one line; empty before that is known."""
    dispatch = case.dispatch
    if dispatch.sent_on is None:
        return ""
    text = {
        DispatchMethod.POST: QT_TRANSLATE_NOOP("Send", "In the record: posted on {day}."),
        DispatchMethod.TRACKED: QT_TRANSLATE_NOOP("Send", "In the record: sent by tracked post on {day}."),
        DispatchMethod.BY_HAND: QT_TRANSLATE_NOOP("Send", "In the record: handed over on {day}."),
        DispatchMethod.EMAIL: QT_TRANSLATE_NOOP("Send", "In the record: sent by e-mail on {day}."),
    }[dispatch.method]
    return _translated(text).format(day=written.day(dispatch.sent_on))


def proof_too_long(limit: int) -> str:
    """What is wrong with a proof number that is a whole paragraph."""
    return sentence(BadInput("too_long", limit=limit)).short


def _translated(text: str) -> str:
    return QCoreApplication.translate("Send", text)
