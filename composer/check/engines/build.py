# SPDX-License-Identifier: GPL-3.0-or-later
"""Which engines read a language on this machine. Nothing is started here."""

from __future__ import annotations

from collections.abc import Callable

from composer.check.engines import Proofreader
from composer.check.engines.house_rules import HouseRules
from composer.check.engines.merged import Merged
from composer.check.engines.remembered import BySentence
from composer.language import LANGUAGETOOL_LANGUAGES, base_of


def embedded(language: str) -> Merged:
    """The engines inside the program that serve a language tag; without parts when there are none."""
    bare = base_of(language)
    makers: dict[str, Callable[[], list[Proofreader]]] = {
        "en": _english,
        "pl": lambda: _lingotweaker("pl") or _hunspell(),
        "nl": lambda: _lingotweaker("nl") or _hunspell(),
        "fi": _finnish,
        "et": lambda: _vabamorf() or _hunspell(),
    }
    parts = makers.get(bare, list)()
    if not parts:
        return Merged(())
    beside = any(part.info.id == "lingotweaker" for part in parts)
    return Merged((*parts, HouseRules(beside_lingotweaker=beside)))


def by_languagetool(language: str, address: str) -> Merged:
    """A LanguageTool server at an address, with our own rules for what it does not know."""
    if base_of(language) not in LANGUAGETOOL_LANGUAGES:
        return embedded(language)
    from composer.check.engines.languagetool.adapter import LanguageTool  # loads requests: 0.1 s

    return Merged((LanguageTool(address), HouseRules(beside_lingotweaker=True)))


def names(language: str) -> str:
    """The engines inside the program for a language, as shown; empty when there are none."""
    return embedded(language).info.name


def _english() -> list[Proofreader]:
    from composer.check.engines.harper import Harper

    first = _lingotweaker("en")
    return [*first, *_those_here([BySentence(Harper(beside=bool(first)))])]


def _lingotweaker(language: str) -> list[Proofreader]:
    from composer.check.engines.lingotweaker import LingoTweaker

    engine = LingoTweaker()
    return [BySentence(engine)] if engine.availability().ok and engine.has(language) else []


def _hunspell() -> list[Proofreader]:
    from composer.check.engines.hunspell import Hunspell

    return _those_here([Hunspell()])


def _finnish() -> list[Proofreader]:
    from composer.check.engines.finnish import Finnish

    return [Finnish()]


def _vabamorf() -> list[Proofreader]:
    from composer.check.engines.estonian import Estonian

    return _those_here([Estonian()])


def _those_here(engines: list[Proofreader]) -> list[Proofreader]:
    return [engine for engine in engines if engine.availability().ok]
