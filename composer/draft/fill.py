# SPDX-License-Identifier: GPL-3.0-or-later
"""A template and a case become a draft: paragraphs that know which block they came from.

The template is read into parts before any value is put in, and values are never read again, so
nothing that a customer typed can act as a field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from composer.business import Business
from composer.case import Case, Draft, Paragraph
from composer.draft.fields import field_values, flags, holds, letter_reasons, plain, questions, reason_fields
from composer.draft.templates import Template, TemplateBlock, phrases, template
from composer.errors import BadInput

__all__ = ["Mark", "draft", "field_values", "regenerate", "unfilled"]

_MARK = re.compile(r"\[([^\[\]\n]{1,120})\]")
_PART = re.compile(r"\[\[(?P<optional>.*?)\]\]|\{(?P<field>\w+)\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mark:
    """An unfilled field: half-open place in code points, and what is missing."""

    start: int
    end: int
    label: str


def unfilled(text: str) -> tuple[Mark, ...]:
    """Every ``[the delivery date]`` that still waits for a fact. Any of them stops the export."""
    return tuple(Mark(m.start(), m.end(), m[1].strip()) for m in _MARK.finditer(text))


def draft(case: Case, business: Business, template: Template) -> Draft:
    """The whole letter anew from a template. Saved versions, salutation and closing are kept."""
    ready = _ready(case, business)
    return replace(
        case.draft,
        template=template.id,
        subject=_tidy(_filled(template.subject, ready.values, ready.labels)),
        paragraphs=tuple(_paragraphs(case, template, ready)),
    )


def regenerate(case: Case, business: Business, paragraph_id: str) -> Draft:
    """One paragraph as the template gives it now; all others stay as they are.

    Raises ``BadInput`` with code ``paragraph_missing`` (no such paragraph), ``paragraph_own`` (the
    owner wrote it) or ``paragraph_source_gone`` (its reason was deleted, or the template no longer has it).
    """
    old = next((p for p in case.draft.paragraphs if p.id == paragraph_id), None)
    if old is None or not old.source:
        code = "paragraph_missing" if old is None else "paragraph_own"
        raise BadInput(code, field="paragraph", value=paragraph_id)
    fresh = _paragraphs(case, template(case.draft.language, case.draft.template), _ready(case, business))
    new = next((p for p in fresh if p.source == old.source), None)
    if new is None:
        raise BadInput("paragraph_source_gone", field="paragraph", value=paragraph_id)
    changed = replace(old, text=new.text, generated=new.text)
    return replace(
        case.draft, paragraphs=tuple(changed if p.id == paragraph_id else p for p in case.draft.paragraphs)
    )


@dataclass(frozen=True, slots=True)
class _Ready:
    """What filling needs to know of a case."""

    values: Mapping[str, str]
    flags: frozenset[str]
    labels: Mapping[str, str]


def _ready(case: Case, business: Business) -> _Ready:
    return _Ready(field_values(case, business), flags(case), phrases(case.draft.language)["labels"])


def _paragraphs(case: Case, template: Template, ready: _Ready) -> Iterator[Paragraph]:
    """The blocks that apply; of blocks with one id only the first."""
    done: set[str] = set()
    for block in template.blocks:
        if block.id in done or not holds(block.condition, ready.values, ready.flags):
            continue
        done.add(block.id)
        for source, own in _repeated(case, block):
            text = _tidy(_filled(block.text, {**ready.values, **own}, ready.labels))
            if text:
                yield Paragraph(id=source, text=text, source=source, generated=text)


def _repeated(case: Case, block: TemplateBlock) -> Iterator[tuple[str, dict[str, str]]]:
    """The source of each paragraph of a block, with the fields that only this one has.

    Without a single reason or question there is one paragraph with an unfilled mark: a refusal
    that gives no reason must not go out.
    """
    words = phrases(case.draft.language)
    if block.repeat == "reasons":
        for reason in letter_reasons(case):
            yield f"{block.id}:{reason.id}", reason_fields(reason, words)
        if not letter_reasons(case):
            yield f"{block.id}:", {}
    elif block.repeat == "questions":
        asked = questions(case)
        yield from ((f"{block.id}:{n}", {"number": str(n), "question": q}) for n, q in enumerate(asked, 1))
        if not asked:
            yield f"{block.id}:", {}
    elif block.repeat == "concerns":
        for n, c in enumerate(case.concerns, 1):
            if plain(c.restatement):
                yield f"{block.id}:{c.id}", {"number": str(n), "concern": plain(c.restatement)}
    else:
        yield block.id, {}


def _filled(text: str, values: Mapping[str, str], labels: Mapping[str, str]) -> str:
    """The text with its fields filled in one pass; ``[label]`` stands where a fact is missing."""

    def part(match: re.Match[str]) -> str:
        optional = match["optional"]
        if optional is None:
            return values.get(match["field"]) or f"[{labels[match['field']]}]"
        inner = re.findall(r"\{(\w+)\}", optional)
        return _filled(optional, values, labels) if all(values.get(name) for name in inner) else ""

    return _PART.sub(part, text)


def _tidy(text: str) -> str:
    """No double spaces; line ends inside a paragraph are the template's own."""
    return re.sub(r" {2,}", " ", text).strip()
