# SPDX-License-Identifier: GPL-3.0-or-later
"""The owner's own words: one list for each language, and the list from before there were languages."""

from __future__ import annotations

from dataclasses import replace

from composer.case import Case, Draft
from composer.desk import Desk
from composer.language import LETTER_LANGUAGES


def words_in_a_check(desk: Desk, language: str) -> tuple[str, ...]:
    case = Case("c1", desk.clock.now(), desk.clock.now())
    return desk.checking.job(replace(case, draft=Draft(language=language)), 1).own_words


def test_each_language_has_its_own_list(desk: Desk) -> None:
    desk.profile.keep_words(["Zebrano"], "en")
    desk.profile.keep_words(["Larkfieldi", "öö"], "et")
    assert desk.profile.own_words("en") == desk.profile.own_words("en-IE") == ("Zebrano",)
    assert desk.profile.own_words("et") == ("Larkfieldi", "öö")
    assert desk.profile.own_words("fi") == ()
    desk.profile.keep_words([], "et")
    assert desk.profile.own_words("et") == ()
    assert set(LETTER_LANGUAGES) == {"en", "fi", "et", "pl", "nl"}


def test_a_check_knows_the_words_of_the_drafts_language(desk: Desk) -> None:
    desk.profile.keep_words(["Zebrano"], "en")
    desk.profile.keep_words(["stół"], "pl")
    assert words_in_a_check(desk, "en-US") == ("Zebrano",)
    assert words_in_a_check(desk, "pl") == ("stół",)
    assert words_in_a_check(desk, "nl-NL") == ()


def test_the_one_list_of_earlier_versions_is_english(desk: Desk) -> None:
    desk.profile._store.put("own_words", ["Larkfield", "Zebrano"])
    assert desk.profile.own_words() == ("Larkfield", "Zebrano")
    assert desk.profile.own_words("fi") == ()
    desk.profile.keep_words(["eturistiriita"], "fi")
    assert desk.profile.own_words() == ("Larkfield", "Zebrano")
    assert desk.profile._store.get("own_words") == {"en": ["Larkfield", "Zebrano"], "fi": ["eturistiriita"]}
