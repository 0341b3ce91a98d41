# SPDX-License-Identifier: GPL-3.0-or-later
"""The computer's time zone by its IANA name.

``datetime.astimezone()`` alone gives only today's offset; a rest that ends after the night the
clocks change would then end an hour off.
"""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

LINK = "/etc/localtime"
"""On Linux and macOS usually a link to the zone's file, whose place tells the name."""


def local_zone(link: str = LINK) -> tzinfo:
    """The named zone; the current fixed offset when no name can be found."""
    name = os.environ.get("TZ", "").lstrip(":")
    try:
        if name:
            return ZoneInfo(name)
        return _linked(link) or _found_by_babel()
    except Exception:  # noqa: BLE001 - any odd zone setting must not stop the program
        return datetime.now(UTC).astimezone().tzinfo or UTC


def _linked(link: str) -> tzinfo | None:
    """The zone by the link alone, because babel takes 7 ms to load and the first window waits for this."""
    with suppress(OSError, ValueError, KeyError):  # no link; no name; ZoneInfo knows no such name
        _, found, name = Path(link).readlink().as_posix().partition("/zoneinfo/")
        return ZoneInfo(name) if found else None
    return None


def _found_by_babel() -> tzinfo:
    """Reads the registry of Windows, and the files where other systems keep the name."""
    from babel.dates import LOCALTZ

    return LOCALTZ
