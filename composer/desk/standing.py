# SPDX-License-Identifier: GPL-3.0-or-later
"""What the journey asks other rooms about a case: stops in the text, template, outdated paragraphs."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from composer.case import Case, Check
from composer.errors import BadInput
from composer.journey import Stop

if TYPE_CHECKING:
    from composer.business import Business
    from composer.draft.templates import Template


def suits(template: Template, case: Case) -> bool:
    """Whether a template is made for the decision of this case."""
    outcome = case.decision.outcome
    return outcome is not None and outcome.value in template.outcomes


def template_fits(case: Case) -> bool:
    """Whether the draft's own template still suits the decision."""
    from composer.draft.templates import template

    try:
        return suits(template(case.draft.language, case.draft.template), case)
    except BadInput:  # the template of an older version is gone: the text stands on its own
        return True


def outdated(case: Case, business: Business) -> tuple[str, ...]:
    """Ids of paragraphs that would read differently if they were written from today's facts."""
    if not case.draft.template:
        return ()
    unwritten = replace(case.draft, subject="", paragraphs=(), versions=())
    now = _as_written_today(replace(case, draft=unwritten, check=Check(), revision=0), business)
    return tuple(
        p.id
        for p in case.draft.paragraphs
        if p.source and p.generated and now.get(p.source, p.generated) != p.generated
    )


@lru_cache(maxsize=8)
def _as_written_today(case: Case, business: Business) -> dict[str, str]:
    """Source and words of each paragraph; the case comes without its text, so it is equal while one types."""
    from composer.draft.fill import draft
    from composer.draft.templates import template

    try:
        fresh = draft(case, business, template(case.draft.language, case.draft.template))
    except BadInput:
        return {}
    return {p.source: p.generated for p in fresh.paragraphs if p.source}


def text_stops(case: Case, business: Business, other_names: tuple[str, ...]) -> tuple[Stop, ...]:
    """The hard stops that lie in the text itself: unfilled, wrong name, no decision.

    ``other_names`` are those of the other customers.
    """
    from composer.check import completeness, salutation

    text, language = case.draft.text, case.draft.language
    found = completeness.check(text, case, business, language)
    found += salutation.check(text, case, business, language, other_names)
    first = {f.blocks: f for f in reversed(found) if f.blocks}
    return tuple(Stop(code, text[f.start : f.end] or f.words) for code, f in first.items())


def legal_triggers(message: str) -> tuple[str, ...]:
    """Kinds of warning words in the customer's message, each once.

    Looked for paragraph by paragraph and remembered, because the journey is asked at every key press.
    """
    found = (kind for paragraph in message.split("\n\n") for kind in _triggers(paragraph))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=2000)
def _triggers(paragraph: str) -> tuple[str, ...]:
    from composer.intake.offers import warning_words

    return tuple(w.kind for w in warning_words(paragraph))
