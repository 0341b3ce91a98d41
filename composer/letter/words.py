# SPDX-License-Identifier: GPL-3.0-or-later
"""The fixed words of a letter in its own language: references, enclosures, page numbers.

Source: letter conventions, section 3 (fixed words) and section 1 (page numbers from page 2 on).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LetterWords:
    """Words that stand in a letter whatever it is about."""

    our_reference: str
    your_reference: str
    enclosure: str
    enclosures: str
    page_of: str  # with {page} and {pages}
    signature_of: str  # with {name}; the alternative text of a signature picture


_ENGLISH = LetterWords("Our ref", "Your ref", "Enc.", "Enc.", "Page {page} of {pages}", "Signature of {name}")
_WORDS = {
    "en": _ENGLISH,
    "en-US": LetterWords(
        "Our ref.",
        "Your ref.",
        "Enclosure:",
        "Enclosures:",
        "Page {page} of {pages}",
        "Signature of {name}",
    ),
    "de": LetterWords(
        "Unser Zeichen",
        "Ihr Zeichen",
        "Anlage",
        "Anlagen",
        "Seite {page} von {pages}",
        "Unterschrift von {name}",
    ),
    "fi": LetterWords(
        "Viitteemme", "Viitteenne", "Liite", "Liitteet", "{page} ({pages})", "Allekirjoitus: {name}"
    ),
    "et": LetterWords("Meie nr", "Teie nr", "Lisa:", "Lisad:", "{page} ({pages})", "Allkiri: {name}"),
    "pl": LetterWords(
        "Nasz znak", "Wasz znak", "Załącznik:", "Załączniki:", "{page}/{pages}", "Podpis: {name}"
    ),
    "nl": LetterWords(
        "Ons kenmerk", "Uw kenmerk", "Bijlage:", "Bijlagen:", "Blad {page} van {pages}",
        "Handtekening van {name}",
    ),
    "sv": LetterWords(
        "Vår referens", "Er referens", "Bilaga", "Bilagor", "{page} ({pages})", "Underskrift: {name}"
    ),
}  # fmt: skip


def letter_words(language: str) -> LetterWords:
    """The words of a language tag (``en-US``, else its language ``en``); English when unknown."""
    return _WORDS.get(language) or _WORDS.get(language.split("-")[0]) or _ENGLISH
