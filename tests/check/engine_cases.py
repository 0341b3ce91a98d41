# SPDX-License-Identifier: GPL-3.0-or-later
"""What each engine is tried with: a misspelt word per language, errors to find, and clean sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from composer.check.engines import Proofreader
from composer.check.engines.estonian import Estonian
from composer.check.engines.finnish import Finnish
from composer.check.engines.harper import Harper
from composer.check.engines.hunspell import Hunspell
from composer.check.engines.lingotweaker import LingoTweaker
from composer.check.engines.remembered import BySentence

SLIP = {  # language -> (sentence before the slip, misspelt word, right word)
    "en": ("We have ", "recieved", "received"),
    "pl": ("Towar jest ", "uszkodzny", "uszkodzony"),
    "nl": ("Wij hebben uw brief ", "ontfangen", "ontvangen"),
    "fi": ("Olemme lukeneet kirjeesi ", "huolelisesti", "huolellisesti"),
    "et": ("Toode on ", "korrras", "korras"),
}


WRONG = {  # misspelt words in a sentence; each must be found by any engine of the language
    "en": ("The bench was delivred.", "We appologise for the delay.", "Your recipt is here."),
    "pl": ("Dziekujemy za list.", "Zamówienie zostalo wysłane.", "Prosimy o odpowedź do piątku."),
    "nl": ("De bestelling is geleverdt.", "Vriendelijke groetn.", "Dat is onze ervaaring."),
    "fi": ("Kittos kirjeestäsi.", "Hyvityksen summma on pieni.", "Asumme helsingissä.", "Vastaamme huomena."),
    "et": ("Täname teid kirjja eest.", "Me ei saa raha tagasi makssta.", "Toode on kahjustatdud."),
}
CLEAN = {
    "en": (
        "Thank you for your letter of 3 November.",
        "We have looked at the bench and found no fault in the wood.",
        "We cannot refund the price, because the oil was not used as the leaflet says.",
        "We apologise for the wait, and we are glad to send you a new tin of oil.",
        "Re-reading your letter, I have to say no to a refund.",
        "The initials stand beside every one of them, and each candle holder was packed under cover.",
        "If you would care to have him see it, we shall co-operate.",
        "Under our returns policy and clause 2(a) of our terms, you can call us at (406) 555-0142.",
        "Kind regards,\n\nJanet Smith\nSmith & Daughter",
        "Yours sincerely,\n\nGraham Baxter\nBaxter Optical",
        "You wrote to ask if we could take it back and explain your rights.",
    ),
    "pl": (
        "Dziękujemy za list z 3 listopada.",
        "Sprawdziliśmy stół i nie znaleźliśmy wady.",
        "Nie możemy zwrócić ceny, ponieważ termin już minął.",
        "Prosimy o telefon, jeśli mają Państwo pytania.",
    ),
    "nl": (
        "Hartelijk dank voor uw brief van 3 november.",
        "Wij hebben de tafel bekeken en geen gebrek gevonden.",
        "Wij kunnen het bedrag niet terugbetalen, omdat de termijn voorbij is.",
        "U kunt ons altijd bellen als u vragen hebt.",
        "De winkel is open van maandag t/m vrijdag (zie art. 6.3 van onze voorwaarden).",
        "Het bedrag is EUR 640,-- en de uitleg is het volgende.",
    ),
    "fi": (
        "Kiitos kirjeestänne.",
        "Olemme tutkineet pöydän huolellisesti, mutta emme löytäneet siitä vikaa.",
        "Emme voi palauttaa kauppahintaa, koska palautusaika päättyi 3. marraskuuta.",
        "Voitte aina soittaa meille, jos teillä on kysyttävää.",
        "Luen sähköpostit joka aamu, ja vastaan lyhyesti mutta selvästi, jos haluatte vaikka jo tänään.",
    ),
    "et": (
        "Täname teid kirja eest.",
        "Vaatasime laua hoolikalt üle ja ei leidnud viga.",
        "Me ei saa raha tagastada, sest tähtaeg on möödas.",
        "Helistage meile, kui teil on küsimusi.",
    ),
}


LETTERS = Path(__file__).parent.parent / "data" / "letters"


def paragraphs(language: str) -> list[str]:
    """All paragraphs of the clean letters of a language without region, each once."""
    folder = LETTERS if language == "en" else LETTERS / language
    whole = "\n".join(path.read_text("utf-8") for path in sorted(folder.glob("clean_*.txt")))
    return list(dict.fromkeys(line for line in whole.splitlines() if line.strip()))


@dataclass(frozen=True, slots=True)
class Adapter:
    """One engine in one language."""

    make: Callable[[], Proofreader]
    language: str

    @property
    def bare(self) -> str:
        return self.language.partition("-")[0]

    def __str__(self) -> str:
        return f"{self.make.__name__}-{self.bare}"


def lingotweaker() -> BySentence:
    """As letters are read."""
    return BySentence(LingoTweaker())


ADAPTERS = (
    Adapter(Harper, "en-GB"),
    Adapter(lingotweaker, "en-GB"),
    Adapter(lingotweaker, "pl-PL"),
    Adapter(lingotweaker, "nl-NL"),
    Adapter(Hunspell, "pl-PL"),
    Adapter(Hunspell, "nl-NL"),
    Adapter(Hunspell, "et-EE"),
    Adapter(Finnish, "fi-FI"),
    Adapter(Estonian, "et-EE"),
)


HERE = tuple(adapter for adapter in ADAPTERS if adapter.make().availability().ok)
QUICK = tuple(a for a in HERE if a.make is not lingotweaker or a.bare == "pl")
"""Those that may be loaded once more for a test: English and Dutch take LingoTweaker two seconds."""


def texts(language: str) -> dict[str, str]:
    """Texts that are hard for an engine, each with the misspelt word of the language in it."""
    before, slip, _ = SLIP[language]
    sentence = f"{before}{slip}."
    return {
        "emoji before the error": f"\U0001f600\U0001f600 {sentence}",
        "accents before the error": f"J\u00e4rvenp\u00e4\u00e4. {sentence}",
        "line ends of Windows": f"{sentence}\r\n\r\n{sentence}\r\n",
        "a NUL": f"A\x00b. {sentence}",
        "a lone surrogate": f"A \ud800 b. {sentence}",
        "decomposed letters": f"J\u0061\u0308rvi. {sentence}",
        "a right-to-left mark": f"A \u200f b. {sentence}",
        "two languages": f"This is an English sentence. {sentence}",
    }
