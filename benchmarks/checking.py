# SPDX-License-Identifier: GPL-3.0-or-later
"""Checking a letter of 300 words in five languages, everything on, against LanguageTool's server.

    python benchmarks/checking.py [--languagetool FOLDER] [--language fi-FI]

The letters are made of the clean letters in ``tests/data/tone`` and a few misspelt words. Each turn reads
another one, so that nothing is answered from memory; *typed* changes one sentence of a letter that was read,
*pasted* all of one paragraph. The peer is LanguageTool's server from FOLDER, started for this and read
through language-tool-python: the same letters, as many to warm up, and half of our turns before it and half
after it, since Java keeps compiling beside us.
"""

from __future__ import annotations

import argparse
import itertools
import os
import statistics
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import psutil  # noqa: E402

from composer.check.engines.languagetool.find import find_installation, find_java  # noqa: E402
from composer.check.engines.languagetool.library import NO_PROXY  # noqa: E402
from composer.check.engines.languagetool.server import Server  # noqa: E402
from composer.check.engines.pool import EnginePool  # noqa: E402
from composer.check.findings import Checked  # noqa: E402
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
    typed: float
    pasted: float
    memory: int
    peer: float | None

    def missed(self) -> list[str]:
        bars = {
            "warm": self.warm > BAR_WARM and self.language == "en-GB",
            "half of the peer": self.peer is not None and 2 * self.warm > self.peer,
            "one paragraph": self.typed > BAR_ONE,
            "load": self.load > BAR_LOAD,
            "memory": self.memory > BAR_MEMORY.get(self.language, BAR_MEMORY_OTHERS),
        }
        return [name for name, bad in bars.items() if bad]


Letter = list[list[str]]
"""Paragraphs of sentences."""

Places = Callable[[int, int], bool]
"""Whether the sentence of a paragraph, both by number, is changed."""


def letters(language: str) -> Iterator[Letter]:
    """One letter after the other: paragraphs of about 40 words, 300 words in all, with a few slips."""
    bare = language.partition("-")[0]
    files = sorted((ROOT / "tests/data/tone").glob(f"{bare}_*letters.toml"))
    sentences = (one["text"] for file in files for one in tomllib.loads(file.read_text("utf-8"))["good"])
    before, slip, _ = SLIP[bare]
    while True:
        paragraphs: Letter = []
        while sum(map(words, paragraphs)) < WORDS:
            parts = [f"{before}{slip}."] if len(paragraphs) < SLIPS else []
            while words(parts) < PARAGRAPH:
                parts.append(next(sentences))
            paragraphs.append(parts)
        yield paragraphs


def words(sentences: list[str]) -> int:
    return sum(len(one.split()) for one in sentences)


def text_of(paragraphs: Letter, changed: Places = lambda _paragraph, _sentence: False) -> str:
    """The letter as text; ``changed`` sentences end in a word more."""
    return "\n\n".join(
        " ".join(f"{one[:-1]} twice{one[-1]}" if changed(a, b) else one for b, one in enumerate(paragraph))
        for a, paragraph in enumerate(paragraphs)
    )


def measure(language: str, languagetool: Path | None) -> Row:
    unread = letters(language)
    checker = Checker(EnginePool())
    load = timed(lambda: checker.warm_up(language)) / 1000
    first = checked(checker, language, text_of(next(unread)))
    before, after, last = (list(itertools.islice(unread, WARM_UPS + TURNS)) for _ in range(3))
    turns = read(lambda text: checked(checker, language, text), before)
    theirs = peer_turns(PEER[language], languagetool, before) if languagetool and language in PEER else []
    turns += read(lambda text: checked(checker, language, text), after)
    changes = [changed(checker, language, paragraphs) for paragraphs in last[WARM_UPS:]]
    memory = peak()
    checker.close()
    return Row(
        language=language,
        words=sum(map(words, before[0])),
        load=load,
        first=first,
        warm=statistics.median(turns),
        worst=max(turns),
        typed=statistics.median(one for one, _ in changes),
        pasted=statistics.median(one for _, one in changes),
        memory=memory,
        peer=statistics.median(theirs) if theirs else None,
    )


def read(check: Callable[[str], float], unread: list[Letter]) -> list[float]:
    """Milliseconds of letters, once some were read to warm up."""
    return [check(text_of(paragraphs)) for paragraphs in unread][WARM_UPS:]


def peer_turns(code: str, languagetool: Path, unread: list[Letter]) -> list[float]:
    """The same by LanguageTool's server, which is started for it and ended."""
    from language_tool_python import LanguageTool

    server = Server()
    try:
        address = server.address(find_java("", os.environ), find_installation(languagetool))
        tool = LanguageTool(code, remote_server=address, proxies=NO_PROXY)
        return read(lambda text: timed(lambda: tool.check(text)), unread)
    finally:
        server.close()


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def changed(checker: Checker, language: str, paragraphs: Letter) -> tuple[float, float]:
    """Milliseconds of a letter that was read, with one sentence changed and with all of a paragraph."""
    middle = len(paragraphs) // 2
    checked(checker, language, text_of(paragraphs))
    typed = checked(checker, language, text_of(paragraphs, lambda a, b: (a, b) == (middle, 1)))
    return typed, checked(checker, language, text_of(paragraphs, lambda a, _: a == middle))


def checked(checker: Checker, language: str, text: str) -> float:
    """Milliseconds of one full check. Stops when an engine did not read it."""
    job = replace(job_of(text, case_of(text)), language=language)
    done: list[Checked] = []
    took = timed(lambda: done.append(checker.check(job)))
    if not all(engine.checked for engine in done[0].engines):
        sys.exit(f"{language} was not checked: {done[0].engines}")
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
    print(
        "language  words  load s  first ms  warm ms  worst ms  typed ms  pasted ms  peak MiB  LanguageTool ms"
    )
    bad = 0
    for language in args.language or LANGUAGES:
        row = measure(language, args.languagetool)
        peer = f"{row.peer:.0f} (1/{row.peer / row.warm:.1f})" if row.peer else "-"
        missed = f"  missed: {', '.join(row.missed())}" if row.missed() else ""
        print(
            f"{row.language:8} {row.words:6} {row.load:7.2f} {row.first:9.0f} {row.warm:8.0f}"
            f" {row.worst:9.0f} {row.typed:9.0f} {row.pasted:10.0f} {row.memory:9} {peer:>16}{missed}",
            flush=True,
        )
        bad += len(row.missed())
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
