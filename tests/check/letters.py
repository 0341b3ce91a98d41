# SPDX-License-Identifier: GPL-3.0-or-later
"""A case with its letter, and jobs for checking it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from composer.business import Business
from composer.case import Case, Paragraph
from composer.check.service import CheckJob
from composer.draft.fill import draft
from composer.draft.templates import template
from composer.sample import sample_business, sample_case

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def case_of(text: str = "", **changes: Any) -> Case:
    """The sample case (Ms Marion Ellis, an oak bench, £640.00, order LJ-1042) with ``text`` as its letter."""
    case = sample_case(NOW)
    body = (Paragraph("p1", text),)
    return replace(case, draft=replace(case.draft, paragraphs=body), **changes)


def letter_of(template_id: str, language: str = "en-GB") -> tuple[Case, Business]:
    """The sample case with the letter that a template makes of it."""
    case, business = sample_case(NOW), sample_business()
    return replace(case, draft=draft(case, business, template(language, template_id))), business


def job_of(text: str, case: Case | None = None, **changes: Any) -> CheckJob:
    """A job for ``text`` held against the sample case, or another one."""
    case = case or case_of(text)
    return CheckJob(1, text, "en-GB", case, sample_business(), **changes)
