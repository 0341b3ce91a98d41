# SPDX-License-Identifier: GPL-3.0-or-later
"""The business profile, the policy and the program's own settings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from composer.business import Business, Reviewer, ReviewLimit, Signer
from composer.case import Money
from composer.errors import BadFile

if TYPE_CHECKING:
    from composer.archive.store import Store
    from composer.letter.layouts import Layout

SIGNATURE_HEIGHT = 16.0
LOGO_HEIGHT = 22.0
"""Printed heights in mm (letter layout); pictures are shrunk to 400 dpi at that size."""

MAX_PICTURE_FILE = 20 * 1024 * 1024


class Profile:
    """The owner's side. Each ``save`` is stored at once."""

    def __init__(self, store: Store) -> None:
        """Work on the business kept in ``store``."""
        self._store = store

    def business(self) -> Business:
        """The business profile; an empty one before the first run."""
        return self._store.load_business()

    def save(self, business: Business) -> Business:
        """Store the profile."""
        self._store.save_business(business)
        return business

    def is_set_up(self) -> bool:
        """Whether the first run was finished or skipped."""
        return bool(self.business().name) or bool(self._store.get("first_run_skipped", False))

    def skip_first_run(self) -> None:
        """Do not show the first run again."""
        self._store.put("first_run_skipped", True)

    def add_signer(self, name: str, role: str) -> Business:
        """A new person who may sign."""
        business = self.business()
        taken = {s.id for s in business.signers}
        number = next(n for n in range(1, len(taken) + 2) if f"s{n}" not in taken)
        return self.save(replace(business, signers=(*business.signers, Signer(f"s{number}", name, role))))

    def set_limit(self, limit: Money) -> Business:
        """The legal-review limit of one currency, replacing an earlier one."""
        business = self.business()
        others = tuple(x for x in business.limits if x.limit.currency != limit.currency)
        return self.save(replace(business, limits=(*others, ReviewLimit(limit))))

    def remember_reviewer(self, reviewer: Reviewer) -> Business:
        """Keep a named reviewer for the next letter."""
        business = self.business()
        if any(r.name == reviewer.name and r.role == reviewer.role for r in business.reviewers):
            return business
        return self.save(replace(business, reviewers=(*business.reviewers, reviewer)))

    def signature_from_file(self, path: Path) -> bytes:
        """A picture file made safe for a signature. Raises BadPicture or BadFile."""
        from composer.letter.pictures import safe_picture

        return safe_picture(_read_picture(path), SIGNATURE_HEIGHT)

    def logo_from_file(self, path: Path) -> bytes:
        """A picture file made safe for the letterhead. Raises BadPicture or BadFile."""
        from composer.letter.pictures import safe_picture

        return safe_picture(_read_picture(path), LOGO_HEIGHT)

    def layouts(self) -> tuple[Layout, ...]:
        """All layouts to choose from."""
        from composer.letter.layouts import layouts

        return layouts()

    def usual_layout(self) -> Layout:
        """The owner's usual layout, else the first of their country."""
        from composer.letter.layouts import layout, usual_layout

        business = self.business()
        return layout(business.layout) if business.layout else usual_layout(business.address.country)


def _read_picture(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_PICTURE_FILE:
            raise BadFile("picture_too_large", field="picture", size=path.stat().st_size)
        return path.read_bytes()
    except OSError as trouble:
        raise BadFile("file_unreadable", field="picture", path=str(path)) from trouble
