# SPDX-License-Identifier: GPL-3.0-or-later
"""Checking a letter of 300 words in five languages, everything on, against LanguageTool's server.

    python benchmarks/checking.py [--languagetool http://127.0.0.1:8081] [--language fi-FI]

The letter is made of good sentences from ``tests/data/tone`` and a few misspelt words. Each turn changes a
number in every paragraph, so that nothing is answered from memory; *one paragraph* changes one. The peer
reads the same text through language-tool-python from a server that somebody started, turn by turn with us.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import psutil  # noqa: E402

from composer.check.engines.languagetool.library import NO_PROXY  # noqa: E402
from composer.check.engines.pool import EnginePool  # noqa: E402
from composer.check.service import Checker  # noqa: E402
from tests.check.engine_cases import SLIP  # noqa: E402
from tests.check.letters import case_of, job_of  # noqa: E402

LANGUAGES = ("en-GB", "fi-FI", "et-EE", "pl-PL", "nl-NL")
PEER = {"en-GB": "en-GB", "pl-PL": "pl-PL", "nl-NL": "nl"}
WORDS, PARAGRAPH, TURNS, SLIPS = 300, 35, 15, 3
WARM_UPS = 5
BAR_WARM, BAR_ONE, BAR_LOAD = 200.0, 30.0, 2.5
BAR_MEMORY = {"en-GB": 500}  # MiB at the peak
BAR_MEMORY_OTHERS = 350


@dataclass(frozen=True)
class Row:
    language: str
    words: int
    load: float  # s
    first: float  # ms, like those below
    warm: float
    worst: float
    one: float
    memory: int
    peer: float | None

    def missed(self) -> list[str]:
        bars = {
            "warm": self.warm > BAR_WARM and self.language == "en-GB",
            "half of the peer": self.peer is not None and 2 * self.warm > self.peer,
            "one paragraph": self.one > BAR_ONE,
            "load": self.load > BAR_LOAD,
            "memory": self.memory > BAR_MEMORY.get(self.language, BAR_MEMORY_OTHERS),
        }
        return [name for name, bad in bars.items() if bad]


def letter(language: str) -> list[str]:
    """Paragraphs of about 40 words, 300 words in all, with a few slips."""
    bare = language.partition("-")[0]
    data = tomllib.loads((ROOT / "tests/data/tone" / f"{bare}.toml").read_text("utf-8"))
    sentences = [one["text"] for one in data["good"]]
    before, slip, _ = SLIP[bare]
    paragraphs: list[str] = []
    while sum(len(p.split()) for p in paragraphs) < WORDS and sentences:
        parts = [f"{before}{slip}."] if len(paragraphs) < SLIPS else []
        while sum(len(p.split()) for p in parts) < PARAGRAPH and sentences:
            parts.append(sentences.pop(0))
        paragraphs.append(" ".join(parts))
    return paragraphs


def numbered(paragraphs: list[str], turn: int, only: int | None = None) -> str:
    """The letter with a number at the end of all paragraphs, or of one."""
    return "\n\n".join(f"{p} {turn if only in (None, at) else 0}." for at, p in enumerate(paragraphs))


def measure(language: str, server: str) -> Row:
    paragraphs = letter(language)
    checker = Checker(EnginePool())
    begun = time.perf_counter()
    checker.warm_up(language)
    load = time.perf_counter() - begun
    peer = Peer(PEER[language], server) if server and language in PEER else None
    first = checked(checker, language, numbered(paragraphs, 1000))
    turns, theirs = side_by_side(checker, language, paragraphs, peer)
    ones = one_paragraph(checker, language, paragraphs)
    memory = peak()
    checker.close()
    words = sum(len(p.split()) for p in paragraphs)
    warm, one = statistics.median(turns), statistics.median(ones)
    return Row(
        language,
        words,
        load,
        first,
        warm,
        max(turns),
        one,
        memory,
        statistics.median(theirs) if theirs else None,
    )


def side_by_side(
    checker: Checker, language: str, paragraphs: list[str], peer: Peer | None
) -> tuple[list[float], list[float]]:
    """Milliseconds of whole letters, ours and the peer's, turn by turn: a busy machine slows both."""
    ours, theirs = [], []
    for turn in range(1, TURNS + 1):
        text = numbered(paragraphs, turn)
        ours.append(checked(checker, language, text))
        if peer is not None:
            theirs.append(peer.checked(text))
    return ours, theirs


def one_paragraph(checker: Checker, language: str, paragraphs: list[str]) -> list[float]:
    """Milliseconds of a letter in which one paragraph is new."""
    middle = len(paragraphs) // 2
    checked(checker, language, numbered(paragraphs, 0, middle))
    return [checked(checker, language, numbered(paragraphs, 50 + turn, middle)) for turn in range(TURNS)]


def checked(checker: Checker, language: str, text: str) -> float:
    """Milliseconds of one full check. Stops when an engine did not read it."""
    job = replace(job_of(text, case_of(text)), language=language)
    begun = time.perf_counter()
    done = checker.check(job)
    took = (time.perf_counter() - begun) * 1000
    if not all(engine.checked for engine in done.engines):
        sys.exit(f"{language} was not checked: {done.engines}")
    return took


def peak() -> int:
    """MiB of the child at its peak; what it has now where the system does not keep the peak."""
    sizes = []
    for child in psutil.Process().children():
        status = Path(f"/proc/{child.pid}/status")
        lines = status.read_text().splitlines() if status.exists() else []
        high = [int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")]
        sizes.append(high[0] if high else child.memory_info().rss // 2**20)
    return max(sizes)


class Peer:
    """LanguageTool's server through language-tool-python, warm."""

    def __init__(self, code: str, server: str) -> None:
        from language_tool_python import LanguageTool

        self._tool = LanguageTool(code, remote_server=server, proxies=NO_PROXY)
        for turn in range(WARM_UPS):
            self.checked(f"This is sentence number {turn}.")

    def checked(self, text: str) -> float:
        """Milliseconds of one text."""
        begun = time.perf_counter()
        self._tool.check(text)
        return (time.perf_counter() - begun) * 1000


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--languagetool", default="", metavar="URL")
    parser.add_argument("--language", choices=LANGUAGES, action="append")
    args = parser.parse_args()
    print("language  words  load s  first ms  warm ms  worst ms  one paragraph ms  peak MiB  LanguageTool ms")
    bad = 0
    for language in args.language or LANGUAGES:
        row = measure(language, args.languagetool)
        peer = f"{row.peer:.0f} (1/{row.peer / row.warm:.1f})" if row.peer else "-"
        missed = f"  missed: {', '.join(row.missed())}" if row.missed() else ""
        print(
            f"{row.language:8} {row.words:6} {row.load:7.2f} {row.first:9.0f} {row.warm:8.0f}"
            f" {row.worst:9.0f} {row.one:17.0f} {row.memory:9} {peer:>16}{missed}",
            flush=True,
        )
        bad += len(row.missed())
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
