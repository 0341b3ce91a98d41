# SPDX-License-Identifier: GPL-3.0-or-later
"""Several engines as one: each place is told once, and a broken part never silences the others.

The order of the parts is their rank (lingotweaker, harper, rules). Where two mark the same words the first
one's finding stays, with harper's first suggestion in front: it is right more often (facts on proofreading,
section 9). A word that only harper does not know is a hint: its dictionary is the smaller one (*sawn*,
*selvedge*).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from composer.check.engines import Availability, EngineInfo, Proofreader
from composer.check.engines.joined import read_all
from composer.check.engines.thrift import give_back
from composer.check.findings import EngineReport, Finding, Severity
from composer.errors import EngineTrouble

BETTER_FIRST = "harper"
SILENT = "rules"
"""Not an engine to the reader: it is told as Tactful's own, and alone it does not make a text *checked*."""
_MOST = 6
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
        """Open all parts; ``opened`` hears the id of each that the reader is told of.

        Raises EngineTrouble when none opens; ``engine_language`` when there is none.
        """
        self._troubles = {}
        self._each(lambda part: _open(part, language, opened))
        self._raise_if_none_left(language)
        self._open = True

    def check(self, text: str) -> list[Finding]:
        """The findings of all parts that work. Raises EngineTrouble when none does."""
        return self.check_all([text])[0]

    def check_all(self, texts: Sequence[str]) -> list[list[Finding]]:
        """The findings in each of several texts. Raises EngineTrouble when no part works.

        The parts read one after the other: the one that takes longest uses all cores, and waiting for the
        interpreter cost more than side by side gained (one paragraph 24 against 16 ms).
        """
        if not self._open:
            raise EngineTrouble("engine_closed", engine=self.info.id)
        found: list[list[list[Finding]]] = []
        self._each(lambda part: found.append(read_all(part, texts)))
        self._raise_if_none_left("")
        return [merged(one) for one in zip(*found, strict=True)] if found else [[] for _ in texts]

    def set_disabled(self, rules: frozenset[str]) -> None:
        """Each part picks its own."""
        for part in self._parts:
            part.set_disabled(rules)

    def close(self) -> None:
        """Close all parts."""
        self._open = False
        for part in self._parts:
            part.close()

    def _each(self, do: Callable[[Proofreader], object]) -> None:
        """Do something with every part that had no trouble while opening; note what goes wrong."""
        for part in self._parts:
            ident = part.info.id
            if self._open and self._troubles.get(ident) in _FOR_GOOD:
                continue
            try:
                do(part)
                self._troubles.pop(ident, None)
            except EngineTrouble as trouble:
                self._troubles[ident] = trouble.code
            except Exception:  # noqa: BLE001 - the libraries of others may raise anything
                self._troubles[ident] = "engine_crashed"

    def _raise_if_none_left(self, language: str) -> None:
        if not self.parts:
            raise EngineTrouble("engine_language", engine="none", language=language)
        codes = [self._troubles.get(info.id, "") for info in self.parts]
        if all(codes):
            raise EngineTrouble(codes[0], engine=self.info.id)


def _open(part: Proofreader, language: str, opened: Callable[[str], object]) -> None:
    part.open(language)
    give_back()  # before the next part asks for more
    if part.info.id != SILENT:
        opened(part.info.id)


def merged(found: Sequence[Sequence[Finding]]) -> list[Finding]:
    """Findings of several engines, best first, as one list sorted by place without overlaps."""
    kept: list[Finding] = []
    for rank, findings in enumerate(found):
        for finding in findings:
            twin = next((at for at, one in enumerate(kept) if _same(one, finding)), -1)
            if twin >= 0:
                kept[twin] = _with_suggestions_of(kept[twin], finding)
            elif not any(_overlap(one, finding) for one in kept):
                kept.append(_milder(finding) if rank else finding)
    return sorted(kept, key=lambda one: (one.start, one.end))


def _milder(finding: Finding) -> Finding:
    """A word that an engine of a higher rank knows."""
    doubtful = finding.engine == BETTER_FIRST and finding.category == "spelling"
    return replace(finding, severity=Severity.HINT) if doubtful else finding


def _with_suggestions_of(kept: Finding, other: Finding) -> Finding:
    first = other.suggestions[:1] if other.engine == BETTER_FIRST else ()
    last = other.suggestions if not kept.suggestions else ()
    suggestions = tuple(dict.fromkeys((*first, *kept.suggestions, *last)))[:_MOST]
    return replace(kept, suggestions=suggestions)


def _same(a: Finding, b: Finding) -> bool:
    return (a.start, a.end) == (b.start, b.end)


def _overlap(a: Finding, b: Finding) -> bool:
    """Whether two findings share a letter; an insertion touches what it stands in."""
    return a.start < max(b.end, b.start + 1) and b.start < max(a.end, a.start + 1)


def _report(info: EngineInfo, trouble: str) -> EngineReport:
    return EngineReport(info.id, info.name, not trouble, trouble)
