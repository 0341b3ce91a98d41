# SPDX-License-Identifier: GPL-3.0-or-later
"""Which page belongs to which step: the one table. A module is loaded when its page is first opened."""

from __future__ import annotations

from collections.abc import Mapping

from composer.journey import Step
from ui.wizard.frame import PageFactory
from ui.wizard.page import PageTools, StepPage


def _request(tools: PageTools) -> StepPage:
    from ui.wizard.request_page import RequestPage

    return RequestPage(tools)


def _decide(tools: PageTools) -> StepPage:
    from ui.wizard.decide_page import DecidePage

    return DecidePage(tools)


def _reasons(tools: PageTools) -> StepPage:
    from ui.wizard.reasons_page import ReasonsPage

    return ReasonsPage(tools)


def _draft(tools: PageTools) -> StepPage:
    from ui.wizard.draft_page import DraftPage

    return DraftPage(tools)


def _cool_off(tools: PageTools) -> StepPage:
    from ui.wizard.cool_off_page import CoolOffPage

    return CoolOffPage(tools)


def _check(tools: PageTools) -> StepPage:
    from ui.wizard.check_page import CheckPage

    return CheckPage(tools)


def _review(tools: PageTools) -> StepPage:
    from ui.wizard.review_page import ReviewPage

    return ReviewPage(tools)


def _send(tools: PageTools) -> StepPage:
    from ui.wizard.send_page import SendPage

    return SendPage(tools)


PAGES: Mapping[Step, PageFactory] = {
    Step.REQUEST: _request,
    Step.DECIDE: _decide,
    Step.REASONS: _reasons,
    Step.DRAFT: _draft,
    Step.COOL_OFF: _cool_off,
    Step.CHECK: _check,
    Step.REVIEW: _review,
    Step.SEND: _send,
}
