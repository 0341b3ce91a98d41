# SPDX-License-Identifier: GPL-3.0-or-later
"""The patterns of the tone rules: compiled when a text asks for them, and asked only where they may match.

Most patterns are lists of wordings, and most sentences hold none of their words. Looking for pieces of those
words first takes a fiftieth of the time of 160 searches (2.2 ms a sentence in English), and compiling all
patterns at the start a second, which whoever types would share. The pieces of the packaged rules are kept
beside them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from composer.check.needs import Met, Needs

FILE = "needed.json"


Proven = Mapping[str, tuple[Needs, ...]]
"""The ids of rules that came out right, and what each of their wordings needs."""


class Wording:
    """One pattern over evened-out text.

    Every match of ``source`` holds a piece of each set in ``needs``.
    """

    __slots__ = ("_compiled", "needs", "source")

    def __init__(self, source: str, needs: Needs = ()) -> None:
        """Not compiled yet."""
        self.source = source
        self.needs = needs
        self._compiled: re.Pattern[str] | None = None

    def compiled(self) -> re.Pattern[str]:
        """The pattern itself. Raises re.error."""
        if self._compiled is None:
            self._compiled = re.compile(self.source)
        return self._compiled

    def stands_in(self, even: str) -> bool:
        """Whether there is a match."""
        return self.compiled().search(even) is not None


class Finder:
    """Which of many wordings may stand in a text: those that need nothing, and those whose pieces do."""

    def __init__(self, groups: Sequence[Sequence[Wording]]) -> None:
        """Groups of wordings are found by their numbers."""
        self._wordings = [(number, wording) for number, group in enumerate(groups) for wording in group]
        self._met = Met([wording.needs for _, wording in self._wordings])

    def __call__(self, even: str) -> dict[int, list[Wording]]:
        """Of each group, by number and in order, the wordings that may stand in it; no group without any."""
        groups: dict[int, list[Wording]] = {}
        for at in self._met(even):
            group, wording = self._wordings[at]
            groups.setdefault(group, []).append(wording)
        return groups


class Index(msgspec.Struct, frozen=True):
    """What is known of the packaged rules of a language, and of which files."""

    of: str
    rules: dict[str, tuple[Needs, ...]]


def mark(files: Iterable[tuple[str, str]]) -> str:
    """What an index was read from: (name, text) of rule files."""
    whole = "\n".join(f"{name.rpartition('/')[2]}\n{text}" for name, text in sorted(files))
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def proven(index: str, files: Iterable[tuple[str, str]]) -> Proven:
    """The rules that an index knows; none when the files are not those it was read from.

    Raises msgspec.ValidationError for anything that is no index.
    """
    found = msgspec.json.decode(index, type=Index)
    return found.rules if found.of == mark(files) else {}
