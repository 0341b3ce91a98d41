# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be read out of a message is offered for confirmation; nothing is filled in silently.

Every offer carries the words it was found in, so that the owner sees why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from composer.case import Concern, ConcernKind, Money
from composer.errors import BadInput
from composer.intake import words
from composer.intake.fields import parse_date, parse_money
from composer.intake.read import Incoming

_MAX_CONCERNS = 12  # more than that is a letter to be read, not a list to be ticked
_MAX_SENTENCE = 600
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_PHONE = re.compile(r"(?<![\w/.,£$€-])(?:\+|\(?0)[0-9](?:[ ()/-]{0,2}[0-9]){7,13}(?![\w-])")
_US_PHONE = re.compile(r"(?<![\w.-])\(?[2-9][0-9]{2}\)?[ .-][0-9]{3}[ .-][0-9]{4}(?![\w-])")
_ORDER = re.compile(
    r"\b(?:order|invoice|booking|purchase|ref(?:erence)?|receipt)\b\.?\s{0,2}(?:number|no\b\.?|nr\b\.?|#|:|ref\b\.?)?[\s:#]{0,3}"
    r"(?P<number>(?=[\w/-]*[0-9])[A-Za-z0-9][\w/-]{2,30})",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"(?<![\w.,])(?:(?:£|€|\$|\b(?:GBP|EUR|USD|PLN|SEK) ?) ?[0-9][0-9., ]{0,14}|"
    r"[0-9][0-9., ]{0,14} ?(?:£|€|zł|\b(?:GBP|EUR|USD|PLN|SEK|euros?|pounds|dollars)\b))",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b(?:[0-9]{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2,8}\.?,? [0-9]{4}"
    r"|[A-Z][a-z]{2,8}\.? [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4}"
    r"|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})\b"
)
_DELIVERED = re.compile(r"\b(?:deliver\w*|arriv\w*|came)\b[^.!?\n]{0,30}$", re.IGNORECASE)
_BOUGHT = re.compile(r"\b(?:order(?:ed)?|bought|purchas\w*|paid)\b[^.!?\n]{0,30}$", re.IGNORECASE)
_DEADLINE = re.compile(r"\b(?:by|before|until|no later than)(?: the)? $", re.IGNORECASE)
_ASKS = re.compile(rf"\b(?:{words.REQUEST})\b", re.IGNORECASE)
_COMPLAINS = re.compile(rf"(?:\b|(?<=\w))(?:{words.COMPLAINT})\b", re.IGNORECASE)
_HURRIES = re.compile(rf"\b(?:{words.URGENT})\b", re.IGNORECASE)
_GREETING = re.compile(rf"^\s*{words.GREETING}\s*$", re.IGNORECASE)
_CLOSING = re.compile(rf"^\s*{words.CLOSING}[,.!]?\s*$", re.IGNORECASE)
_NAME = re.compile(
    r"^\s*((?:[A-Z][\w.'’-]*|van|von|de|der|den|la)(?: (?:[A-Z][\w.'’-]*|van|von|de|der|den|la)){1,4})\s*$"
)
_END = re.compile(r"(?<=[.!?])[\"”’')]*\s+(?=[\"“‘'(]?[A-Z0-9£€$-])|\n\s*\n|\n(?=\s*[-*•])")
_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|No|e\.g|i\.e|approx)\.$")


@dataclass(frozen=True, slots=True)
class Offered:
    """A value that may belong into ``field`` (a path in the case), and the words it was found in."""

    field: str
    value: str | date | Money
    found_in_text: str


@dataclass(frozen=True, slots=True)
class WarningWord:
    """A word that makes this more than a refund request. ``start`` and ``end`` are code points."""

    kind: str  # lawyer, court, chargeback, consumer_board, review, press, injury
    start: int
    end: int
    words: str


def offers(incoming: Incoming, language: str, currency: str) -> tuple[Offered, ...]:
    """Everything found, the likelier value first within each field; the same value is offered once."""
    found = [*_from_headers(incoming), *_from_text(incoming.text, language, currency)]
    seen: set[tuple[str, object]] = set()
    unique = []
    for one in found:
        key = (one.field, one.value.casefold() if isinstance(one.value, str) else one.value)
        if key not in seen:
            seen.add(key)
            unique.append(one)
    return tuple(unique)


def concerns(text: str, language: str = "en-GB") -> tuple[Concern, ...]:
    """The separate points of a message, in its order, in the customer's own words.

    A sentence is a point when it asks or complains; a date after *by* is its deadline. The neutral
    restatement is left to the owner: a machine's would only look like one.
    """
    found: list[Concern] = []
    for sentence in _sentences(_body(text)):
        urgent = bool(_HURRIES.search(sentence))
        deadline = _deadline(sentence, language)
        if not (
            sentence.endswith("?")
            or urgent
            or deadline
            or _ASKS.search(sentence)
            or _COMPLAINS.search(sentence)
        ):
            continue
        kind = ConcernKind.URGENT if urgent or deadline else ConcernKind.ANSWER
        found.append(Concern(f"c{len(found) + 1}", sentence[:_MAX_SENTENCE], kind=kind, deadline=deadline))
        if len(found) == _MAX_CONCERNS:
            break
    return tuple(found)


