# SPDX-License-Identifier: GPL-3.0-or-later
"""Words too long for a column may be broken anywhere, so that nothing runs out of the window."""

from __future__ import annotations

import re

LONGEST = 24  # characters of a word that still fits everywhere
TITLE = 70  # characters of a name in a title
_RUN = re.compile(rf"\S{{{LONGEST}}}(?=\S)")


def short(text: str) -> str:
    """``text`` for a title: cut where it would fill the page, with its words breakable."""
    return breakable(text if len(text) <= TITLE else f"{text[:TITLE].rstrip()}…")


def breakable(text: str) -> str:
    """``text`` with places to break in words that are too long; all others stay untouched."""
    return _RUN.sub(lambda run: run.group() + "\u200b", text)
