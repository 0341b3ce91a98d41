# SPDX-License-Identifier: GPL-3.0-or-later
"""At start-up: finish or remove what a crash left in the customer files, and compare them with the store.

A crash can come between the letter's folder and its row in the store. The folder then holds a whole
letter that the store does not know; when the case stands as it was exported, the row is written now.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from composer.archive import names, record
from composer.archive.record import Record
from composer.archive.temporary import TEMPORARY, is_left_over
from composer.archive.writing import discard
from composer.case import FiledLetter
from composer.errors import TactfulError

if TYPE_CHECKING:
    from composer.archive.files import CustomerFiles
    from composer.archive.store import Store


@dataclass(frozen=True, slots=True)
class SweepReport:
    """What was found. ``reachable`` is false when the folder of the customer files is not there."""

    reachable: bool = True
    removed: tuple[str, ...] = ()  # half-written leftovers that were taken away
    finished: tuple[str, ...] = ()  # numbers of letters that a crash had left without their row
    unknown: tuple[str, ...] = ()  # folders of letters that the store does not know
    missing: tuple[FiledLetter, ...] = ()  # letters of the store whose folder is not there

    @property
    def quiet(self) -> bool:
        """Whether there is nothing to tell the owner."""
        return self.reachable and not (self.finished or self.unknown or self.missing)


def sweep(files: CustomerFiles, store: Store) -> SweepReport:
    """Clean up and compare. Raises StoreError; trouble with single folders does not stop it."""
    filed = [letter for _, letter in store.filed_letters()]
    if filed:
        files.expect_root()
    if not files.root.is_dir():
        gone = tuple(x for x in filed if not files.locate(x).is_dir())
        return SweepReport(reachable=not filed, missing=gone)
    removed = tuple(_clean(files))
    here = _letter_folders(files)
    known = {letter.folder for letter in filed}
    missing = tuple(x for x in filed if x.folder not in here and not files.locate(x).is_dir())
    moved = {files.relative(files.locate(x)) for x in filed if x.folder not in here and x not in missing}
    finished, unknown = _adopt(files, store, sorted(here - known - moved))
    return SweepReport(True, removed, finished, unknown, missing)


def adopt(store: Store, found: Record) -> bool:
    """Enter a letter that lies on the disk into its stored case. False when the case has gone on since."""
    with store.together():
        if not store.has_case(found.case.id):
            return False
        stored = store.load_case(found.case.id)
        if any(x.number == found.letter.number for x in stored.letters):
            return False
        if stored.revision != found.case.revision or stored.is_record:
            return False
        # An acknowledgement's record holds a draft of its own; only a sealed record is the case itself.
        base = found.case if found.case.is_record else stored
        store.save_case(replace(base, letters=(*stored.letters, found.letter)))
        store.log(stored.id, "finished_after_crash", {"letter": found.letter.number})
        return True


def _adopt(files: CustomerFiles, store: Store, folders: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    finished, unknown = [], []
    for folder in folders:
        found = files.read_record(files.root / folder).record
        if found is not None and found.letter.folder == folder and adopt(store, found):
            finished.append(found.letter.number)
        else:
            unknown.append(folder)
    return tuple(finished), tuple(unknown)


def _letter_folders(files: CustomerFiles) -> set[str]:
    """Every folder that holds a record, relative to the root. One listing per customer."""
    return {
        f"{customer.name}/{entry.name}"
        for customer in files.customer_folders()
        for entry in customer.iterdir()
        if not entry.name.startswith(TEMPORARY) and (entry / record.NAME).is_file()
    }


def _clean(files: CustomerFiles) -> Iterator[str]:
    """Finish whole leftovers, remove the others; gives the names of those removed."""
    mine = frozenset(files.in_work)
    for path in _leftovers(files, mine):
        if not _finish(files, path):
            discard(files.disk, path)
            yield path.name
        _drop_if_empty(path.parent, files.root)


def _leftovers(files: CustomerFiles, mine: frozenset[str]) -> list[Path]:
    levels = ("*", "*/*", "*/*/*")
    found = (p for level in levels for p in files.root.glob(level) if p.name.startswith(TEMPORARY))
    outermost = [p for p in found if not any(x.name.startswith(TEMPORARY) for x in p.parents)]
    return [p for p in outermost if is_left_over(p.name, mine)]


def _finish(files: CustomerFiles, folder: Path) -> bool:
    """Give a whole letter that only lacked its name its place. False when it is not whole."""
    found = files.read_record(folder).record if folder.is_dir() else None
    if found is None or not found.whole or not _complete(files, folder, found):
        return False
    try:
        target = names.inside(files.root, found.letter.folder)
        if target.parent != folder.parent.resolve():
            return False
        files.disk.rename_folder(folder, target)
        files.disk.sync_folder(target.parent)
    except (OSError, TactfulError):
        return False
    return True


def _complete(files: CustomerFiles, folder: Path, found: Record) -> bool:
    try:
        return all(
            record.sha256(files.disk.read(names.inside(folder, name))) == wanted
            for name, wanted in found.files.items()
        )
    except (OSError, TactfulError):
        return False


def _drop_if_empty(folder: Path, root: Path) -> None:
    """A customer's folder that was only made for the letter that was never finished."""
    if folder != root:
        try:
            folder.rmdir()
        except OSError:  # not empty: the usual case
            return
