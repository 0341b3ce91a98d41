# SPDX-License-Identifier: GPL-3.0-or-later
"""The engines of our own: Finnish words, one-slip suggestions, and the rules without a dictionary."""

from __future__ import annotations

import struct
from collections.abc import Iterator

import pytest

import resources
from composer.check.engines import house_rules
from composer.check.engines.edits import mended, slips
from composer.check.engines.finnish import Finnish
from composer.check.engines.house_rules import HouseRules
from composer.check.engines.hunspell import Hunspell
from composer.check.engines.vfst import Vfst
from composer.check.engines.words import FOREIGN, SUGGESTED, WordReader
from composer.check.findings import Finding
from composer.errors import EngineTrouble
from tests.check import slips_english, slips_finnish_estonian, slips_polish_dutch


@pytest.fixture(scope="module")
def finnish() -> Iterator[Finnish]:
    engine = Finnish()
    engine.open("fi-FI")
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def estonian() -> Iterator[Hunspell]:
    engine = Hunspell()
    engine.open("et-EE")
    yield engine
    engine.close()


def told(text: str, found: list[Finding]) -> list[tuple[str, str, str]]:
    return [(text[f.start : f.end], f.category, (*f.suggestions, "")[0]) for f in found]


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("Kittos", "Kiitos"),
        ("summma", "summa"),
        ("tuoteen", "tuotteen"),
        ("paatyi", "päätyi"),
        ("huomena", "huomenna"),
        ("linjaauto", "linja-auto"),
        ("palautusoikkeus", "palautusoikeus"),
        ("tilausvahvsituksen", "tilausvahvistuksen"),
        ("kiitso", "kiitos"),
        ("toimiuts", "toimitus"),
        ("tarjomame", "tarjoamme"),
        ("lahajkortti", "lahjakortti"),
        ("Pahoittelmeme", "Pahoittelemme"),
        ("päätsö", "päätös"),
        ("palautta", "palauttaa"),
        ("tarjamme", "tarjoamme"),
        ("mukan", "mukaan"),
    ],
)
def test_finnish_slips_are_mended(finnish: Finnish, word: str, right: str) -> None:
    assert told(word, finnish.check(word)) == [(word, "spelling", right)]


@pytest.mark.parametrize("word", ["helsingissä", "virtasen", "tampereella", "oulussa", "pekka"])
def test_finnish_names_want_a_capital(finnish: Finnish, word: str) -> None:
    assert told(word, finnish.check(word)) == [(word, "capitals", word.capitalize())]


def test_a_finnish_word_that_is_a_name_by_chance_keeps_the_capital_last(finnish: Finnish) -> None:
    (found,) = finnish.check("takasiin")
    assert "takaisin" in found.suggestions
    assert found.suggestions[-1] == "Takasiin"
    assert found.rule == "voikko:spelling"


@pytest.mark.parametrize(
    "text",
    [
        "Palautusaika on 14 pv, ja 14 pv:n aikana.",
        "Tilasitte sen 3. lokak. 2026, esim. verkosta.",
        "Terv. Matti",
        "Tilasitte sen osoitteeseen Rautatienkatu 4:ään.",
        "Klo 10:een tai 25:ttä euroa, 100:aan asti.",
        "Maksoitte Checkout-palvelun, MobilePay-maksun tai Klarna-laskun kautta.",
        "Lähetys DHL:n tai PostNordin kautta.",
    ],
)
def test_short_forms_and_names_of_the_trade_in_finnish(finnish: Finnish, text: str) -> None:
    assert finnish.check(text) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [("Se maksoi 4 euroaa.", "euroaa"), ("Hinta: 10 :eurroa", "eurroa"), ("Hän tuli tav mukaan.", "tav")],
)
def test_finnish_slips_beside_figures_and_short_forms(finnish: Finnish, text: str, word: str) -> None:
    assert [text[f.start : f.end] for f in finnish.check(text)] == [word]


@pytest.mark.parametrize(
    "word",
    [
        "Helsingissä",
        "helsinkiläinen",
        "turkulaiset",
        "Oy:n",
        "ALV",
        "linja-auto",
        "ostopäivämäärä",
        "a" * 200,
    ],
)
def test_finnish_words_that_are_right(finnish: Finnish, word: str) -> None:
    assert finnish.check(word) == []


