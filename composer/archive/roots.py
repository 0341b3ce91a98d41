# SPDX-License-Identifier: GPL-3.0-or-later
"""Customer files whose folder the owner has changed: new letters go into the new one, the others stay.

Letters are looked for in the present folder first, then in those that were used before, the latest first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from composer.archive.files import CustomerFiles, FileState, Found
from composer.archive.temporary import temporary_name
from composer.archive.writing import Disk, discard, guarded
from composer.case import Case, FiledLetter
from composer.clock import Clock
from composer.errors import BadInput, FileTrouble


class MovableFiles(CustomerFiles):
    """The customer files in the present folder and in earlier ones."""

    def __init__(self, root: Path, disk: Disk, clock: Clock, earlier: Iterable[Path] = ()) -> None:
        """Write into ``root``; ``earlier`` are the folders that were used before, the latest first."""
        super().__init__(root, disk, clock)
        self._own_clock = clock
        self._earlier = [CustomerFiles(folder, disk, clock) for folder in earlier]

    @property
    def earlier(self) -> tuple[Path, ...]:
        """The folders that were used before, the latest first."""
        return tuple(files.root for files in self._earlier)

    def use(self, folder: Path) -> None:
        """File new letters in ``folder``, which is made if need be.

        Raises BadInput ``folder_relative``, FileTrouble when nothing can be written there; all stays as
        it was then.
        """
        if not folder.is_absolute():
            raise BadInput("folder_relative", field="business.files_folder")
        with guarded(folder):
            folder.mkdir(parents=True, exist_ok=True)
            trial = folder / temporary_name()
            self.disk.write(trial, b"")
            discard(self.disk, trial)
        if folder.resolve() == self.root.resolve():
            return
        before = CustomerFiles(self.root, self.disk, self._own_clock)
        others = [f for f in self._earlier if f.root.resolve() != folder.resolve()]
        self._earlier = [before, *others]
        self.root = folder
        self._was_there = True

    def follow(self, folder: Path, earlier: Iterable[Path]) -> None:
        """Go on in the folders that a recovered database names. Nothing is written or made there now."""
        self.root = folder
        self._earlier = [CustomerFiles(root, self.disk, self._own_clock) for root in earlier]
        self.expect_root()

    def verify(self, filed: FiledLetter) -> FileState:
        """As of ``CustomerFiles``, in whichever folder the letter is."""
        keeper = self._keeper(filed)
        return keeper.verify(filed) if keeper else super().verify(filed)

    def read(self, filed: FiledLetter, name: str) -> bytes:
        """As of ``CustomerFiles``, in whichever folder the letter is."""
        keeper = self._keeper(filed)
        return keeper.read(filed, name) if keeper else super().read(filed, name)

    def update_record(self, filed: FiledLetter, case: Case) -> None:
        """As of ``CustomerFiles``, in whichever folder the letter is."""
        keeper = self._keeper(filed)
        if keeper:
            keeper.update_record(filed, case)
        else:
            super().update_record(filed, case)

    def locate(self, filed: FiledLetter) -> Path:
        """As of ``CustomerFiles``, in whichever folder the letter is."""
        here = super().locate(filed)
        if here.is_dir():
            return here
        found = (files.locate(filed) for files in self._earlier)
        return next((place for place in found if place.is_dir()), here)

    def scan(self) -> Iterator[Found]:
        """Every letter's folder in all folders."""
        return chain(super().scan(), *(files.scan() for files in self._earlier))

    def relative(self, folder: Path) -> str:
        """A folder's place below whichever root it is in."""
        place = folder.resolve()
        for root in (self.root, *self.earlier):
            if place.is_relative_to(root.resolve()):
                return place.relative_to(root.resolve()).as_posix()
        return super().relative(folder)

    def _keeper(self, filed: FiledLetter) -> CustomerFiles | None:
        """The earlier files that hold a letter; None when it belongs into the present folder.

        Raises FileTrouble ``folder_gone`` when it is nowhere and an earlier folder cannot be reached.
        """
        if super().locate(filed).is_dir():
            return None
        for files in self._earlier:
            if files.locate(filed).is_dir():
                return files
        gone = next((root for root in self.earlier if not root.is_dir()), None)
        if gone is not None:
            raise FileTrouble("folder_gone", path=str(gone))
        return None
