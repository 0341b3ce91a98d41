# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed here of the packages that engines come in."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version


@cache
def version_of(package: str) -> str:
    """Its version, or nothing. Remembered: it stands in a file that is read for each question (0.2 ms)."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
