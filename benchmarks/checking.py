# SPDX-License-Identifier: GPL-3.0-or-later
"""Checking a letter of 300 words in five languages, everything on, against LanguageTool's server.

    python benchmarks/checking.py [--languagetool FOLDER] [--language fi-FI]

The letter is made of good sentences from ``tests/data/tone`` and a few misspelt words. Each turn changes a
number in every paragraph, so that nothing is answered from memory; *one paragraph* changes one. The peer is
LanguageTool's server from FOLDER, started for this and read through language-tool-python: the same letters,
as many to warm up, and half of our turns before it and half after it, since Java keeps compiling beside us.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import psutil  # noqa: E402

from composer.check.engines.languagetool.find import find_installation, find_java  # noqa: E402
from composer.check.engines.languagetool.library import NO_PROXY  # noqa: E402
from composer.check.engines.languagetool.server import Server  # noqa: E402
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


def measure(language: str, languagetool: Path | None) -> Row:
    paragraphs = letter(language)
    checker = Checker(EnginePool())
    begun = time.perf_counter()
    checker.warm_up(language)
    load = time.perf_counter() - begun
    first = checked(checker, language, numbered(paragraphs, 1000))
    turns = letters(lambda text: checked(checker, language, text), paragraphs)
    theirs = peer_turns(PEER[language], languagetool, paragraphs) if languagetool and language in PEER else []
    turns += letters(lambda text: checked(checker, language, text), paragraphs, TURNS)
    ones = one_paragraph(checker, language, paragraphs)
    memory = peak()
    checker.close()
    return Row(
        language=language,
        words=sum(len(p.split()) for p in paragraphs),
        load=load,
        first=first,
        warm=statistics.median(turns),
        worst=max(turns),
        one=statistics.median(ones),
        memory=memory,
        peer=statistics.median(theirs) if theirs else None,
    )


def letters(check: Callable[[str], float], paragraphs: list[str], after: int = 0) -> list[float]:
    """Milliseconds of whole letters, once some were read to warm up."""
    for turn in range(WARM_UPS):
        check(numbered(paragraphs, 500 + after + turn))
    return [check(numbered(paragraphs, 1 + after + turn)) for turn in range(TURNS)]


def peer_turns(code: str, languagetool: Path, paragraphs: list[str]) -> list[float]:
    """The same by LanguageTool's server, which is started for it and ended."""
    from language_tool_python import LanguageTool

    server = Server()
    try:
        address = server.address(find_java("", os.environ), find_installation(languagetool))
        tool = LanguageTool(code, remote_server=address, proxies=NO_PROXY)
        return letters(lambda text: timed(lambda: tool.check(text)), paragraphs)
    finally:
        server.close()


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


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


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--languagetool", type=Path, metavar="FOLDER")
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
