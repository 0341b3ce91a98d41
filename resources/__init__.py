# SPDX-License-Identifier: GPL-3.0-or-later
"""Packaged files by logical name: the same from a checkout, an installed wheel and a frozen build.

A logical name is a relative path with forward slashes: ``letter.typ``, ``tone/en/blame.toml``. Names that
begin with ``letter_templates/`` are read from the package of that name, all others from this one. Nothing
else reads packaged files.
"""

from __future__ import annotations

import pkgutil
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

_OTHER_PACKAGE = "letter_templates"


def read_bytes(name: str) -> bytes:
    """Return the content of the file called `name`."""
    package, parts = _home(name)
    try:
        data = pkgutil.get_data(package, "/".join(parts))  # importlib.resources takes 7 ms to load
    except OSError as error:
        raise FileNotFoundError(f"no packaged file {name!r}") from error
    if data is None:
        raise FileNotFoundError(f"no packaged file {name!r}")
    return data


def read_text(name: str) -> str:
    """Return the UTF-8 text of the file called `name`, with line ends as ``\\n``."""
    return read_bytes(name).decode("utf-8").replace("\r\n", "\n")


def names(folder: str, suffix: str = "") -> tuple[str, ...]:
    """Return the sorted logical names of all files below `folder` that end with `suffix`."""
    start = _locate(folder)
    if not start.is_dir():
        raise FileNotFoundError(f"no packaged folder {folder!r}")
    return tuple(sorted(name for name in _walk(start, folder) if name.endswith(suffix)))


def as_path(name: str) -> AbstractContextManager[Path]:
    """Give the file called `name` as a real path for as long as the context lasts."""
    from importlib.resources import as_file

    found = _locate(name)
    if not found.is_file():
        raise FileNotFoundError(f"no packaged file {name!r}")
    return as_file(found)


def _locate(name: str) -> Traversable:
    from importlib.resources import files

    package, parts = _home(name)
    return files(package).joinpath(*parts)


def _home(name: str) -> tuple[str, list[str]]:
    """The package that holds `name`, and the parts of its path there."""
    parts = _parts(name)
    return (_OTHER_PACKAGE, parts[1:]) if parts[0] == _OTHER_PACKAGE else (__name__, parts)


def _parts(name: str) -> list[str]:
    """Split a logical name, refusing whatever could leave the package."""
    parts = name.split("/")
    if "\\" in name or "\0" in name or ":" in name or any(part in {"", ".", ".."} for part in parts):
        raise ValueError(f"not a name of a packaged file: {name!r}")
    return parts


def _walk(folder: Traversable, name: str) -> list[str]:
    found: list[str] = []
    for entry in folder.iterdir():
        if entry.name == "__pycache__" or entry.name.endswith((".py", ".pyc")):
            continue
        inner = f"{name}/{entry.name}"
        found += _walk(entry, inner) if entry.is_dir() else [inner]
    return found
