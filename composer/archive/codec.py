# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases and business profiles as JSON documents, with a version and a way up from older ones.

The frozen dataclasses are the schema: a field that an older document lacks takes its default, so
only a renamed or re-shaped field needs an entry in ``MIGRATIONS``. A document of a newer version
is refused, never guessed at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from composer.business import Business
from composer.case import SCHEMA_VERSION, Case
from composer.errors import BadFile, BadInput, NewerRecord
from composer.text import clean

T = TypeVar("T")
Migration = Callable[[dict[str, Any]], dict[str, Any]]

MIGRATIONS: Mapping[int, Migration] = {}
"""From a version to the next one: ``{1: to_version_2}``. Each gets and returns a whole case document."""

MAX_CASE_FILE = 64 * 1024 * 1024
"""Largest case file that is read, in bytes: the longest message with pictures is far below."""

_AT = re.compile(r"(?: - at `\$(?P<path>[^`]*)`)?$")
_MISSING = re.compile(r"missing required field `(\w+)`")


def encode(case: Case) -> bytes:
    """The case as a JSON document in UTF-8."""
    return pack(case)


def decode(data: bytes) -> Case:
    """The case of a JSON document. Raises NewerRecord ``newer_record``, BadInput ``case_unreadable``."""
    return _case(_document(data))


def encode_business(business: Business) -> bytes:
    """The business profile as a JSON document with its version."""
    return pack({"schema": SCHEMA_VERSION, "business": plain(business)})


def decode_business(data: bytes) -> Business:
    """The business profile of a document. Raises as ``decode``."""
    document = _document(data)
    _refuse_newer(document)
    return _convert(document.get("business", {}), Business, "business.")


def plain(value: object) -> Any:
    """A dataclass as plain dictionaries, lists and strings, ready for any JSON writer."""
    return msgspec.to_builtins(value)


def case_from_plain(document: dict[str, Any]) -> Case:
    """The case of a document that was read already (``record.json``). Raises as ``decode``."""
    return _case(document)


def upgraded(
    document: dict[str, Any], migrations: Mapping[int, Migration] = MIGRATIONS, known: int = SCHEMA_VERSION
) -> dict[str, Any]:
    """The document brought up to version ``known``, one step at a time."""
    version = _refuse_newer(document, known)
    while version < known:
        if version not in migrations:
            raise BadInput("case_unreadable", field="schema", problem="unknown_version", found=version)
        document = {**migrations[version](document), "schema": version + 1}
        version += 1
    return document


def case_from_json(text: str | bytes, now: datetime | None = None) -> Case:
    """A case that a person or another program wrote, cleaned, with the wrong field named.

    With ``now`` given, ``id``, ``created_at`` and ``updated_at`` may be left out. Raises BadInput
    ``case_unreadable`` with ``field`` (``purchase.price.amount``; empty for the whole text) and
    ``problem`` (``not_json``, ``wrong_value``, ``missing``, ``unknown``, ``unknown_version``).
    """
    document = _document(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text)
    return _strict_case(document, now)


def case_file(path: Path, now: datetime | None = None) -> tuple[Case, Business]:
    """The case of a case file or of a ``record.json``, with the business that it carries, or an empty one.

    Raises BadFile ``file_unreadable`` and ``file_too_large``, else as ``case_from_json``.
    """
    document = _document(_read(path))
    if "case" not in document:
        return _strict_case(document, now), Business()
    if not isinstance(document["case"], dict):
        raise BadInput("case_unreadable", field="case", problem="wrong_value")
    extra = document.get("extra")
    carried = document.get("business") or (extra.get("business") if isinstance(extra, dict) else None) or {}
    return _strict_case(document["case"], now), _convert(_cleaned(carried), Business, "business.")


def case_schema() -> dict[str, Any]:
    """The JSON schema of a case document, as ``tactful schema`` prints it."""
    schema = msgspec.json.schema(Case)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Tactful case",
        "version": SCHEMA_VERSION,
        **schema,
    }


def pack(value: object) -> bytes:
    """Any of our dataclasses as JSON; lone surrogates, which JSON cannot hold, are dropped."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:  # a lone surrogate that slipped past the border: keep the rest
        return msgspec.json.encode(_cleaned(msgspec.to_builtins(value)))


def _document(data: bytes) -> dict[str, Any]:
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 0)
        raise BadInput("case_unreadable", field="", problem="not_json", line=line) from error
    if not isinstance(document, dict):
        raise BadInput("case_unreadable", field="", problem="wrong_value", expected="object")
    return document


def _refuse_newer(document: dict[str, Any], known: int = SCHEMA_VERSION) -> int:
    version = document.get("schema", 1)
    if not isinstance(version, int) or isinstance(version, bool):
        raise BadInput("case_unreadable", field="schema", problem="wrong_value")
    if version > known:
        raise NewerRecord("newer_record", found=version, known=known)
    return version


def _case(document: dict[str, Any]) -> Case:
    return _convert(upgraded(document), Case, "")


def _strict_case(document: dict[str, Any], now: datetime | None) -> Case:
    given: dict[str, Any] = _cleaned(upgraded(document))
    if now is not None:
        moment = now.isoformat()
        given = {"id": "", "created_at": moment, "updated_at": moment} | given
    case = _convert(given, Case, "")
    strange = _unknown(given, plain(case), "")
    if strange:
        raise BadInput("case_unreadable", field=strange, problem="unknown")
    for name in ("created_at", "updated_at"):
        if getattr(case, name).tzinfo is None:
            raise BadInput("case_unreadable", field=name, problem="wrong_value", detail="no time zone")
    return case


def _convert(document: object, kind: type[T], prefix: str) -> T:
    try:
        return msgspec.convert(document, kind)
    except msgspec.ValidationError as error:
        raise _named(str(error), prefix) from error


def _named(message: str, prefix: str) -> BadInput:
    """The place stands only in msgspec's message: ``Expected `str` - at `$.request.text```."""
    found = _AT.search(message)
    path = (found["path"] or "").lstrip(".") if found else ""
    missing = _MISSING.search(message)
    if missing:
        path = f"{path}.{missing[1]}".lstrip(".")
        return BadInput("case_unreadable", field=prefix + path, problem="missing")
    detail = message[: found.start()] if found else message
    return BadInput("case_unreadable", field=prefix + path, problem="wrong_value", detail=detail)


def _cleaned(value: Any) -> Any:
    """The same document with every text cleaned as at any other border."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list | tuple):
        return [_cleaned(x) for x in value]
    if isinstance(value, dict):
        return {key: _cleaned(x) for key, x in value.items()}
    return value


def _unknown(given: Any, known: Any, path: str) -> str:
    """The path of the first field that is given but not known; a misspelt field is never dropped silently."""
    if isinstance(given, dict) and isinstance(known, dict):
        for key, value in given.items():
            here = f"{path}.{key}".lstrip(".")
            found = here if key not in known else _unknown(value, known[key], here)
            if found:
                return found
    elif isinstance(given, list) and isinstance(known, list | tuple):
        for index, (one, other) in enumerate(zip(given, known, strict=False)):
            found = _unknown(one, other, f"{path}[{index}]")
            if found:
                return found
    return ""


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_CASE_FILE:
            raise BadFile("file_too_large", field="file", path=str(path), limit=MAX_CASE_FILE)
        return path.read_bytes()
    except OSError as error:
        raise BadFile("file_unreadable", field="file", path=str(path)) from error
