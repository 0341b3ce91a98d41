# SPDX-License-Identifier: GPL-3.0-or-later
"""The customer files: one folder per customer, one folder per letter, readable without the program.

    Virtanen, Maija (C-0042)/2026-11-22 L-2026-0007 refund request/
        2026-11-22_L-2026-0007.docx
        2026-11-22_L-2026-0007.pdf
        customer message.txt
        record.json

A letter's folder is built under a temporary name beside its place and renamed at the end, so it is there
whole or not at all. Nothing is ever overwritten, except that ``record.json`` is extended.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from composer.archive import names, record
from composer.archive.record import Record
from composer.archive.temporary import TEMPORARY, temporary_name
from composer.archive.writing import (
    Disk,
    discard,
    free_name,
    guarded,
    patiently,
    replace_file,
    write_new,
)
from composer.case import Case, Customer, FiledLetter
from composer.clock import Clock, today
from composer.errors import FileTrouble, TactfulError
from composer.text import clean, fingerprint

if TYPE_CHECKING:
    from composer.archive.store import Store
    from composer.archive.sweep import SweepReport

MESSAGE = "customer message.txt"
TITLE = "refund request"


class Condition(StrEnum):
    """What became of a file since it was written."""

    UNCHANGED = "unchanged"
    EDITED = "edited"
    MISSING = "missing"
    NONE = "none"  # there never was one: a request by phone has no message


@dataclass(frozen=True, slots=True)
class FileState:
    """The condition of each file of a letter."""

    docx: Condition
    pdf: Condition
    message: Condition
    record: Condition

    @property
    def unchanged(self) -> bool:
        """Whether every file is as it was written."""
        good = {Condition.UNCHANGED, Condition.NONE}
        return {self.docx, self.pdf, self.message, self.record} <= good


@dataclass(frozen=True, slots=True)
class Found:
    """A letter's folder on the disk; ``trouble`` is the code of why its record cannot be read."""

    folder: str  # relative to the customer files, posix
    record: Record | None
    trouble: str = ""


