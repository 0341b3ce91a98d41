# SPDX-License-Identifier: GPL-3.0-or-later
"""Several texts read as one, and each given back what was found in it.

An engine that uses all cores does so within one text, not across several.
"""

from __future__ import annotations

from collections.abc import Sequence

from composer.check.engines import Proofreader
from composer.check.findings import Finding

BETWEEN = "\n\n"
_PAIRS = (("(", ")"), ("[", "]"), ("\u201c", "\u201d"), ("\u00ab", "\u00bb"))
_SINGLE = ("\u2018", "\u2019")
"""The second of these is an apostrophe too, so there may be more of it."""


def read_all(part: Proofreader, texts: Sequence[str]) -> list[list[Finding]]:
    """What an engine finds in each text. One text of all of them is read by several cores where it can be.

    A text that opens a quotation and does not close it is read alone: its end may stand in the next one.
    """
    together = [text for text in texts if closed(text)] if part.info.joined else []
    findings = part.check(BETWEEN.join(together)) if together else []
    found = dict(zip(together, apart(findings, together), strict=True))
    return [found[text] if text in found else part.check(text) for text in texts]


def closed(text: str) -> bool:
    """Whether every bracket and quotation mark of a text has its other half in it."""
    opens, closes = _SINGLE
    return (
        all(text.count(opens) == text.count(closes) for opens, closes in _PAIRS)
        and text.count(opens) <= text.count(closes)
        and not text.count('"') % 2
    )


def apart(findings: Sequence[Finding], texts: Sequence[str]) -> list[list[Finding]]:
    """Findings in the joined texts, told for each; what reaches from one text into the next is left out."""
    found: list[list[Finding]] = []
    begin = 0
    for text in texts:
        end = begin + len(text)
        found.append([one.moved(-begin) for one in findings if begin <= one.start and one.end <= end])
        begin = end + len(BETWEEN)
    return found
