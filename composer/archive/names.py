# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of folders and files that are legal everywhere and readable to people.

Rules and their reasons: facts, export, robustness. ``pathvalidate`` let ``nul ``, ``..`` and U+202E through.
"""

from __future__ import annotations

import os
import re
import unicodedata
from datetime import date
from pathlib import Path, PurePosixPath

from composer.case import Customer
from composer.errors import FileTrouble
from composer.wording import surname

MAX_BYTES = 60
"""Longest readable part of a name in bytes of UTF-8: 255 bytes is the limit of a whole name on Linux."""

MAX_PATH = 240
"""Longest full path on Windows, in characters, with room below its 260 for a ``_v2`` and a temporary name."""

_RESERVED = re.compile(r"(CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])", re.IGNORECASE)
_IN_FOLDERS = frozenset("-,'’&")


def slug(text: str) -> str:
    """Words joined by ``-``; empty when nothing is left or the system keeps the name for itself."""
    kept = "".join(c if _kept(c) or c in "- " else "" for c in _spaced(text))
    cut = cut_bytes(re.sub(r"-{2,}", "-", "-".join(kept.split())), MAX_BYTES).strip("-. ")
    return "" if is_reserved(cut) else cut


def readable(text: str, limit: int = MAX_BYTES) -> str:
    """Text for a folder name: letters, digits, spaces and a few marks; never a dot, so never an extension."""
    kept = "".join(c if _kept(c) or c in _IN_FOLDERS else " " for c in _spaced(text))
    return cut_bytes(" ".join(kept.split()), limit).strip(" -,'’&")


def customer_folder_name(customer: Customer, limit: int = MAX_BYTES) -> str:
    """``Virtanen, Maija (C-0042)``; the company when there is no name, the id alone when neither."""
    name = readable(customer.name, limit)
    last = surname(name)
    if "," not in name and last != name:
        name = readable(f"{last}, {name[: -len(last)]}", limit)
    name = name or readable(customer.company, limit)
    return f"{name} ({slug(customer.id)})".strip()


def letter_folder_name(day: date, number: str, title: str) -> str:
    """``2026-11-22 L-2026-0007 refund request``."""
    return f"{day.isoformat()} {slug(number)} {readable(title)}".strip()


def customer_mark(customer_id: str) -> str:
    """What a customer's folder ends with, however it was renamed: ``(C-0042)``."""
    return f"({slug(customer_id)})"


def is_reserved(name: str) -> bool:
    """Whether Windows keeps the name for a device: ``CON``, ``nul ``, ``com1.txt``."""
    return _RESERVED.fullmatch(name.split(".")[0].strip()) is not None


def inside(root: Path, path: str | PurePosixPath | Path) -> Path:
    """``root / path`` when that really lies inside ``root``.

    Raises FileTrouble ``outside_folder``.
    """
    whole = (root / path).resolve()
    if whole == root.resolve() or not whole.is_relative_to(root.resolve()):
        raise FileTrouble("outside_folder", path=str(path))
    return whole


def path_limit() -> int | None:
    """The longest full path on this system, or None."""
    return MAX_PATH if os.name == "nt" else None


def cut_bytes(text: str, limit: int) -> str:
    """The longest beginning of ``text`` with at most ``limit`` bytes of UTF-8, cut between characters."""
    return text.encode("utf-8", "ignore")[:limit].decode("utf-8", "ignore")


def _spaced(text: str) -> str:
    """NFC without controls, surrogates and format characters; every kind of space is a space."""
    composed = unicodedata.normalize("NFC", text)
    spaced = (" " if c.isspace() or unicodedata.category(c)[0] == "Z" else c for c in composed)
    return "".join(c for c in spaced if c == " " or unicodedata.category(c)[0] != "C")


def _kept(char: str) -> bool:
    """Letters, digits, and the vowel signs without which some scripts cannot be read."""
    return unicodedata.category(char)[0] in "LM" or unicodedata.category(char) == "Nd"
