# SPDX-License-Identifier: GPL-3.0-or-later
"""Hide from a spelling engine what it cannot judge, and put its findings in order.

Addresses, account numbers and broken characters are hidden; the filler has the length of what it hides, so
offsets stay right (facts on proofreading, section 5).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from composer.check.findings import Finding, Severity

_HIDDEN = re.compile(
    r"""(?xi)
    \b(?:https?://|www\.)[^\s<>"']*[^\s<>"'.,;:!?)]          # web addresses
    | [\w.+%-]+@[\w-]+(?:\.[\w-]+)+                          # mail addresses
    | \b[a-z]{2}\d{2}(?:[ ]?[a-z0-9]{4}){2,8}[ ]?[a-z0-9]{0,4}\b   # IBAN
    | \b[\w-]+(?:\.[\w-]+)*\.(?:com|co\.uk|org|net|eu|uk|ie|fi|ee|pl|nl|de|shop|store)\b
    | \+?(?:\(\+?\d{1,5}\)[ ]?)?\d(?:[\d /.-]|\(\d{1,5}\)){5,}\d   # phone and other long numbers
    | \b\d+(?:\.\d+)*(?:\([a-z0-9]{1,4}\))+                   # clauses: 2(a), 6.1(iii)
    | \b\d[\d.]*,(?:-{1,2}|[\u2013\u2014])(?![\w-])                # whole amounts: 640,--
    | \b(?=[\w/-]*\d)(?=[\w/-]*[a-z])\w+(?:[-/]\w+)+\b       # codes: TBL-2041, 2026/A7
    | \b[^\W\d_][^\W_]*\d\w*                                # MX5, mp3player: LingoTweaker looks 5 s for such
    """
)
FILLER = "X"
_BROKEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def mask(text: str) -> str:
    """``text`` with addresses and codes replaced by a plain word of equal length."""
    return _HIDDEN.sub(_filler, _BROKEN.sub(" ", text))


def hidden_spans(text: str) -> list[tuple[int, int]]:
    """Where ``mask`` put a filler: nothing found there is worth showing."""
    broken = [match.span() for match in _BROKEN.finditer(text)]
    return broken + [match.span() for match in _HIDDEN.finditer(_BROKEN.sub(" ", text))]


def ordered(found: Iterable[Finding], text: str) -> list[Finding]:
    """Findings that touch nothing hidden in ``text``, by place, without overlaps; a warning beats a hint.

    *Janet Ormerod*, and on the next line *Ormerod's Shoes*, is no repetition.
    """
    hidden = hidden_spans(text)
    kept: list[Finding] = []
    for finding in sorted(found, key=lambda f: (f.start, f.severity is not Severity.WARN, f.end)):
        touches = any(finding.start < end and start < finding.end for start, end in hidden)
        over_lines = finding.category == "repetition" and "\n" in text[finding.start : finding.end]
        if not touches and not over_lines and (not kept or finding.start >= kept[-1].end):
            kept.append(finding)
    return kept


def _filler(match: re.Match[str]) -> str:
    return FILLER * len(match.group())
