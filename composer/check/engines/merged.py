# SPDX-License-Identifier: GPL-3.0-or-later
"""Several engines as one: each place is told once, and a broken part never silences the others.

The order of the parts is their rank (lingotweaker, harper, rules). Where two mark the same words the first
one's finding stays; else a warning beats the hint that it stands in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import replace
from functools import partial
from typing import TypeVar

from composer.check.engines import Availability, EngineInfo, Proofreader
from composer.check.engines.joined import read_all
from composer.check.engines.thrift import give_back
from composer.check.findings import EngineReport, Finding, Severity
from composer.errors import EngineTrouble

SILENT = "rules"
"""Not an engine to the reader: it is told as Tactful's own, and alone it does not make a text *checked*."""
Answer = TypeVar("Answer")
Reading = Callable[[], list[list[Finding]]]
"""Gives the findings in each text; raises what the engine raises."""

_FOR_GOOD = frozenset({"engine_missing", "engine_language"})
"""Troubles that another try does not mend."""


class Merged:
    """The adapter. ``reports`` says after each check how every part fared."""

    def __init__(self, parts: Sequence[Proofreader]) -> None:
        """``parts`` in the order of their rank. Nothing is opened yet."""
        self._parts = tuple(parts)
        self._troubles: dict[str, str] = {}  # part -> code, since it was opened
        self._open = False

    @property
    def parts(self) -> tuple[EngineInfo, ...]:
        """What the reader is told of: all parts but our own rules."""
        return tuple(part.info for part in self._parts if part.info.id != SILENT)

    @property
    def missing(self) -> tuple[str, ...]:
        """Ids of parts that cannot be opened here."""
        return tuple(part.info.id for part in self._parts if not part.availability().ok)

    @property
    def info(self) -> EngineInfo:
        """All parts in one line."""
        infos = self.parts
        return EngineInfo(
            id="+".join(info.id for info in infos) or "none",
            name=", ".join(info.name for info in infos),
            version=", ".join(info.version for info in infos),
            licence=" AND ".join(dict.fromkeys(f"({info.licence})" for info in infos)),
            languages=frozenset().union(*(info.languages for info in infos)),
            grammar=any(info.grammar for info in infos),
            network="loopback" if any(info.network == "loopback" for info in infos) else "none",
        )

    @property
    def reports(self) -> tuple[EngineReport, ...]:
        """Which parts read the last text, and why the others did not."""
        return tuple(_report(info, self._troubles.get(info.id, "")) for info in self.parts)

    def availability(self) -> Availability:
        """Whether any part can be opened."""
        if not self.parts:
            return Availability(False, "engine_language")
        answers = [part.availability() for part in self._parts if part.info.id != SILENT]
        return next((one for one in answers if one.ok), answers[0])

    def open(self, language: str, opened: Callable[[str], object] = lambda _: None) -> None:
        """Open all parts side by side; ``opened`` hears the id of each that the reader is told of.

        Raises EngineTrouble when none opens; ``engine_language`` when there is none.
        """
        self._troubles = {}
        with ThreadPoolExecutor(max(1, len(self._parts))) as beside:
            # the first one keeps the interpreter to itself while it loads, so the others start before it
            opening = {beside.submit(_opened, part, language): part for part in reversed(self._parts)}
            for done in as_completed(opening):
                if self._tried(opening[done], done.result):
                    _tell(opening[done], opened)
        self._raise_if_none_left(language)
        self._open = True

    def check(self, text: str) -> list[Finding]:
        """The findings of all parts that work. Raises EngineTrouble when none does."""
        return self.check_all([text])[0]

    def check_all(self, texts: Sequence[str]) -> list[list[Finding]]:
        """The findings in each of several texts. Raises EngineTrouble when no part works."""
        if not self._open:
            raise EngineTrouble("engine_closed", engine=self.info.id)
        answers = [self._tried(part, read) for part, read in self._readings(texts)]
        found = [answer for answer in answers if answer is not None]
        self._raise_if_none_left("")
        return [merged(one) for one in zip(*found, strict=True)] if found else [[] for _ in texts]

    def _readings(self, texts: Sequence[str]) -> Iterator[tuple[Proofreader, Reading]]:
        """What each part that can be used says of the texts.

        Of several texts the parts read side by side, which takes a sixth less time; of one, which whoever
        types waits for, one after the other: waiting for the interpreter costs more than is gained.
        """
        able = [part for part in self._parts if self._troubles.get(part.info.id) not in _FOR_GOOD]
        if len(texts) == 1:
            yield from ((part, partial(read_all, part, texts)) for part in able)
            return
        with ThreadPoolExecutor(max(1, len(able))) as beside:
            yield from [(part, beside.submit(read_all, part, texts).result) for part in able]

    def set_disabled(self, rules: frozenset[str]) -> None:
        """Each part picks its own."""
        for part in self._parts:
            part.set_disabled(rules)

    def close(self) -> None:
        """Close all parts."""
        self._open = False
        for part in self._parts:
            part.close()

    def _tried(self, part: Proofreader, do: Callable[[], Answer]) -> Answer | None:
        """What comes of doing something with a part; nothing when it fails, which is noted."""
        ident = part.info.id
        try:
            answer = do()
        except EngineTrouble as trouble:
            self._troubles[ident] = trouble.code
        except Exception:  # noqa: BLE001 - the libraries of others may raise anything
            self._troubles[ident] = "engine_crashed"
        else:
            self._troubles.pop(ident, None)
            return answer
        return None

    def _raise_if_none_left(self, language: str) -> None:
        if not self.parts:
            raise EngineTrouble("engine_language", engine="none", language=language)
        codes = [self._troubles.get(info.id, "") for info in self.parts]
        if all(codes):
            raise EngineTrouble(codes[0], engine=self.info.id)


def _opened(part: Proofreader, language: str) -> bool:
    part.open(language)
    return True


def _tell(part: Proofreader, opened: Callable[[str], object]) -> None:
    give_back()  # before the next part asks for more
    if part.info.id != SILENT:
        opened(part.info.id)


def merged(found: Sequence[Sequence[Finding]]) -> list[Finding]:
    """Findings of several engines, best first, as one list sorted by place without overlaps."""
    kept: list[Finding] = []
    for findings in found:
        for finding in findings:
            twin = next((at for at, one in enumerate(kept) if _same(one, finding)), -1)
            if twin >= 0:
                kept[twin] = _with_suggestions_of(kept[twin], finding)
            elif all(_beats(finding, one) for one in kept if _overlap(one, finding)):
                kept = [*(one for one in kept if not _overlap(one, finding)), finding]
    return sorted(kept, key=lambda one: (one.start, one.end))


def _with_suggestions_of(kept: Finding, other: Finding) -> Finding:
    """A finding without a suggestion gets those of its twin."""
    return kept if kept.suggestions else replace(kept, suggestions=other.suggestions)


def _same(a: Finding, b: Finding) -> bool:
    return (a.start, a.end) == (b.start, b.end)


def _beats(new: Finding, old: Finding) -> bool:
    """A hint about a whole sentence must not hide what is wrong in it."""
    return old.severity is Severity.HINT and new.severity is not Severity.HINT


def _overlap(a: Finding, b: Finding) -> bool:
    """Whether two findings share a letter; an insertion touches what it stands in."""
    return a.start < max(b.end, b.start + 1) and b.start < max(a.end, a.start + 1)


def _report(info: EngineInfo, trouble: str) -> EngineReport:
    return EngineReport(info.id, info.name, not trouble, trouble)
