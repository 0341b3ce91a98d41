# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules without a dictionary: what they find in five languages, and what they let pass."""

from __future__ import annotations

import pytest

from composer.check.engines import house_rules
from composer.check.engines.house_rules import HouseRules
from composer.errors import EngineTrouble
from tests.check import slips_english, slips_finnish_estonian, slips_polish_dutch

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
