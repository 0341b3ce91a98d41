# SPDX-License-Identifier: GPL-3.0-or-later
"""``record.json``: everything about one letter, enough to rebuild the database and to verify the files.

It holds the whole case, the letter's entry, the fingerprints of the files beside it, and one over
itself. The letter's files never change; the record is extended (dispatch, follow-up), and what it
said before stays in its ``history``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import msgspec

from composer.archive.codec import case_from_plain, pack
from composer.case import Case, FiledLetter
from composer.errors import BadInput, NewerRecord

NAME = "record.json"
FORMAT = "tactful-record"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Record:
    """A record that was read. ``whole``: nobody edited it since the program wrote it."""

    letter: FiledLetter
    case: Case
    files: dict[str, str]  # name -> SHA-256
    extra: dict[str, Any]
    whole: bool


def sha256(data: bytes) -> str:
    """The fingerprint of a file."""
    return hashlib.sha256(data).hexdigest()


def build(
    case: Case, letter: FiledLetter, files: Mapping[str, bytes], extra: Mapping[str, Any], now: datetime
) -> bytes:
    """A new record of a letter and of the files that lie beside it."""
    return _sealed(
        {
            "format": FORMAT,
            "version": VERSION,
            "program": str(extra.get("program_version") or program_version()),
            "written_at": now.isoformat(),
            "letter": json.loads(pack(letter)),
            "case": json.loads(pack(case)),
            "files": {name: {"sha256": sha256(data), "size": len(data)} for name, data in files.items()},
            "extra": json.loads(json.dumps(dict(extra), default=_plain)),
            "history": [],
        }
    )


def extended(data: bytes, case: Case, now: datetime) -> bytes:
    """The record with the case as it is now; what changed is kept as it was. Raises as ``read``."""
    read(data)
    document = json.loads(data)
    fresh: dict[str, Any] = json.loads(pack(case))
    before = {name: old for name, old in document["case"].items() if fresh.get(name) != old}
    if before:
        document["history"].append({"until": now.isoformat(), "case": before})
        document["case"] = fresh
        document["written_at"] = now.isoformat()
    return _sealed(document)


def read(data: bytes) -> Record:
    """The record in these bytes.

    Raises NewerRecord ``newer_record``, BadInput ``record_unreadable`` or ``case_unreadable`` (``field``).
    """
    try:
        document = json.loads(data)
        version = document["version"]
        if document["format"] != FORMAT or not isinstance(version, int):
            raise BadInput("record_unreadable", field="format")
        if version > VERSION:
            raise NewerRecord("newer_record", found=version, known=VERSION)
        letter = msgspec.convert(document["letter"], FiledLetter)
        files = {name: str(about["sha256"]) for name, about in document["files"].items()}
        case, extra = dict(document["case"]), dict(document.get("extra") or {})
        whole = document.pop("sha256", "") == _digest(document)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise BadInput("record_unreadable", field="record") from error
    return Record(letter, case_from_plain(case), files, extra, whole)


@cache
def program_version() -> str:
    """The version of this program, or ``unknown`` where it was not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("tactful")
    except PackageNotFoundError:
        return "unknown"


def _sealed(document: dict[str, Any]) -> bytes:
    document.pop("sha256", None)
    document["sha256"] = _digest(document)
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _digest(document: dict[str, Any]) -> str:
    even = json.dumps(document, sort_keys=True, separators=(",", ":"))
    return sha256(even.encode())


def _plain(value: object) -> Any:
    """For what JSON has no form of: our dataclasses as they are stored, anything else as text."""
    try:
        return msgspec.to_builtins(value)
    except TypeError:
        return str(value)
