# SPDX-License-Identifier: GPL-3.0-or-later
"""Marking a text of a table for translation; it is translated when it is used."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Give ``text`` back. Qt's extractor knows this name; Qt's own function is not typed as text."""
    return text
