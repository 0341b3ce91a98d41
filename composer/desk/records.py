# SPDX-License-Identifier: GPL-3.0-or-later
"""Sealed cases: verify, reply again, what a crash left, rebuilding from the folders."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from composer.business import Business
from composer.case import Case, Customer, Decision, Draft, FiledLetter, Request
from composer.clock import Clock
from composer.desk.tidy import reason
from composer.errors import NotAllowed

if TYPE_CHECKING:
    from composer.archive.files import FileState
    from composer.archive.rebuild import RebuildReport
    from composer.archive.roots import MovableFiles
    from composer.archive.store import Event as Event
    from composer.archive.store import Store
    from composer.archive.sweep import SweepReport
    from composer.letter.model import PagePicture

EARLIER_FOLDERS = "earlier_folders"


@dataclass(frozen=True, slots=True)
class Verified:
    """One letter of a record held against its fingerprints."""

    case: str
    letter: FiledLetter
    state: FileState


class Records:
    """What was sent, and that it is still what was sent."""

    def __init__(self, store: Store, files: MovableFiles, clock: Clock) -> None:
        """Look at the cases of ``store`` and the folders of ``files``."""
        self._store = store
        self._files = files
        self._clock = clock

    def verify(self, case: Case) -> tuple[Verified, ...]:
        """Each letter of the case: its files unchanged, edited or missing."""
        return tuple(Verified(case.id, x, self._files.verify(x)) for x in case.letters)

    def verify_all(self) -> tuple[Verified, ...]:
        """Every letter of every record."""
        found: list[Verified] = []
        offset = 0
        while rows := self._store.list_cases("all", offset=offset, limit=200):
            for row in rows:
                found.extend(self.verify(self._store.load_case(row.id)))
            offset += len(rows)
        return tuple(found)

    def chain_is_whole(self) -> bool:
        """Whether no entry of the event log was changed or taken out."""
        return self._store.verify_chain() is None

    def events(self, case: Case) -> tuple[Event, ...]:
        """The timeline of a case, oldest first."""
        return self._store.events(case.id)

    def pages(self, filed: FiledLetter, ppi: float) -> tuple[PagePicture, ...]:
        """The archived PDF's own pages as pictures."""
        from composer.letter.reading import pdf_pages

        return pdf_pages(self._files.read(filed, filed.pdf), ppi)

    def reply_again(self, case: Case, because: str) -> Case:
        """A new, stored case that refers to the old letter. Raises BadInput ``reason_missing``."""
        why = reason("reopened_because", because)
        if not case.letters:
            raise NotAllowed("not_a_record", case=case.id)
        now = self._clock.now()
        fresh = Case(
            "",
            now,
            now,
            customer=self._customer_now(case.customer),
            purchase=case.purchase,
            request=Request(channel=case.request.channel, amount_asked=case.request.amount_asked),
            decision=Decision(worksheet=case.decision.worksheet),
            draft=Draft(language=case.draft.language),
            refers_to=case.letters[-1].number,
            reopened_because=why,
        )
        stored = self._store.create_case(fresh)
        self._store.log(case.id, "replied_again", {"case": stored.id})
        self._store.log(stored.id, "started", {"refers_to": fresh.refers_to})
        return stored

    def case_file(self, case: Case) -> bytes:
        """The case in the published format (``tactful schema``), as ``tactful export`` reads it."""
        from composer.archive.codec import encode

        return encode(case)

    def sweep(self) -> SweepReport:
        """At start-up: finish or remove what a crash left in the customer files."""
        return self._files.sweep(self._store)

    def rebuild(self) -> RebuildReport:
        """Make the database anew from every ``record.json``."""
        from composer.archive.rebuild import rebuild

        return rebuild(self._store, self._files)

    def recover(self, kept: Path) -> RebuildReport:
        """After a damaged database: what the kept file still gives, then what the folders hold."""
        from composer.archive.rebuild import rebuild, salvage

        salvaged = salvage(self._store, kept)
        chosen = self._store.load_business().files_folder
        if chosen:  # the new database did not know it; the kept one did
            self._files.follow(Path(chosen), map(Path, self._store.get(EARLIER_FOLDERS, [])))
        return replace(rebuild(self._store, self._files), salvaged=salvaged)

    def folder(self) -> Path:
        """The folder of all customer files."""
        return self._files.root

    def use_folder(self, folder: Path) -> Business:
        """File new letters in another folder from now on; letters that were filed stay where they are.

        Raises BadInput ``folder_relative``, FileTrouble when nothing can be written there.
        """
        self._files.use(folder)
        with self._store.together():
            self._store.put(EARLIER_FOLDERS, [str(root) for root in self._files.earlier])
            business = replace(self._store.load_business(), files_folder=str(folder))
            return self._store.save_business(business)

    def earlier_folders(self) -> tuple[Path, ...]:
        """The folders that were used before; letters that were filed there are still there."""
        return self._files.earlier

    def _customer_now(self, customer: Customer) -> Customer:
        return self._store.load_customer(customer.id) if customer.id else customer