@pytest.mark.parametrize(
    "data",
    [b"", b"no automaton at all", struct.pack("<II", 0x13A6E, 0x351FA) + b"\1" + bytes(20)],
    ids=["empty", "words", "weighted"],
)
def test_another_file_is_no_automaton(data: bytes) -> None:
    with pytest.raises(ValueError, match="automaton"):
        Vfst(data)


def test_a_broken_word_file_is_a_missing_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "read_bytes", lambda _: b"half a file")
    with pytest.raises(EngineTrouble, match="engine_missing"):
        Finnish().open("fi-FI")


@pytest.mark.parametrize(
    ("language", "word", "known", "right"),
    [
        ("pl", "Dziekuje", "Dziękuję", "Dziękuję"),
        ("pl", "conajmniej", "co najmniej", "co najmniej"),
        ("pl", "ktury", "który", "który"),
        ("nl", "tyd", "tijd", "tijd"),
        ("et", "kirjja", "kirja", "kirja"),
        ("et", "tallinn", "Tallinn", "Tallinn"),
    ],
)
def test_the_likeliest_slip_is_mended(language: str, word: str, known: str, right: str) -> None:
    assert mended(word, lambda one: one == known, slips(language)) == (right,)


class Few:
    """Knows two words and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.suggested: list[str] = []

    def knows(self, word: str) -> bool:
        self.asked.append(word)
        return word in ("good", "word")

    def suggest(self, word: str) -> tuple[str, ...]:
        self.suggested.append(word)
        return ("good",)


def test_each_word_is_asked_about_once() -> None:
    few = Few()
    reader = WordReader(few, "few")
    assert len(reader.read("good bda word bda good-bda")) == 3
    reader.read("good bda")
    assert sorted(few.asked) == ["bda", "good", "good-bda", "word"]


def test_a_text_in_another_language_gets_no_suggestions() -> None:
    few = Few()
    text = "good " * 5 + "xyz " * int(6 / FOREIGN)
    assert all(f.suggestions == () for f in WordReader(few, "few").read(text))
    assert few.suggested == []


def test_a_very_wrong_text_gets_some_suggestions() -> None:
    few = Few()
    wrong = " ".join(f"x{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(2 * SUGGESTED))
    WordReader(few, "few").read("good " * 200 + wrong)
    assert len(few.suggested) == SUGGESTED


RULES = {
    "en": [
        ("We have have it.", "have have", "have"),
        ("It is done. we wait.", "we", "We"),
        ("Its not our fault.", "Its", "It's"),
        ("The wear is do to use.", "do", "due"),
        ("I look forward to here from you.", "here", "hearing"),
        ("I look forward to hear from you.", "hear", "hearing"),
        ("Your welcome to call.", "Your", "You're"),
        ("You do not loose your rights.", "loose", "lose"),
        ("Each of the four plates were chipped.", "were", "was"),
        ("The colour of the cushions are as ordered.", "are", "is"),
        ("The state of the boots you returned show that they were worn.", "show", "shows"),
        ("Neither the lid nor the spout were cracked.", "were", "was"),
        ("The lamp, together with two bulbs, are here.", "are", "is"),
        ("The screws in the gate was ours.", "was", "were"),
        ("Two cans of oil was empty.", "was", "were"),
        ("We opened six and both of them has rust.", "has", "have"),
        ("Our driver were on time.", "were", "was"),
        ("Two of the chair were worn.", "chair", "chairs"),
        ("This dents were there.", "This", "These"),
        ("We gave ten days notice.", "days", "days'"),
        ("You had a months trial.", "months", "month's"),
        ("It was the fitters mistake.", "fitters", "fitter's"),
        ("I have Mr Barlows letter here.", "Barlows", "Barlow's"),
        ("All our lamp's are tested.", "lamp's", "lamps"),
        ("The tile's you chose are gone.", "tile's", "tiles"),
        ("We do not buy DVD's or books.", "DVD's", "DVDs"),
        ("Here is you're invoice.", "you're", "your"),
        ("We see that your not happy.", "your", "you're"),
        ("It came without it's lid.", "it's", "its"),
        ("We could not except the coat.", "except", "accept"),
        ("The sole had come lose in the wet.", "lose", "loose"),
        ("There is a lose screw.", "lose", "loose"),
        ("You will not loose any money.", "loose", "lose"),
        ("The dye came form the collar.", "form", "from"),
        ("Three off the plates broke.", "off", "of"),
        ("The paint has peeled of the door.", "of", "off"),
        ("The label had been taken of the dress.", "of", "off"),
        ("It is our usual practise.", "practise", "practice"),
        ("We weighted the parcel twice.", "weighted", "weighed"),
        ("You past it to your son.", "past", "passed"),
        ("The time for that had past.", "past", "passed"),
        ("The front breaks squeal.", "breaks", "brakes"),
        ("I can ensure you that it was sound.", "ensure", "assure"),
        ("There is a spilt in the seat.", "spilt", "split"),
        ("Your stationary was printed in June.", "stationary", "stationery"),
        ("This does not effect your rights.", "effect", "affect"),
        ("Heat has lead to the crack.", "lead", "led"),
        ("We where not told.", "where", "were"),
        ("It is fair wear and tare.", "tare", "tear"),
        ("It was cut in accordance to your sketch.", "to", "with"),
        ("They complained on the noise.", "on", "about"),
        ("I cannot agree on your opinion.", "on", "with"),
        ("It left here at 4 May.", "at", "on"),
        ("It was sold on May 2024.", "on", "in"),
        ("We mended it free from charge.", "from charge", "of charge"),
        ("I explained you how it works.", "you", "to you"),
        ("We have had it since three weeks.", "since", "for"),
        ("You may post it on your own risk.", "on", "at"),
        ("It was never meant hold a boat.", "meant", "meant to"),
        ("She told us keep the old one.", "us", "us to"),
        ("I write in answer your email.", "answer", "answer to"),
        ("According our records it was new.", "According", "According to"),
        ("It was left out the rain.", "out", "out in"),
        ("It holds as long you oil it.", "long", "long as"),
        ("We have looked the zip over.", "looked", "looked at"),
        ("We wrote you in May.", "wrote", "wrote to"),
        ("You did report it until June.", "did", "did not"),
        ("It was used as ladder.", "as", "as a"),
        ("It must to dry.", "must to", "must"),
        ("The ring is is here.", "is is", "is"),
        ("The ring is was here.", "is was", "was"),
        ("The price would be is low.", "be is", "be"),
        ("You were told that by Anna that it leaks.", "that by", "by"),
        ("We have offered checked the seam.", "offered checked", "checked"),
        ("Because it was cut to size, so we cannot take it back.", ", so", ","),
        ("The form, which you signed it on Monday.", "signed it", "signed"),
        ("We can not do that.", "can not", "cannot"),
        ("It is damp in side the box.", "in side", "inside"),
        ("I can re varnish it.", "re varnish", "revarnish"),
        ("It stood in the work shop.", "work shop", "workshop"),
        ("The Door bell rang.", "Door bell", "Doorbell"),
        ("You have the benefit of a doubt.", "a", "the"),
        ("Do not hesitate from calling.", "from calling", "to call"),
        ("It is to late for that.", "to", "too"),
        ("You bought a pear of boots.", "pear", "pair"),
        ("It seams that the glue failed.", "seams", "seems"),
        ("It took more then two days.", "then", "than"),
        ("Tea was split over the desk.", "split", "spilt"),
        ("The set consists from six cups.", "from", "of"),
        ("He said you that it leaks.", "said", "told"),
        ("The reason of our decision is wear.", "of", "for"),
        ("Until you will pay, it stays here.", "you will", "you"),
        ("It was sold on last Friday.", "on last", "last"),
    ],
    "fi": [
        ("Kiitos kirjeestä jossa kerroitte siitä.", " jossa", ", jossa"),
        ("Tilasitte sen 2. Kesäkuuta.", "Kesäkuuta", "kesäkuuta"),
    ],
    "et": [
        ("Me arvame et see on hea.", " et", ", et"),
        ("Ostsite selle 3. Novembril.", "Novembril", "novembril"),
    ],
    "pl": [("Wiemy że termin minął.", " że", ", że"), ("To jest jest dobre.", "jest jest", "jest")],
    "nl": [
        ("Wij betalen dat terug omdat het kan.", " omdat", ", omdat"),
        ("Dank voor u verzoek.", "u", "uw"),
        ("U brief is gelezen.", "U", "Uw"),
        ("Wij sturen uw een brief.", "uw", "u"),
        ("Als uw wilt, bellen wij.", "uw", "u"),
        ("Bend u tevreden?", "Bend", "Bent"),
        ("Dat staat in ons voorwaarden.", "ons", "onze"),
        ("Ons winkel is open.", "Ons", "Onze"),
        ("Dat is onze besluit.", "onze", "ons"),
        ("Het bank is mooi.", "Het", "De"),
        ("U kocht dit jas bij ons.", "dit", "deze"),
        ("Wij houden de bedrag.", "de", "het"),
        ("Ik vindt dat jammer.", "vindt", "vind"),
        ("U hebt de jas op 3 mei bestelt.", "bestelt", "besteld"),
        ("De retour termijn is voorbij.", "retour termijn", "retourtermijn"),
        ("De verzend kosten zijn laag.", "verzend kosten", "verzendkosten"),
        ("Met vriendelijk groet,", "vriendelijk", "vriendelijke"),
    ],
}
FINE = {
    "en": [
        "We know that that is so.",
        "He had had it.",
        "See approx. two weeks.",
        "Leeds\n\nLeeds",
        "Its sole is worn.",
        "What can we do to help?",
        "I look forward to hearing from you.",
        "Your welcome was kind.",
        "The heel is loose.",
        "All came except our invoice.",
        "Paid on Thurs. or so.",
        "In each of the boxes were two cups.",
        "The pair of curtains were made to measure.",
        "One of the cells may well have opened.",
        "One of the plates that were chipped is here.",
        "On the inside of the doors are two labels.",
        "The age of the car and the state of the tyres are as described.",
        "Neither you nor your neighbours were told.",
        "One of the screws in the gate was loose.",
        "Four weeks of rain has done this. The glass in the door was sound.",
        "If your husband were here, he would agree.",
        "You had two days to tell us, and a week's notice.",
        "The customers know this. That is what the fitter's for.",
        "Both the maker's and our labels are on it.",
        "All she says it's about is the colour.",
        "You're welcome; your being unable to come is no trouble.",
        "All is well except the lid.",
        "You would lose the deposit. Fill in the form a clerk sends.",
        "We took two off the price and one off the shelf.",
        "A photograph was taken of the dress.",
        "Nothing came of the talks.",
        "It was weighted with lead.",
        "It is past its best, and we walked past the shop.",
        "Please ensure you have the receipt.",
        "The wine was spilt on it.",
        "The van was stationary.",
        "We will effect the repair.",
        "The shop where we sold it is shut.",
        "The customer complained on the Tuesday.",
        "The balance as at 4 May is nil.",
        "We have waited since three weeks before Easter.",
        "We asked you to look the same day.",
        "It was meant to be used as table linen.",
        "Because it was cut to size, we cannot take it back.",
        "You can not only return it but also keep it.",
        "You say that you signed it on Monday.",
        "He came in side by side with her. Stand up straight.",
        "Re order 12: the work is done.",
        "It is to be large. The wood was split on one side.",
        "It was better then, and a role of some weight.",
        "We do not know when you will call.",
        "We sold it in last year's sale.",
    ],
    "fi": [
        "Sekä pöytä että tuoli ovat hyviä.",
        "Niin että se riittää.",
        "Ilmoitus, että se on hyvä.",
        "Poznań\nPoznań",
        "Teidän asiakasnro. on kuitissa.",
    ],
    "et": ["Selleks et aidata.", "Nii et see sobib.", "Ma tean, et see on hea."],
    "pl": [
        "Tym bardziej że termin minął.",
        "Umowa, na podstawie której płacimy.",
        "Mimo że tak jest.",
        "Dnia 3 mies. temu.",
    ],
    "nl": [
        "Hij denkt dat dat goed is.",
        "Hij was niet alleen maar moe.",
        "Nee, maar dat kan.",
        "Dank voor uw verzoek.",
        "Ik stuur u een brief.",
        "U kunt uw jas ophalen.",
        "Uw was is klaar.",
        "U kunt bij ons voorwaarden opvragen.",
        "Stuur ons uw voorwaarden.",
        "De bank en het bankje zijn mooi.",
        "Buiten de garantie kosten reparaties geld.",
        "De winkel die u dit bestelt.",
        "U bestelt en betaalt.",
        "De jas is besteld.",
        "Bent u tevreden?",
        "Hij vindt dat ik gelijk heb.",
        "Retour kosten deze niets.",
        "Het artikelnr. staat erop.",
    ],
}


SLIPS = (slips_english, slips_finnish_estonian, slips_polish_dutch)
RULES_OF_ALL = (RULES, *(one.RULES for one in SLIPS))
FINE_IN_ALL = (FINE, *(one.FINE for one in SLIPS))


def rules_for(language: str) -> HouseRules:
    engine = HouseRules()
    engine.open(language)
    return engine


@pytest.mark.parametrize(
    ("language", "text", "words", "better"),
    [(lang, *case) for one in RULES_OF_ALL for lang, cases in one.items() for case in cases],
)
def test_house_rules_find(language: str, text: str, words: str, better: str) -> None:
    found = rules_for(language).check(text)
    assert [(text[f.start : f.end], f.suggestions) for f in found] == [(words, (better,))]


@pytest.mark.parametrize(
    ("language", "text"),
    [(lang, text) for one in FINE_IN_ALL for lang, texts in one.items() for text in texts],
)
def test_house_rules_let_pass(language: str, text: str) -> None:
    assert rules_for(language).check(text) == []


@pytest.mark.parametrize("language", sorted(house_rules.LANGUAGES))
def test_every_pattern_of_a_slip_is_one(language: str) -> None:
    """They are compiled when a text may hold the slip, so a broken one would be seen late."""
    slips = house_rules._read(language).slips
    assert slips
    assert all(slip.wrong.compiled().pattern == slip.wrong.source for slip in slips)


def test_beside_lingotweaker_its_own_comma_rules_are_left_to_it() -> None:
    engine = HouseRules(beside_lingotweaker=True)
    engine.open("pl-PL")
    assert engine.check("Wiemy że termin minął.") == []


def test_house_rules_close_and_silence() -> None:
    engine = HouseRules()
    with pytest.raises(EngineTrouble, match="engine_closed"):
        engine.check("One.")
    with pytest.raises(EngineTrouble, match="engine_language"):
        engine.open("sv-SE")
    engine.open("en-GB")
    engine.set_disabled(frozenset({"rules:doubled"}))
    assert engine.check("We have have it.") == []
    engine.close()


@pytest.mark.parametrize("language", ["pl", "nl", "et", "fi"])
def test_every_packaged_dictionary_has_its_licence(language: str) -> None:
    names = resources.names(f"proofreading/{language}")
    assert f"proofreading/{language}/LICENSE" in names
    assert len(resources.read_text(f"proofreading/{language}/LICENSE")) > 1000
    assert any(name.endswith(".xz") for name in names)


@pytest.mark.parametrize(
    "word", ["tšekk", "šellak", "oranž", "žanr", "kolmapäeval", "Tarkvara", "ärge", "cm"]
)
def test_estonian_words_that_the_packaged_list_once_lacked(word: str) -> None:
    """Its *š* and *ž* had been read in the wrong character set (``scripts/make_dictionaries.py``)."""
    estonian = Hunspell()
    estonian.open("et-EE")
    assert estonian.check(f"See on {word}.") == []
    assert len(estonian.check(f"See on xq{word}.")) == 1


@pytest.mark.parametrize(
    "word",
    [
        "võlaõigusseaduse",
        "broneerimistasu",
        "hoiustamistasuga",
        "tagastamiskulude",
        "tootjagarantii",
        "kulumisjälgi",
        "tagastustaotlus",
        "tootmisvea",
        "nr-ga",
        "AS-i",
        "Kuressaares",
        "Põltsamaal",
        "Omnivaga",
        "Klarnas",
    ],
)
def test_estonian_words_of_the_trade(estonian: Hunspell, word: str) -> None:
    assert estonian.check(f"Vaata {word} ja § 56 lg 1 järgi.") == []


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("broneermistasu", "broneerimistasu"),
        ("tootjgarantii", "tootjagarantii"),
        ("tagastamiskullu", "tagastamiskulu"),
        ("tagastusõigsu", "tagastusõigus"),
    ],
)
def test_estonian_compounds_are_mended(estonian: Hunspell, word: str, right: str) -> None:
    (found,) = estonian.check(word)
    assert right in found.suggestions


@pytest.mark.parametrize("word", ["tagastamiseõigus", "tagastamineõigus", "võlaõiguseadus", "Viljandisssss"])
def test_estonian_words_that_only_look_like_those_of_the_trade(estonian: Hunspell, word: str) -> None:
    assert len(estonian.check(word)) == 1
