# SPDX-License-Identifier: GPL-3.0-or-later
"""The computer's time zone by its IANA name.

``datetime.astimezone()`` alone gives only today's offset; a rest that ends after the night the
clocks change would then end an hour off.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo


def local_zone() -> tzinfo:
    """The named zone; the current fixed offset when no name can be found."""
    name = os.environ.get("TZ", "").lstrip(":")
    try:
        if name:
            return ZoneInfo(name)
        from babel.dates import (
            LOCALTZ,
        )  # reads /etc/localtime, the registry or macOS settings

        return LOCALTZ
    except Exception:  # noqa: BLE001 - any odd zone setting must not stop the program
        return datetime.now(UTC).astimezone().tzinfo or UTC