class CustomerFiles:
    """The folder of all customer files."""

    def __init__(
        self, root: Path, disk: Disk, clock: Clock, *, title: str = TITLE, longest_path: int | None = None
    ) -> None:
        """Work in ``root``, which is made with the first letter.

        ``title`` ends the name of a letter's folder; ``longest_path`` is the longest full path in
        characters (usual: 240 on Windows, no limit elsewhere).
        """
        self.root = root
        self.disk = disk
        self._clock = clock
        self._title = title
        self._longest = longest_path or names.path_limit()
        self._was_there = False
        self.in_work: set[str] = set()

    def file_letter(
        self,
        case: Case,
        letter_number: str,
        docx: bytes,
        pdf: bytes,
        letter_kind: str,
        message: str,
        record_extra: Mapping[str, Any],
    ) -> FiledLetter:
        """Write a letter's folder and return its entry, which the caller adds to the case.

        ``record_extra`` goes into the record as it is; ``fingerprint`` (of the text),
        ``program_version``, ``business`` and ``events`` are understood when the database is rebuilt.
        Raises FileTrouble ``disk_full``, ``read_only``, ``folder_gone``, ``file_locked``,
        ``path_too_long``, ``cannot_write``; nothing is left behind then.
        """
        with guarded(self.root):
            self._reach_root()
        folder, fresh = self._customer_folder(case, letter_number)
        files = self._contents(case, letter_number, docx, pdf, message)
        try:
            with guarded(folder):
                if fresh:
                    self.disk.make_folder(folder)
                    self.disk.sync_folder(self.root)
                filed = self._build(folder, case, letter_number, letter_kind, files, record_extra)
        except TactfulError:
            if fresh:
                with suppress(OSError):
                    folder.rmdir()
            raise
        return filed

    def withdraw(self, filed: FiledLetter) -> None:
        """Take a letter away that was just filed but could not be entered into the store.

        What cannot be taken away is reported by the next start's sweep.
        """
        folder = names.inside(self.root, filed.folder)
        discard(self.disk, folder)
        with suppress(OSError):
            folder.parent.rmdir()  # only when it was made for this letter: else it is not empty

    def update_record(self, filed: FiledLetter, case: Case) -> None:
        """Extend the letter's record with the case as it is now. Raises FileTrouble.

        A record that cannot be read is kept beside under another name.
        """
        folder = self.locate(filed)
        path = folder / record.NAME
        with guarded(path):
            present = record.NAME in self.disk.names(folder)
            data = self.disk.read(path) if present else b""
        try:
            fresh = record.extended(data, case, self._clock.now())
        except TactfulError:
            if present:
                write_new(folder, "record unreadable.json", data, self.disk)
            fresh = record.build(case, filed, self._message(folder), {}, self._clock.now())
        replace_file(path, fresh, self.disk)

    def verify(self, filed: FiledLetter) -> FileState:
        """Hold the files of a letter against their fingerprints. Raises FileTrouble ``folder_gone``."""
        with guarded(self.root):
            self.disk.names(self.root)
        folder = self.locate(filed)
        found = self.read_record(folder)
        kept = found.record.files if found.record else {}
        wanted = kept.get(MESSAGE)
        return FileState(
            docx=self._condition(folder / filed.docx, filed.docx_sha256),
            pdf=self._condition(folder / filed.pdf, filed.pdf_sha256),
            message=self._condition(folder / MESSAGE, wanted) if wanted else Condition.NONE,
            record=self._record_condition(folder, found),
        )

    def read(self, filed: FiledLetter, name: str) -> bytes:
        """One file of a letter. Raises FileTrouble."""
        path = names.inside(self.root, self.locate(filed) / name)
        with guarded(path):
            return self.disk.read(path)

    def locate(self, filed: FiledLetter) -> Path:
        """Where a letter's folder is, also when the customer's folder or it was renamed by hand.

        The place it should have when it is nowhere. Raises FileTrouble ``outside_folder``.
        """
        place = names.inside(self.root, filed.folder)
        if place.is_dir():
            return place
        mark = filed.folder.split("/")[0].rpartition("(")[2]
        for customer in self.customer_folders():
            if customer.name.endswith(f"({mark}"):
                for folder in _folders(customer):
                    if filed.number in folder.name.split():
                        return folder
        return place

    def scan(self) -> Iterator[Found]:
        """Every letter's folder with its record, in the order of their names."""
        for customer in self.customer_folders():
            for folder in _folders(customer):
                if (folder / record.NAME).is_file():
                    yield self.read_record(folder)

    def sweep(self, store: Store) -> SweepReport:
        """At start-up: finish or remove what a crash left, and compare the folders with the store."""
        from composer.archive.sweep import sweep

        return sweep(self, store)

    def customer_folders(self) -> tuple[Path, ...]:
        """The customers' folders; none when the root is not there."""
        return _folders(self.root)

    def expect_root(self) -> None:
        """The root is known to have been there: from now on it is never made anew."""
        self._was_there = True

    def relative(self, folder: Path) -> str:
        """A folder's place below the root, with forward slashes."""
        return folder.resolve().relative_to(self.root.resolve()).as_posix()

    def read_record(self, folder: Path) -> Found:
        """The record of one folder, or why there is none."""
        place = self.relative(folder)
        try:
            with guarded(folder):
                return Found(place, record.read(self.disk.read(folder / record.NAME)))
        except TactfulError as error:
            return Found(place, None, error.code)

    def _reach_root(self) -> None:
        # A folder that was there and is gone is a drive that was lost: making it anew would put the
        # letter where nobody looks for it.
        if not self.root.is_dir() and not self._was_there:
            self.root.mkdir(parents=True, exist_ok=True)
        self.disk.names(self.root)
        self._was_there = True

    def _customer_folder(self, case: Case, number: str) -> tuple[Path, bool]:
        """The customer's folder and whether it must be made; a renamed one is found by its number."""
        customer = case.customer if case.customer.id else replace(case.customer, id=case.id)
        mark = names.customer_mark(customer.id)
        for folder in self.customer_folders():
            if folder.name.endswith(mark):
                return folder, False
        return names.inside(self.root, self._fitting_name(customer, number)), True

    def _fitting_name(self, customer: Customer, number: str) -> str:
        shorter = (names.customer_folder_name(customer, limit) for limit in (names.MAX_BYTES, 30, 15))
        fitting = (name for name in shorter if self._fits(self.root / name, number))
        return next(fitting, names.customer_folder_name(customer, 15))

    def _fits(self, folder: Path, number: str) -> bool:
        name = f"2026-11-22_{names.slug(number)}_v2.docx"
        longest = folder / f"2026-11-22 {names.slug(number)} {self._title}_v2" / name
        return self._longest is None or len(str(longest)) < self._longest

    def _contents(self, case: Case, number: str, docx: bytes, pdf: bytes, message: str) -> dict[str, bytes]:
        stem = f"{self._day(case)}_{names.slug(number)}"
        files = {f"{stem}.docx": docx, f"{stem}.pdf": pdf}
        if message.strip():
            files[MESSAGE] = clean(message).encode()
        return files

    def _day(self, case: Case) -> str:
        return (case.signing.letter_date or today(self._clock)).isoformat()

    def _build(
        self,
        folder: Path,
        case: Case,
        number: str,
        kind: str,
        files: dict[str, bytes],
        extra: Mapping[str, Any],
    ) -> FiledLetter:
        day = case.signing.letter_date or today(self._clock)
        wanted = names.letter_folder_name(day, number, self._title)
        taken = self.disk.names(folder)
        while True:
            target = names.inside(self.root, folder / free_name(taken, wanted))
            self._refuse_long(target, files)
            filed = self._entry(target, case, number, kind, files, extra)
            try:
                self._appear(target, files, self._record(case, filed, files, extra))
            except FileExistsError:  # another program was faster
                taken.append(target.name)
            else:
                return filed

    def _appear(self, target: Path, files: Mapping[str, bytes], data: bytes) -> None:
        """Build the folder beside its place, the record last, then rename it."""
        temporary = here = target.parent / temporary_name()
        self.in_work.add(temporary.name)
        try:
            self.disk.make_folder(temporary)
            for name, content in {**files, record.NAME: data}.items():
                self.disk.write(temporary / name, content)
            self.disk.sync_folder(temporary)
            patiently(self.disk, lambda: self.disk.rename_folder(temporary, target))
            here = target
            self.disk.sync_folder(target.parent)
        except BaseException:  # no half letter stays, whatever stopped it
            discard(self.disk, here)
            raise
        finally:
            self.in_work.discard(temporary.name)

    def _entry(
        self,
        target: Path,
        case: Case,
        number: str,
        kind: str,
        files: dict[str, bytes],
        extra: Mapping[str, Any],
    ) -> FiledLetter:
        (docx, word), (pdf, page) = list(files.items())[:2]
        return FiledLetter(
            number=number,
            kind=kind,
            folder=self.relative(target),
            docx=docx,
            pdf=pdf,
            docx_sha256=record.sha256(word),
            pdf_sha256=record.sha256(page),
            docx_size=len(word),
            pdf_size=len(page),
            exported_at=self._clock.now(),
            text_fingerprint=str(extra.get("fingerprint") or fingerprint(case.draft.text)),
        )

    def _record(
        self, case: Case, filed: FiledLetter, files: Mapping[str, bytes], extra: Mapping[str, Any]
    ) -> bytes:
        with_letter = replace(case, letters=(*case.letters, filed))
        return record.build(with_letter, filed, files, extra, self._clock.now())

    def _refuse_long(self, target: Path, files: Mapping[str, bytes]) -> None:
        longest = max(len(str(target / name)) for name in (*files, record.NAME))
        if self._longest is not None and longest >= self._longest:
            raise FileTrouble("path_too_long", path=str(target), limit=self._longest)

    def _record_condition(self, folder: Path, found: Found) -> Condition:
        if found.record is not None:
            return Condition.UNCHANGED if found.record.whole else Condition.EDITED
        there = (folder / record.NAME).is_file()
        return Condition.EDITED if there else Condition.MISSING

    def _condition(self, path: Path, wanted: str) -> Condition:
        try:
            data = self.disk.read(path)
        except FileNotFoundError:
            return Condition.MISSING
        except OSError as error:
            raise FileTrouble("cannot_read", path=str(path)) from error
        return Condition.UNCHANGED if record.sha256(data) == wanted else Condition.EDITED

    def _message(self, folder: Path) -> dict[str, bytes]:
        with guarded(folder):
            there = MESSAGE in self.disk.names(folder)
            return {MESSAGE: self.disk.read(folder / MESSAGE)} if there else {}


def _folders(parent: Path) -> tuple[Path, ...]:
    try:
        found = [x for x in parent.iterdir() if x.is_dir() and not x.name.startswith(TEMPORARY)]
    except OSError:
        return ()
    return tuple(sorted(found))
