# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the templates of the letter's language before the owner, those that suit the decision first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from composer.case import Case
from composer.errors import TactfulError
from ui.wizard.draft_choice import Offered, TemplateChoice
from ui.words import sentence

if TYPE_CHECKING:
    from composer.desk import Desk
    from composer.desk.drafting import Template


class Templates:
    """Fills a ``TemplateChoice`` for a case, and knows the title of the template in use."""

    def __init__(self, choice: TemplateChoice, desk: Desk) -> None:
        self._choice, self._desk = choice, desk
        self._titles: dict[tuple[str, str], str] = {}

    def offer(self, case: Case) -> None:
        """Offer what there is; a template that cannot be read is named with its fault."""
        self._choice.show_problem("")
        try:
            found = self._desk.drafting.templates(case)
        except TactfulError as error:
            self._choice.show_problem(sentence(error).short)
            found = ()
        best = self._desk.drafting.suggested(case)
        offered = tuple(self._offered(t, case, best) for t in found)
        offered = tuple(sorted(offered, key=_place))
        self._choice.show_templates(offered, best, can_keep=bool(case.draft.text.strip()))

    def _offered(self, one: Template, case: Case, best: str) -> Offered:
        outcome = case.decision.outcome
        suits = outcome is not None and outcome.value in one.outcomes
        return Offered(one.id, one.title, one.when, suits, one.id == best)

    def title(self, case: Case) -> str:
        """The title of the template in use; empty when it is gone."""
        key = (case.draft.language, case.draft.template)
        if key not in self._titles:
            try:
                self._titles |= {(key[0], t.id): t.title for t in self._desk.drafting.templates(case)}
            except TactfulError:
                return ""
        return self._titles.get(key, "")


def _place(offered: Offered) -> tuple[bool, bool]:
    """Those that suit first, among them the suggested one."""
    return not offered.suits, not offered.suggested
