# SPDX-License-Identifier: GPL-3.0-or-later
"""Files written whole or not at all, never over another one.

Bytes go into a temporary file in the same folder, are flushed to the disk, and only then appear
under their name; then the folder itself is flushed (1.1 ms, facts: export, writing). All calls of
the system go through ``Disk``, so that tests can fill it, protect it, lose it, or stop the program
between two of them.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from composer.archive.names import is_reserved
from composer.archive.temporary import temporary_name
from composer.errors import BadInput, FileTrouble

T = TypeVar("T")

TRIES = 5
PAUSE = 0.1  # seconds: virus scanners let go of a new file within half a second

_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}
_NO_FOLDER_SYNC = {errno.EINVAL, errno.EBADF, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.EISDIR}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
_GONE = {
    errno.ENOENT,
    errno.ENOTDIR,
    errno.ESTALE,
    errno.ENXIO,
    errno.ENODEV,
    errno.EIO,
    errno.ENETUNREACH,
    errno.EHOSTUNREACH,
    errno.EHOSTDOWN,
    errno.ETIMEDOUT,
    errno.ENOTCONN,
}
_WINDOWS_LOCKED = {5, 32, 33}


class Disk:
    """The calls of the system. Each does one thing and raises OSError."""

    windows: bool = os.name == "nt"

    def write(self, path: Path, data: bytes) -> None:
        """A new file with this content, on the disk when this returns."""
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def read(self, path: Path) -> bytes:
        """The content of a file."""
        return path.read_bytes()

    def place(self, temporary: Path, target: Path) -> None:
        """Let a temporary file appear as ``target``. Raises FileExistsError, never replaces."""
        if self.windows:
            temporary.rename(target)  # refuses an existing target on Windows
            return
        try:
            os.link(temporary, target)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            target.open("xb").close()  # no hard links here: reserve the name, then take our own place
            temporary.replace(target)
            return
        temporary.unlink()

    def replace(self, temporary: Path, target: Path) -> None:
        """Put a temporary file in the place of ``target``."""
        temporary.replace(target)

    def make_folder(self, path: Path) -> None:
        """A new folder. Raises FileExistsError."""
        path.mkdir()

    def rename_folder(self, temporary: Path, target: Path) -> None:
        """Let a temporary folder appear as ``target``. Raises FileExistsError."""
        if target.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
        temporary.rename(target)

    def names(self, folder: Path) -> list[str]:
        """What is in a folder."""
        return [entry.name for entry in os.scandir(folder)]

    def remove(self, path: Path) -> None:
        """Take a file, or a folder with all in it, away."""
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()

    def sync_folder(self, folder: Path) -> None:
        """Flush a folder's entries to the disk, where the system can."""
        if self.windows:
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as error:  # some network file systems cannot flush a folder
            if error.errno not in _NO_FOLDER_SYNC:
                raise
        finally:
            os.close(handle)

    def pause(self, seconds: float) -> None:
        """Wait for another program to let go."""
        time.sleep(seconds)


def write_new(folder: Path, name: str, data: bytes, disk: Disk | None = None) -> Path:
    """Write a new file and return where it is: ``name``, or ``name_v2``, ``name_v3`` when that is taken.

    Taken is what differs in upper and lower case only. The folder must be there. Raises FileTrouble
    ``disk_full``, ``read_only``, ``folder_gone``, ``file_locked``, ``cannot_write`` (``path``), BadInput
    ``file_name``; nothing is left behind then.
    """
    disk = disk or Disk()
    if name in {"", ".", ".."} or re.search(r"[/\\:\x00]", name) or is_reserved(name):
        raise BadInput("file_name", field="name", value=name)
    with guarded(folder / name):
        here = folder / temporary_name()
        try:
            disk.write(here, data)
            here = _place_free(disk, here, folder, name)
            disk.sync_folder(folder)
        except BaseException:  # no half file stays, whatever stopped it
            discard(disk, here)
            raise
        return here


def replace_file(path: Path, data: bytes, disk: Disk) -> None:
    """Put new content in the place of an existing file, whole or not at all. Raises FileTrouble."""
    with guarded(path):
        temporary = path.parent / temporary_name()
        try:
            disk.write(temporary, data)
            patiently(disk, lambda: disk.replace(temporary, path))
        except BaseException:  # no half file stays, whatever stopped it
            discard(disk, temporary)
            raise
        disk.sync_folder(path.parent)


def patiently(disk: Disk, action: Callable[[], T]) -> T:
    """Do it; on Windows again up to ``TRIES`` times while another program holds the file."""
    for _ in range(TRIES - 1):
        try:
            return action()
        except PermissionError:
            if not disk.windows:
                raise
            disk.pause(PAUSE)
    return action()


def free_name(taken: list[str], name: str) -> str:
    """``name``, or with ``_v2``, ``_v3``, ... before the extension; case does not count."""
    used = {x.casefold() for x in taken}
    stem, dot, extension = name.rpartition(".") if "." in name.strip(".") else (name, "", "")
    candidate, version = name, 1
    while candidate.casefold() in used:
        version += 1
        candidate = f"{stem}_v{version}{dot}{extension}"
    return candidate


def discard(disk: Disk, path: Path) -> None:
    """Take a temporary file or folder away if it can be; else the next start's sweep does it."""
    with suppress(OSError):
        disk.remove(path)


class guarded:  # noqa: N801 - reads as a statement
    """``with guarded(path):`` turns OSError into FileTrouble with that path."""

    def __init__(self, path: Path) -> None:
        """Name ``path`` in the error."""
        self._path = path

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Translate."""
        if isinstance(error, OSError):
            raise trouble(error, self._path) from error


def trouble(error: OSError, path: Path) -> FileTrouble:
    """Our error for one of the system's."""
    return FileTrouble(_code(error), path=str(path), detail=errno.errorcode.get(error.errno or 0, ""))


def _code(error: OSError) -> str:
    if getattr(error, "winerror", None) in _WINDOWS_LOCKED:
        return "file_locked"
    for codes, code in ((_FULL, "disk_full"), (_READ_ONLY, "read_only"), (_GONE, "folder_gone")):
        if error.errno in codes:
            return code
    return "file_locked" if error.errno in {errno.EBUSY, errno.ETXTBSY} else "cannot_write"


def _place_free(disk: Disk, temporary: Path, folder: Path, name: str) -> Path:
    taken = disk.names(folder)
    while True:
        target = folder / free_name(taken, name)
        try:
            patiently(disk, lambda: disk.place(temporary, target))  # noqa: B023 - called at once
        except FileExistsError:  # another program was faster
            taken.append(target.name)
        else:
            return target
