# SPDX-License-Identifier: GPL-3.0-or-later
"""Unpack a LanguageTool archive: nothing outside its folder, and whole or not at all."""

from __future__ import annotations

import shutil
import stat
import tempfile
import zipfile
from contextlib import suppress
from pathlib import Path, PurePosixPath

from composer.check.engines.languagetool.find import find_installation
from composer.errors import EngineTrouble

MOST_BYTES, MOST_FILES = 2_000_000_000, 20_000
"""LanguageTool 6.6 has 405 MB in some 1,800 files; more than this is no LanguageTool."""

TEMPORARY = ".unpacking-"


def unpacked(archive: Path, folder: Path) -> Path:
    """Unpack into ``folder`` and return the LanguageTool folder that appeared there.

    An older copy of the same version is replaced. Raises EngineTrouble ``fetch_unsafe`` for an archive
    with other contents, and what ``find_installation`` raises; OSError from the disk. Then nothing appeared.
    """
    clear_leftovers(folder)
    room = Path(tempfile.mkdtemp(prefix=TEMPORARY, dir=folder))
    try:
        _extract(archive, room)
        found = find_installation(room)
        target = folder / found.folder.name
        _put(found.folder, target, room)
    finally:
        shutil.rmtree(room, ignore_errors=True)
    return target


def clear_leftovers(folder: Path) -> None:
    """Remove what an unpacking that was cut off left behind."""
    with suppress(OSError):
        for old in folder.glob(f"{TEMPORARY}*"):
            shutil.rmtree(old, ignore_errors=True)


def _extract(archive: Path, room: Path) -> None:
    try:
        with zipfile.ZipFile(archive) as opened:
            entries = opened.infolist()
            _require_harmless(entries)
            for entry in entries:
                opened.extract(entry, room)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError) as error:
        raise EngineTrouble("fetch_unsafe") from error


def _require_harmless(entries: list[zipfile.ZipInfo]) -> None:
    size = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_FILES or size > MOST_BYTES or not all(_is_harmless(e) for e in entries):
        raise EngineTrouble("fetch_unsafe")


def _is_harmless(entry: zipfile.ZipInfo) -> bool:
    """A plain file or folder with a relative name; no way out, no drive, no link."""
    name = entry.orig_filename
    parts = PurePosixPath(name).parts
    if not name or name.startswith("/") or ".." in parts or any(c in name for c in "\\:\0"):
        return False
    kind = stat.S_IFMT(entry.external_attr >> 16)
    return kind in {0, stat.S_IFREG, stat.S_IFDIR} and not entry.flag_bits & 0x1


def _put(made: Path, target: Path, room: Path) -> None:
    if target.exists():
        target.rename(room / "earlier")
    made.rename(target)
