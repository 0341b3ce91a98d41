# SPDX-License-Identifier: GPL-3.0-or-later
"""The business profile, the policy and the program's own settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from composer.business import Business, Policy, Reviewer, ReviewLimit, Signer
from composer.case import Case, Money, PostalAddress
from composer.clock import Clock, today
from composer.desk.tidy import tidied, tidied_policy
from composer.desk.words import keep_words, words_of
from composer.errors import BadFile

if TYPE_CHECKING:
    from composer.archive.store import Store
    from composer.letter.addresses import AddressField
    from composer.letter.layouts import Layout

SIGNATURE_HEIGHT = 16.0
LOGO_HEIGHT = 22.0
"""Printed heights in mm (letter layout); pictures are shrunk to 400 dpi at that size."""

MAX_PICTURE_FILE = 20 * 1024 * 1024

_SKIPPED = "first_run_skipped"
_SCREEN = "first_run_screen"
_SIGNER_NUMBER = "signer_number"
_POLICY_BEGUN = "policy_begun"


class Profile:
    """The owner's side. Each method that changes something stores it at once."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Work on the business kept in ``store``; new policy versions begin by ``clock``."""
        self._store = store
        self._clock = clock
        self._uncited: tuple[str, str] | None = None

    def business(self) -> Business:
        """The business profile; an empty one before the first run."""
        return self._store.load_business()

    def save(self, business: Business) -> Business:
        """Store the profile as it is."""
        self._store.save_business(business)
        return business

    def change(self, edit: Callable[[Business], Business]) -> Business:
        """Store the profile with one change, its texts cleaned.

        Raises BadInput as ``desk.tidy.tidied``; nothing is stored then.
        """
        now = self.business()
        changed = tidied(edit(now))
        return now if changed == now else self.save(changed)

    def is_set_up(self) -> bool:
        """Whether the first run was finished or skipped."""
        if self._store.get(_SKIPPED, False):
            return True
        return bool(self.business().name) and self._store.get(_SCREEN, None) is None

    def first_run_screen(self) -> int:
        """The screen of the first run that the owner was last on, from 0."""
        return int(self._store.get(_SCREEN, 0) or 0)

    def stay_on_screen(self, number: int) -> None:
        """Remember the screen, so that a first run that was interrupted goes on there."""
        self._store.put(_SCREEN, number)

    def skip_first_run(self) -> None:
        """Do not show the first run again, whether it was finished or skipped."""
        self._store.put(_SKIPPED, True)

    def letterhead_case(self, business: Business) -> Case:
        """A case whose letter shows the letterhead while it is set up; nothing of it is stored."""
        from composer.desk.letterhead import letterhead_case

        return letterhead_case(business, self._clock.now())

    def add_signer(self, name: str, role: str = "", picture: bytes = b"") -> Business:
        """A new person who may sign. An id is never given twice: open letters name their signer by it."""
        business = self.business()
        taken = [int(s.id[1:]) for s in business.signers if s.id[1:].isdecimal()]
        number = 1 + max([int(self._store.get(_SIGNER_NUMBER, 0)), *taken])
        signer = Signer(f"s{number}", name, role, picture)
        saved = self.change(lambda now: replace(now, signers=(*now.signers, signer)))
        self._store.put(_SIGNER_NUMBER, number)
        return saved

    def remember_reviewer(self, reviewer: Reviewer) -> Business:
        """Keep a named reviewer for the next letter."""
        business = self.business()
        if any(r.name == reviewer.name and r.role == reviewer.role for r in business.reviewers):
            return business
        return self.save(replace(business, reviewers=(*business.reviewers, reviewer)))

    def set_limit(self, limit: Money) -> Business:
        """The legal-review limit of one currency, in the place of an earlier one.

        Raises BadInput ``limit_not_positive`` and ``amount_too_large``.
        """
        new = ReviewLimit(limit)

        def edit(now: Business) -> Business:
            if any(x.limit.currency == limit.currency for x in now.limits):
                kept = (new if x.limit.currency == limit.currency else x for x in now.limits)
                return replace(now, limits=tuple(kept))
            return replace(now, limits=(*now.limits, new))

        return self.change(edit)

    def suggested_limits(self) -> tuple[Money, ...]:
        """Limits worth suggesting for currencies that have none; a suggestion, not law."""
        from composer.desk.usual import suggested_limits

        return suggested_limits(self.business())

    def change_policy(self, edit: Callable[[Policy], Policy]) -> Business:
        """Change the refund policy: as a new version, in force from today, if letters cite the present one.

        Versions that were cited stay as they are. Raises BadInput as ``desk.tidy.tidied_policy``.
        """
        from composer.desk.policies import with_policy

        now = self.business()
        changed = tidied_policy(edit(now.policy))
        saved = with_policy(now, changed, today(self._clock), cited=self.policy_is_cited())
        if len(saved.policies) > len(now.policies):
            self._begin(saved.policy.version)
        return now if saved == now else self.save(saved)

    def policy_is_cited(self) -> bool:
        """Whether a letter that went out rests on a clause of the present version."""
        version = self.business().policy.version
        newest = self._store.list_cases("sent", limit=1)
        state = (version, newest[0].id if newest else "")
        if self._uncited != state:  # looking through all letters once is enough until another one goes out
            if self._find_citing(self._begun(version)):
                return True
            self._uncited = state
        return False

    def _find_citing(self, begun: datetime | None) -> bool:
        from composer.desk.policies import cites_policy

        offset = 0
        while rows := self._store.list_cases("sent", offset=offset, limit=50):
            for row in rows:
                if begun and row.sealed_at and row.sealed_at <= begun:
                    return False
                if cites_policy(self._store.load_case(row.id)):
                    return True
            offset += len(rows)
        return False

    def _begin(self, version: str) -> None:
        begun = dict(self._store.get(_POLICY_BEGUN, {}))
        self._store.put(_POLICY_BEGUN, {**begun, version: self._clock.now().isoformat()})

    def _begun(self, version: str) -> datetime | None:
        """When a version came into use; None for the first one, which holds from the beginning."""
        found = self._store.get(_POLICY_BEGUN, {}).get(version)
        return datetime.fromisoformat(found) if found else None

    def own_words(self, language: str = "en") -> tuple[str, ...]:
        """Words that the spelling check of a language shall know, in alphabetical order."""
        return words_of(self._store, language)

    def keep_words(self, words: Iterable[str], language: str = "en") -> tuple[str, ...]:
        """Store the own words of a language, each once. Raises BadInput ``too_long``."""
        return keep_words(self._store, language, words)

    def signature_from_file(self, path: Path) -> bytes:
        """A picture file made safe for a signature. Raises BadPicture or BadFile."""
        from composer.letter.pictures import safe_picture

        return safe_picture(_read_picture(path), SIGNATURE_HEIGHT)

    def logo_from_file(self, path: Path) -> bytes:
        """A picture file made safe for the letterhead. Raises BadPicture or BadFile."""
        from composer.letter.pictures import safe_picture

        return safe_picture(_read_picture(path), LOGO_HEIGHT)

    def address_fields(self, country: str) -> tuple[AddressField, ...]:
        """The fields of the address form in the order in which that country writes them."""
        from composer.letter.addresses import address_fields

        return address_fields(country)

    def address_warnings(self, address: PostalAddress) -> tuple[str, ...]:
        """Codes of what looks odd in an address; never a reason to refuse it."""
        from composer.letter.addresses import address_warnings

        return address_warnings(address)

    def unprintable(self, text: str) -> str:
        """The characters of a text that the letter's font cannot show, each once."""
        from composer.letter.fonts import missing

        return missing(text)

    def layouts(self) -> tuple[Layout, ...]:
        """All layouts to choose from."""
        from composer.letter.layouts import layouts

        return layouts()

    def write_calibration(self, layout: Layout, target: Path) -> Path:
        """Write the page that shows whether the address meets the window; an existing file is kept.

        Returns where it was written. Raises FileTrouble as ``archive.writing.write_new``.
        """
        from composer.archive.writing import write_new
        from composer.letter.calibration import calibration_page

        return write_new(target.parent, target.name, calibration_page(layout))

    def usual_layout(self) -> Layout:
        """The owner's usual layout, else the first of their country."""
        from composer.letter.layouts import layouts, usual_layout

        business = self.business()
        known = {x.id: x for x in layouts()}
        return known.get(business.layout) or usual_layout(business.address.country)


def _read_picture(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_PICTURE_FILE:
            megabytes = -(-size // 1024**2)  # rounded up: more than the limit also in words
            raise BadFile("picture_too_large", field="picture", megabytes=megabytes, limit=20)
        return path.read_bytes()
    except OSError as trouble:
        raise BadFile("file_unreadable", field="picture", path=str(path)) from trouble
