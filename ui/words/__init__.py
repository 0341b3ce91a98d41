# SPDX-License-Identifier: GPL-3.0-or-later
"""Codes become words. The composer speaks in codes; here stand the sentences, ready for translation.

Each module is a table from code to English text, marked with ``QT_TRANSLATE_NOOP`` and translated when it
is used. To add one: put a line into the table. Texts may name the data of the code in braces.

    errors.py    what happened, what was kept, what to do next: ``sentence(error)``
    journey.py   steps, what is still missing, hard stops, what is stale
    fields.py    labels of postal addresses, countries, channels, outcomes, ...
"""

from __future__ import annotations

from ui.words.errors import Words, sentence

__all__ = ["Words", "sentence"]