def warning_words(text: str) -> tuple[WarningWord, ...]:
    """Lawyer, court, chargeback, consumer board and the like, in the order of the text."""
    found = [
        WarningWord(kind, m.start(), m.end(), m[0])
        for kind, pattern in words.WARNINGS.items()
        for m in re.finditer(rf"\b(?:{pattern})\b", text, re.IGNORECASE)
    ]
    return tuple(sorted(found, key=lambda w: (w.start, w.end)))


def _from_headers(incoming: Incoming) -> Iterator[Offered]:
    if incoming.sender_name:
        yield Offered("customer.name", incoming.sender_name, incoming.sender_name)
    if incoming.sender_email:
        yield Offered("customer.email", incoming.sender_email, incoming.sender_email)
    if incoming.sent_on:
        yield Offered("request.received_on", incoming.sent_on, incoming.sent_on.isoformat())
    for match in _ORDER.finditer(incoming.subject):
        yield Offered("purchase.order_number", match["number"], match[0])


def _from_text(text: str, language: str, currency: str) -> Iterator[Offered]:
    if name := _signed_by(text):
        yield Offered("customer.name", name, name)
    for match in _EMAIL.finditer(text):
        yield Offered("customer.email", match[0], match[0])
    for match in (_US_PHONE if language == "en-US" else _PHONE).finditer(text):
        yield Offered("customer.phone", match[0].strip(), match[0])
    for match in _ORDER.finditer(text):
        if not _DATE.match(match["number"]):
            yield Offered("purchase.order_number", match["number"], match[0])
    yield from _amounts(text, language, currency)
    yield from _dates(text, language)


def _amounts(text: str, language: str, currency: str) -> Iterator[Offered]:
    """Amounts, those that stand in a sentence asking for money first."""
    ranked = []
    for match in _AMOUNT.finditer(text):
        words_found = match[0].strip().rstrip(".,")
        typed = re.sub(r"\s?euros?$", " EUR", words_found, flags=re.IGNORECASE)
        typed = re.sub(r"\s?pounds$", " GBP", typed, flags=re.IGNORECASE)
        typed = re.sub(r"\s?dollars$", " USD", typed, flags=re.IGNORECASE)
        try:
            value = parse_money(typed, language, currency)
        except BadInput:
            continue
        near = text[max(0, match.start() - 80) : match.end() + 40].lower()
        ranked.append(
            (not re.search(r"refund|money back|return of|reimburs", near), match.start(), value, words_found)
        )
    for _, _, value, words_found in sorted(ranked, key=lambda r: r[:2]):
        yield Offered("request.amount_asked", value, words_found)


def _dates(text: str, language: str) -> Iterator[Offered]:
    for match in _DATE.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        field = (
            "purchase.delivered_on"
            if _DELIVERED.search(before)
            else "purchase.bought_on"
            if _BOUGHT.search(before)
            else ""
        )
        day = _day(match[0], language)
        if field and day:
            yield Offered(field, day, match[0])


def _day(typed: str, language: str) -> date | None:
    try:
        return parse_date(typed, language)
    except BadInput:
        return None


def _deadline(sentence: str, language: str) -> date | None:
    for match in _DATE.finditer(sentence):
        if _DEADLINE.search(sentence[: match.start()]):
            return _day(match[0], language)
    return None


def _signed_by(text: str) -> str:
    """The name in the line after *Yours sincerely* or *Kind regards*."""
    lines = [line for line in text.split("\n") if line.strip()]
    for place, line in enumerate(lines[:-1]):
        if _CLOSING.match(line) and (name := _NAME.match(lines[place + 1])):
            return name[1]
    return ""


def _body(text: str) -> str:
    """The text without greeting and what follows the closing; lines broken by a mail program are joined."""
    kept: list[str] = []
    for line in text.split("\n"):
        if _CLOSING.match(line) and kept:
            break
        if not _GREETING.match(line) and not line.lstrip().startswith(">"):
            kept.append(line)
    return re.sub(r"(?<=[^\n])\n(?=[^\n\s*•-])", " ", "\n".join(kept))


def _sentences(text: str) -> Iterator[str]:
    """Sentences of a text; *Mr. Brown* does not end one."""
    held = ""
    for piece in _END.split(text):
        held = f"{held} {piece}".strip() if held else " ".join(piece.split())
        held = held.lstrip("-*• ")
        if held and not _ABBREVIATION.search(held):
            yield held
            held = ""
    if held:
        yield held
