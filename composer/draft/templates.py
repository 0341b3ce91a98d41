# SPDX-License-Identifier: GPL-3.0-or-later
"""Letter templates: TOML files of ``letter_templates/<language>/``, one per kind of letter.

A template is a list of blocks; each becomes a paragraph. ``{field}`` is a fact of the case and
``[[...]]`` a part that is left out when a fact inside it is missing. Blocks of one id are
alternatives: the first whose condition holds is used. ``use`` takes a block that several letters
share from ``_blocks.toml``. A template that names an unknown field is refused when it is read,
not when a letter is half written.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import resources
from composer.case import Case, Outcome, ReasonKind
from composer.errors import BadInput

KINDS = (
    "outside_period",
    "as_agreed",
    "condition_or_exclusion",
    "refuse_with_offer",
    "partial_refund",
    "acknowledgement",
    "information_request",
    "refund_granted",
)
"""The kinds of letter, in the order in which they are offered."""

FIELDS = frozenset(
    {
        "amount",
        "amount_asked",
        "amount_or_purchase",
        "answer_by",
        "bought_on",
        "business_name",
        "clauses",
        "customer_name",
        "delivered_on",
        "done_on",
        "email",
        "item",
        "me",
        "offer",
        "offer_customer_pays",
        "offer_expires",
        "order_number",
        "partial_amount",
        "performed_on",
        "phone",
        "points",
        "policy_published",
        "price",
        "refund_method",
        "request_channel",
        "request_date",
        "signer_name",
        "signer_role",
        "their_reference",
        "website",
    }
)
"""Fields that any block may name."""

REPEATS = {
    "reasons": frozenset({"reason_statement", "reason_fact"}),
    "questions": frozenset({"number", "question"}),
    "concerns": frozenset({"number", "concern"}),
}
"""What a block may repeat over, and the fields that exist only there."""

FLAGS = frozenset(
    {"reasons", "several_reasons", "questions", "several_questions", "concerns", "offer_is_work"}
)
"""Conditions that are not fields."""

_FIELD = re.compile(r"\{([^{}]*)\}")
_FALLBACK = {"en-IE": "en-GB", "en-AU": "en-GB", "en": "en-GB"}


@dataclass(frozen=True, slots=True)
class TemplateBlock:
    """One paragraph of a template; with ``repeat`` one per reason, question or concern."""

    id: str
    text: str
    condition: str = ""  # "offer and not phone"
    repeat: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """One kind of letter. ``when`` says in one plain line when it fits."""

    id: str
    language: str
    title: str
    when: str
    outcomes: tuple[str, ...]
    subject: str
    blocks: tuple[TemplateBlock, ...]


def templates(language: str) -> tuple[Template, ...]:
    """All templates of a letter language, in the order in which they are offered.

    Raises ``BadInput("no_templates", field="language", value=...)`` for a language without any.
    """
    return _load(known_language(language))


def template(language: str, template_id: str) -> Template:
    """One template. Raises ``BadInput("template_missing", field="template", value=...)``."""
    for one in templates(language):
        if one.id == template_id:
            return one
    raise BadInput("template_missing", field="template", value=template_id, language=language)


def suggest(case: Case) -> str:
    """The id of the template that fits what was decided and why."""
    outcome = case.decision.outcome
    by_outcome = {
        None: "acknowledgement",
        Outcome.ASK_FIRST: "information_request",
        Outcome.REFUND: "refund_granted",
        Outcome.REFUND_PART: "partial_refund",
        Outcome.REFUSE_WITH_OFFER: "refuse_with_offer",
    }
    if outcome in by_outcome:
        return by_outcome[outcome]
    if case.decision.offer is not None:
        return "refuse_with_offer"
    kinds = [r.kind for r in case.reasons if r.for_letter]
    return _REFUSALS.get(kinds[0], "as_agreed") if kinds else "as_agreed"


_REFUSALS = {
    ReasonKind.OUTSIDE_PERIOD: "outside_period",
    ReasonKind.WARRANTY_OVER: "outside_period",
    ReasonKind.CONDITION: "condition_or_exclusion",
    ReasonKind.EXCLUDED: "condition_or_exclusion",
    ReasonKind.NOT_OURS: "condition_or_exclusion",
}


def known_language(language: str) -> str:
    """The language whose templates are used: Irish letters take the British ones."""
    known = _FALLBACK.get(language, language)
    if not _exists(known):
        raise BadInput("no_templates", field="language", value=language)
    return known


@lru_cache(maxsize=32)
def _exists(language: str) -> bool:
    try:
        return bool(resources.read_text(f"letter_templates/{language}/_phrases.toml"))
    except (FileNotFoundError, ValueError):
        return False


@lru_cache(maxsize=16)
def phrases(language: str) -> Mapping[str, Any]:
    """The small wordings of a letter language (``_phrases.toml``)."""
    known = known_language(language)
    return _toml(resources.read_text(f"letter_templates/{known}/_phrases.toml"), "_phrases")


@lru_cache(maxsize=16)
def _load(language: str) -> tuple[Template, ...]:
    folder = f"letter_templates/{language}"
    shared = _toml(resources.read_text(f"{folder}/_blocks.toml"), "_blocks")
    return tuple(
        parse(kind, language, resources.read_text(f"{folder}/{kind}.toml"), shared) for kind in KINDS
    )


def parse(template_id: str, language: str, text: str, shared: Mapping[str, Any]) -> Template:
    """A template from the text of its file; ``shared`` holds the blocks that ``use`` may name.

    Raises ``BadInput("template_broken", field="template", template=..., detail=...)`` for TOML that
    cannot be read or lacks an entry, and ``BadInput("template_unknown_field", field=..., template=...,
    block=...)`` for a field or condition that no case has.
    """
    data = _toml(text, template_id)
    try:
        made = Template(
            id=template_id,
            language=language,
            title=data["title"],
            when=data["when"],
            outcomes=tuple(data["outcomes"]),
            subject=data["subject"],
            blocks=tuple(_blocks(data["block"], shared)),
        )
    except (KeyError, TypeError, AttributeError) as trouble:
        raise BadInput(
            "template_broken", field="template", template=template_id, detail=str(trouble)
        ) from None
    _check(made)
    return made


def _toml(text: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as trouble:
        raise BadInput("template_broken", field="template", template=name, detail=str(trouble)) from None


def _blocks(entries: list[dict[str, str]], shared: Mapping[str, Any]) -> Iterator[TemplateBlock]:
    for entry in entries:
        for one in shared[entry["use"]] if "use" in entry else [entry]:
            yield TemplateBlock(
                id=one.get("id") or entry.get("use") or entry["id"],
                text=one["text"],
                condition=one.get("if", ""),
                repeat=one.get("repeat", ""),
            )


def _check(made: Template) -> None:
    """Every field, condition and repetition is one that a case can answer."""
    _check_text(made, "subject", made.subject, FIELDS)
    for block in made.blocks:
        if block.repeat and block.repeat not in REPEATS:
            raise _unknown(made, block.id, block.repeat)
        _check_text(made, block.id, block.text, FIELDS | REPEATS.get(block.repeat, frozenset()))
        for name in re.split(r"\s+and\s+", block.condition) if block.condition else ():
            if name.removeprefix("not ").strip() not in FIELDS | FLAGS:
                raise _unknown(made, block.id, name)


def _check_text(made: Template, block: str, text: str, known: frozenset[str]) -> None:
    for name in _FIELD.findall(text):
        if name not in known:
            raise _unknown(made, block, name)
    rest = re.sub(r"\[\[([^\[\]]*)\]\]", r"\1", _FIELD.sub("", text))
    if re.search(r"[{}\[\]]", rest):
        raise BadInput("template_broken", field="template", template=made.id, block=block, detail="bracket")


def _unknown(made: Template, block: str, name: str) -> BadInput:
    return BadInput("template_unknown_field", field=name, template=made.id, block=block)
