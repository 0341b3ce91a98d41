# SPDX-License-Identifier: GPL-3.0-or-later
"""A customer's message from a file or the clipboard: only text comes in, attachments are just named."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from composer.errors import BadFile
from composer.text import MAX_TEXT, clean, clean_line

MAX_FILE = 40_000_000
"""Largest file that is read, in bytes: mail providers pass on 25 MB, which base64 makes about 34."""

KINDS = (".txt", ".text", ".eml")
"""Files that are read, by the end of their name."""

_CONTROL = frozenset(range(32)) - {9, 10, 12, 13, 27}
_NOT_TEXT = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"{\\rtf",
    b"\xd0\xcf\x11\xe0",
    b"GIF8",
    b"\x1f\x8b",
)


@dataclass(frozen=True, slots=True)
class Incoming:
    """What was read. Empty fields were not there; ``source`` is the file's name, empty when pasted.

    ``cut`` is true when the text was longer than ``MAX_TEXT`` characters and its end was left out.
    """

    text: str
    sender_name: str = ""
    sender_email: str = ""
    sent_on: date | None = None  # the calendar day where the sender was
    subject: str = ""
    source: str = ""
    cut: bool = False
    attachments: tuple[str, ...] = ()


def read_text(text: str) -> Incoming:
    """A pasted message. Text that holds a whole e-mail with its headers is still plain text."""
    body = clean(text).strip("\n")
    return Incoming(body[:MAX_TEXT].rstrip(), cut=len(body) > MAX_TEXT)


def read_message(path: Path) -> Incoming:
    """The message in a ``.txt`` or ``.eml`` file.

    Raises ``BadFile`` with ``field="file"`` and ``name``: ``file_missing``, ``file_kind`` (with ``allowed``),
    ``file_too_large`` (with ``size`` and ``limit`` in bytes), ``file_unreadable``, ``file_not_text``,
    ``file_broken`` (an e-mail that cannot be taken apart) and ``file_empty``.
    """
    path = Path(path)
    data = _bytes(path)
    try:
        if path.suffix.lower() == ".eml":
            from composer.intake.mail import read_mail

            found = read_mail(data)
        else:
            found = read_text(decode(data))
    except BadFile as trouble:
        raise BadFile(trouble.code, field="file", name=path.name) from None
    if not found.text.strip():
        raise BadFile("file_empty", field="file", name=path.name)
    return replace(found, source=clean_line(path.name))


def decode(data: bytes) -> str:
    """Bytes as text: by byte-order mark, else UTF-8, else Windows-1252, which every byte fits.

    Raises ``BadFile("file_not_text")`` for pictures, PDFs, archives and the like.
    """
    for mark, name in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(name, "replace").lstrip("\ufeff")
    start = data[:65536]
    odd = sum(byte in _CONTROL for byte in start)
    if data.startswith(_NOT_TEXT) or b"\0" in start or odd * 100 > len(start):
        raise BadFile("file_not_text", field="file")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _bytes(path: Path) -> bytes:
    """The file's content after the cheap questions: does it exist, is its kind known, is it small enough."""
    name = path.name
    if path.suffix.lower() not in KINDS:
        raise BadFile("file_kind", field="file", name=name, allowed=", ".join(KINDS))
    try:
        size = path.stat().st_size
        if size > MAX_FILE:
            raise BadFile("file_too_large", field="file", name=name, size=size, limit=MAX_FILE)
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise BadFile("file_missing", field="file", name=name) from None
    except (OSError, ValueError):  # ValueError: a name with a NUL
        raise BadFile("file_unreadable", field="file", name=name) from None
