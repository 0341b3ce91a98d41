# SPDX-License-Identifier: GPL-3.0-or-later
"""Disks that fail at a chosen call."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

from composer.archive.writing import Disk


class CountingDisk(Disk):
    """Calls ``before(count, name)`` before each writing call; counts them from 1."""

    def __init__(self, before: Callable[[int, str], None]) -> None:
        self.calls = 0
        self._before = before

    def _count(self, name: str) -> None:
        self.calls += 1
        self._before(self.calls, name)

    def write(self, path: Path, data: bytes) -> None:
        self._count("write")
        super().write(path, data)

    def place(self, temporary: Path, target: Path) -> None:
        self._count("place")
        super().place(temporary, target)

    def replace(self, temporary: Path, target: Path) -> None:
        self._count("replace")
        super().replace(temporary, target)

    def make_folder(self, path: Path) -> None:
        self._count("make_folder")
        super().make_folder(path)

    def rename_folder(self, temporary: Path, target: Path) -> None:
        self._count("rename_folder")
        super().rename_folder(temporary, target)

    def sync_folder(self, folder: Path) -> None:
        self._count("sync_folder")
        super().sync_folder(folder)


def failing_at(call: int, number: int) -> CountingDisk:
    """A disk whose writing call no. ``call`` fails with that errno."""

    def before(count: int, _: str) -> None:
        if count == call:
            raise OSError(number, os.strerror(number))

    return CountingDisk(before)


def failing_with(name: str, number: int) -> CountingDisk:
    """A disk on which every call of that name fails with that errno."""

    def before(_: int, called: str) -> None:
        if called == name:
            raise OSError(number, os.strerror(number))

    return CountingDisk(before)


class FillingDisk(Disk):
    """A disk on which half of a file fits."""

    def write(self, path: Path, data: bytes) -> None:
        with path.open("xb") as file:
            file.write(data[: len(data) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


class ScannedDisk(Disk):
    """Windows with a virus scanner that lets go after ``held`` tries."""

    windows = True

    def __init__(self, held: int) -> None:
        self.pauses: list[float] = []
        self._held = held

    def place(self, temporary: Path, target: Path) -> None:
        if self._held:
            self._held -= 1
            error = PermissionError(errno.EACCES, "held")
            error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
            raise error
        os.link(temporary, target)
        temporary.unlink()

    def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
