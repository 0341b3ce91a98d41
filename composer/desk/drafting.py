# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates, drafts, single paragraphs written anew, coverage, changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from composer.case import Case, Draft
from composer.clock import Clock
from composer.desk.resting import with_version
from composer.errors import BadInput, NotAllowed
from composer.journey import is_resting
from composer.text import words

if TYPE_CHECKING:
    from composer.archive.store import Store
    from composer.draft.changes import Change as Change
    from composer.draft.coverage import Covered as Covered
    from composer.draft.fill import Mark as Mark
    from composer.draft.templates import Template as Template

LONG = 450
"""Words from which a body no longer fits one page with its letterhead and reads as a defence."""


@dataclass(frozen=True, slots=True)
class Usual:
    """Salutation and closing as they are made from the customer."""

    salutation: str
    closing: str


@dataclass(frozen=True, slots=True)
class Length:
    """How many words the body has, and whether that is long for a letter of one page."""

    words: int
    long: bool


class Drafting:
    """The text of the letter's body while it is worked on."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Fill templates with the business kept in ``store``."""
        self._store = store
        self._clock = clock

    def templates(self, case: Case) -> tuple[Template, ...]:
        """The templates of the letter's language, those that suit the decision first."""
        from composer.desk.standing import suits
        from composer.draft.templates import templates

        return tuple(sorted(templates(case.draft.language), key=lambda t: not suits(t, case)))

    def suggested(self, case: Case) -> str:
        """The id of the template that suits this case best."""
        from composer.draft.templates import suggest

        return suggest(case)

    def write(self, case: Case, template_id: str) -> Case:
        """A new draft from a template; the text so far is kept as a version."""
        from composer.draft.fill import draft
        from composer.draft.templates import template

        self._allow(case)
        now = self._clock.now()
        kept = with_version(case, now, "replaced")
        fresh = draft(case, self._store.load_business(), template(case.draft.language, template_id))
        return replace(kept, draft=replace(fresh, versions=kept.draft.versions))

    def edited(self, case: Case, text: str) -> Case:
        """The case with the editor's text; paragraphs keep what they came from."""
        from composer.draft.reconcile import reconcile

        self._allow(case)
        paragraphs = reconcile(case.draft.paragraphs, text)
        return replace(case, draft=replace(case.draft, paragraphs=paragraphs))

    def rewrite_paragraph(self, case: Case, paragraph_id: str) -> Case:
        """One paragraph written anew from the case; no other is touched."""
        from composer.draft.fill import regenerate

        self._allow(case)
        return replace(case, draft=regenerate(case, self._store.load_business(), paragraph_id))

    def outdated(self, case: Case) -> tuple[str, ...]:
        """Ids of paragraphs that use facts which changed since they were written."""
        from composer.desk.standing import outdated

        return outdated(case, self._store.load_business())

    def bring_up_to_date(self, case: Case) -> Case:
        """The outdated paragraphs written anew, no others. Own edits in them are kept as a version."""
        ids = self.outdated(case)
        edited = any(p.text != p.generated for p in case.draft.paragraphs if p.id in ids)
        fresh = with_version(case, self._clock.now(), "replaced") if edited else case
        for paragraph_id in ids:
            fresh = self.rewrite_paragraph(fresh, paragraph_id)
        return fresh

    def bring_back(self, case: Case, number: int) -> Case:
        """The text of version ``number`` (from 0) as the present text, which is itself kept as a version.

        Paragraphs that can be recognised keep what they came from. Raises
        ``BadInput("version_missing", field="draft.versions", value=...)``.
        """
        if not 0 <= number < len(case.draft.versions):
            raise BadInput("version_missing", field="draft.versions", value=number)
        kept = with_version(case, self._clock.now(), "replaced")
        return self.edited(kept, case.draft.versions[number].text)

    def put_back(self, case: Case, before: Draft, after: Draft) -> Case:
        """Undo of one action that made ``after`` out of ``before``.

        What was typed since is not lost: it stays as a version.
        """
        self._allow(case)
        if case.draft == after:
            return replace(case, draft=before)
        kept = with_version(case, self._clock.now(), "replaced").draft
        return replace(
            case,
            draft=replace(
                kept, template=before.template, subject=before.subject, paragraphs=before.paragraphs
            ),
        )

    def usual(self, case: Case) -> Usual:
        """Salutation and closing for this customer in the letter's language."""
        from composer.wording import closing, salutation

        language = case.draft.language
        return Usual(salutation(case.customer, language), closing(case.customer, language))

    def length(self, case: Case) -> Length:
        """How long the body is."""
        count = words(case.draft.text)
        return Length(count, count > LONG)

    def coverage(self, case: Case) -> tuple[Covered, ...]:
        """Which concerns and reasons the text already answers."""
        from composer.draft.coverage import coverage

        return coverage(case, case.draft.text)

    def unfilled(self, text: str) -> tuple[Mark, ...]:
        """Fields that still wait for a fact."""
        from composer.draft.fill import unfilled

        return unfilled(text)

    def changes_since_rest(self, case: Case) -> tuple[Change, ...]:
        """What was changed since the draft was laid to rest."""
        from composer.draft.changes import changes

        rested = [v for v in case.draft.versions if v.label == "before_cooling_off"]
        return changes(rested[-1].text, case.draft.text) if rested else ()

    def _allow(self, case: Case) -> None:
        if case.is_record:
            raise NotAllowed("is_record", case=case.id)
        if is_resting(case, self._clock.now()):
            raise NotAllowed("is_resting", until=case.cooling.until)


__all__ = ["Change", "Covered", "Drafting", "Length", "Mark", "Template", "Usual"]
