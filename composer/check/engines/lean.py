# SPDX-License-Identifier: GPL-3.0-or-later
"""A leaner copy of LingoTweaker's data, for as long as it is loaded.

English: with harper beside it the whole data takes 540 MB; a child may take 500. Left out are the examples
inside the rule files, the style rules (tone is our own work), the categories below, and the models that part
a sentence into groups of words. Of 500 sentences with a slip that others wrote, 225 are found with those
models and 225 without (LanguageTool: 222), with as many false alarms, and reading takes a quarter less
time and 58 MB less memory. Rules that ask for a group can never match then, so they are left out as well:
one in seven, the same 1,980 findings in 12,444 texts, an eighth less time, 56 MB less memory. One in four of
the rest is about what letters to customers hardly ever hold (``RULES``); without them it takes a sixth less.

Dutch: without its style rules it loads in three quarters of the time and takes 75 MB less; in 1,280 texts
they told *ik wou* and *mekaar*.
"""

from __future__ import annotations

import re
import shutil
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import resources

LEFT_OUT = ("APRIL", "PROPER_NOUNS", "SEMANTICS", "MULTITOKEN_SPELLING", "TYPOGRAPHY", "COMPOUNDING")
"""Categories of rules. Dates and amounts (SEMANTICS) are held against the case by ``check.facts``."""

NOT_NEEDED = {
    "en": ("style.xml", "en-token.bin", "en-pos-maxent.bin", "en-chunker.bin"),
    "nl": ("style.xml",),
}
"""Files that are left out, by language. Polish loads in 1.4 s with all it has."""

THINNED = frozenset({"en"})
"""Languages whose rule files are thinned: elsewhere writing them costs what reading less of them saves."""

_MAY_BE_MISSING = (b'min="0"', b"negate")
"""A token with one of these may match without a group."""

RULES = "proofreading/lingotweaker.toml"
"""Which rules are left out, and why."""

_NAMED = re.compile(rb'<(rule|rulegroup) [^>]*?\bid=["\']([^"\']+)')
_BEGINS_LEFT_OUT = tuple(f'<category id="{name}"'.encode() for name in LEFT_OUT)


@contextmanager
def lean(whole: str, language: str) -> Iterator[str]:
    """A folder with what a language without region needs of its data folder ``whole``.

    It is gone when the context ends.
    """
    left_out = NOT_NEEDED.get(language, ())
    if not left_out:
        yield whole
        return
    with tempfile.TemporaryDirectory(prefix="tactful-") as name:
        folder = Path(name) / "data"
        copy = _thinned if language in THINNED else _linked
        shutil.copytree(whole, folder, ignore=shutil.ignore_patterns(*left_out), copy_function=copy)
        yield str(folder)


def _thinned(source: str, target: str) -> None:
    """Rule files are thinned; of all others a link will do."""
    if Path(source).suffix == ".xml":
        _thin(Path(source), Path(target))
    else:
        _linked(source, target)


def _linked(source: str, target: str) -> None:
    Path(target).symlink_to(source)


def _thin(source: Path, target: Path) -> None:
    """Line by line, because the whole file in memory would cost what is saved; as bytes, which is faster."""
    with source.open("rb") as old, target.open("wb") as new:
        new.writelines(_needed(_read(old)))


@cache
def _left_out() -> frozenset[bytes]:
    """Ids of the rules that are left out: asked for each rule of every file."""
    return frozenset(one.encode() for one in tomllib.loads(resources.read_text(RULES))["left_out"])


def _read(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Without the categories and the rules that are left out, and the examples."""
    end = b""  # of what is being left out
    for line in lines:
        bare = line.strip()
        end = end or _end_of_left_out(bare)
        if end:
            end = b"" if bare.endswith(end) else end
        elif not _is_example(bare):
            yield line


def _end_of_left_out(bare: bytes) -> bytes:
    """With what something ends that begins here and is left out; nothing when it stays."""
    if bare.startswith(_BEGINS_LEFT_OUT):
        return b"</category>"
    named = _NAMED.match(bare)
    return b"</" + named[1] + b">" if named and named[2] in _left_out() else b""


def _needed(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Without the rules that can never match; a rule's lines are held back until its end is seen."""
    rule: list[bytes] = []
    for line in lines:
        bare = line.strip()
        if rule or bare.startswith((b"<rule>", b"<rule ")):
            rule.append(line)
            if bare.endswith(b"</rule>"):
                yield from rule if not _asks_for_groups(rule) else ()
                rule = []
        else:
            yield line
    yield from rule


def _asks_for_groups(rule: Iterable[bytes]) -> bool:
    """Whether a token that must be there is asked for the group of words it stands in."""
    pattern = choice = False
    for line in rule:
        bare = line.strip()
        pattern = (pattern or bare.startswith(b"<pattern")) and not bare.startswith(b"</pattern")
        choice = (choice or bare.startswith(b"<or")) and not bare.startswith(b"</or")
        if pattern and not choice and bare.startswith(b"<token"):
            token = bare.partition(b">")[0]
            if b" chunk" in token and not any(way_out in token for way_out in _MAY_BE_MISSING):
                return True
    return False


def _is_example(line: bytes) -> bool:
    """Only examples that have a line to themselves."""
    return line.startswith(b"<example") and line.endswith(b"</example>") and line.count(b"<example") == 1
