# SPDX-License-Identifier: GPL-3.0-or-later
"""What is told as past cannot have happened on a day to come; what is announced or asked for can.

The letters are of 23 November 2026. Some of the days are ends of periods, which excuse nothing here.
"""

from __future__ import annotations

import pytest

from composer.check.dates import dates
from composer.check.past import told_as_past
from tests.check.test_days import told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The boots were delivered on 3 December 2026."),
        ("en", "I read your email of 18 December."),
        ("en", "You bought the bench from us on 10 December."),
        ("en", "On 3 December you wrote to us."),
        ("en", "On 24 December the bench arrived at your home."),
        ("en", "Your letter dated 19 December 2026 reached us."),
        ("en", "We will not refund the bench you bought on 10 December."),
        ("en", "Our courier delivered it on 24 December."),
        ("en", "The return period ended on 24 December 2026."),
        ("en", "You asked for a refund on 19 December."),
        ("en", "We received your parcel back on 3 December."),
        ("en", "As you collected the bench on 10 December, thirty days have passed."),
        ("en", "We will answer your email of 19 December by Friday."),
        ("en", "You wrote on 19 December that you had no use for it."),
        ("en", "Our records show that the parcel was handed over on 24 December."),
        ("en", "Your invoice of 10 December names the price."),
        ("fi", "Ostitte penkin 10. joulukuuta."),
        ("fi", "Penkki toimitettiin teille 24.12."),
        ("fi", "Kiitos 19. joulukuuta lähettämästänne viestistä."),
        ("fi", "Saimme viestinne 19. joulukuuta 2026."),
        ("fi", "Penkki on toimitettu 24.12.2026."),
        ("fi", "Palautusaika päättyi 24.12."),
        ("fi", "Joulukuun 19. päivänä saamamme kirje."),
        ("fi", "19.12. pyysitte rahoja takaisin."),
        ("fi", "Kiitos kirjeestänne, joka on päivätty 19. joulukuuta."),
        ("et", "Ostsite pingi 10. detsembril."),
        ("et", "Pink toimetati Teile kätte 24.12."),
        ("et", "Täname Teid 19. detsembri kirja eest."),
        ("et", "Saime Teie kirja 19. detsembril."),
        ("et", "Pink on kohale toimetatud 24. detsembril."),
        ("et", "19. detsembril saadetud kirjas kirjutate Te sellest."),
        ("et", "Tähtaeg möödus 24. detsembril 2026."),
        ("et", "Teie 19. detsembri avaldus on läbi vaadatud."),
        ("pl", "Ławka została dostarczona 24 grudnia 2026 r."),
        ("pl", "Kupiła Pani ławkę 10 grudnia."),
        ("pl", "Dziękujemy za wiadomość z 19 grudnia."),
        ("pl", "W dniu 19 grudnia otrzymaliśmy Pani list."),
        ("pl", "Termin zwrotu upłynął 24 grudnia."),
        ("pl", "Ławkę dostarczono 24.12.2026."),
        ("pl", "Pani pismo z dnia 19 grudnia 2026 r. przeczytaliśmy."),
        ("pl", "Zgłosiła Pani sprawę 19 grudnia."),
        ("nl", "Uw mail van 19 december jl. hebben wij gelezen."),
        ("nl", "U mailde ons op 11-12-2026."),
        ("nl", "De bank is op 24 december geleverd."),
        ("nl", "U kocht de bank op 10 december."),
        ("nl", "Op 24 december is de bank bij u bezorgd."),
        ("nl", "Op 10 december bestelde u de bank."),
        ("nl", "De bank die u op 10 december hebt gekocht, is in orde."),
        ("nl", "Op 19 december ontvingen wij uw brief."),
        ("nl", "Wij hebben uw brief ontvangen op 19 december 2026."),
        ("nl", "De termijn eindigde op 24 december 2026."),
        ("nl", "Uw verzoek van 19 december hebben wij bekeken."),
    ],
)  # fmt: skip
def test_something_past_on_a_day_to_come_is_questioned(language: str, text: str) -> None:
    assert [rule for rule, _ in told(language, text)] == ["facts.date"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We will deliver the bench on 8 December."),
        ("en", "The bench will be delivered on 8 December."),
        ("en", "We will have the bench delivered on 8 December."),
        ("en", "We received your letter and will come on 8 December."),
        ("en", "The part we ordered arrives on 8 December."),
        ("en", "If we have received the bench on 8 December, we pay."),
        ("en", "We have ordered a cushion, which comes on 8 December."),
        ("en", "The table you booked for 12 December is yours."),
        ("en", "The bench can be collected on 8 December."),
        ("en", "The visit was planned for 8 December."),
        ("en", "As we agreed, the driver calls on 8 December."),
        ("en", "We asked the carrier to come on 8 December."),
        ("en", "Please send us the photos you took, and we will write on 8 December."),
        ("en", "Your appointment on 8 December stays."),
        ("en", "Once it has been returned on 8 December, we look at it."),
        ("en", "We have asked them to collect the bench on 8 December."),
        ("en", "Our shop is closed on 25 December."),
        ("en", "Thank you for your letter. On 8 December we will call you."),
        ("en", "We were asked to come before 8 December."),
        ("en", "The fitting you were promised is on 8 December."),
        ("en", "The new cover was promised to us for 8 December."),
        ("en", "The bench you ordered comes on 8 December."),
        ("en", "You can order from 8 December."),
        ("en", "Please e-mail from 8 December."),
        ("fi", "Toimitamme penkin 8. joulukuuta."),
        ("fi", "Penkki toimitetaan 8.12."),
        ("fi", "Saimme viestinne, ja soitamme 8.12."),
        ("fi", "Jos penkki on palautettu 8.12., maksamme."),
        ("fi", "Tilaamanne tyyny tulee 8. joulukuuta."),
        ("fi", "Kertokaa siitä ennen 8. joulukuuta lähetetyllä kirjeellä."),
        ("fi", "Vastatkaa 8. joulukuuta mennessä, niin kuin pyysitte."),
        ("fi", "Olemme sulkeneet 25.12."),
        ("fi", "Toimitamme 8. joulukuuta tilaamanne tyynyn."),
        ("et", "Toimetame pingi kohale 8. detsembril."),
        ("et", "Saime Teie kirja ja helistame 8. detsembril."),
        ("et", "Kui pink on tagastatud 8. detsembril, maksame."),
        ("et", "Oleme suletud 25. detsembril."),
        ("et", "Pink tuuakse Teile 8. detsembril."),
        ("et", "Palume vastata kuni 8. detsembrini, nagu palusite."),
        ("et", "Toome 8. detsembril tellitud padja."),
        ("pl", "Ławka zostanie dostarczona 8 grudnia."),
        ("pl", "Prosimy, aby Pani zadzwoniła 8 grudnia."),
        ("pl", "Otrzymaliśmy Pani list i przyjdziemy 8 grudnia."),
        ("pl", "Przyjdziemy 8 grudnia po ławkę, którą Pani kupiła."),
        ("pl", "Prosimy o odpowiedź do 8 grudnia, tak jak Pani prosiła."),
        ("pl", "Jeśli otrzymaliśmy ławkę 8 grudnia, zapłacimy."),
        ("pl", "Wizyta umówiona na 8 grudnia odbędzie się."),
        ("pl", "Zamówiła Pani montaż na 8 grudnia."),
        ("pl", "8 grudnia odbierzemy ławkę, którą Pani kupiła."),
        ("pl", "Dostarczymy 8 grudnia zamówioną poduszkę."),
        ("nl", "De bank wordt op 8 december geleverd."),
        ("nl", "Wij hebben uw brief gelezen en komen op 8 december langs."),
        ("nl", "Op 8 december wordt de bank bij u bezorgd."),
        ("nl", "Op 8 december komt de monteur die u hebt gevraagd."),
        ("nl", "Als wij de bank op 8 december hebben ontvangen, betalen wij."),
        ("nl", "De bank kan op 8 december worden opgehaald."),
        ("nl", "U hebt tot 8 december om te reageren."),
        ("nl", "De afspraak van 8 december blijft staan."),
        ("nl", "Het onderdeel dat wij hebben besteld, komt op 8 december."),
        ("nl", "Wij zijn op 25 december gesloten."),
        ("nl", "Wij willen de bank op 8 december hebben opgehaald."),
        ("nl", "Op 8 december kunt u de bestelde kussens ophalen."),
        ("nl", "Wij leveren de door u bestelde kussens op 8 december."),
        ("nl", "Wij leveren op 8 december de door u bestelde kussens."),
        ("nl", "De kussens die u bestelde komen op 8 december."),
        ("nl", "Uw bestelde kussens komen op 8 december."),
        ("nl", "Voor 8 december ontvangt u bericht."),
        ("nl", "U kunt de bestelling vanaf 8 december afhalen."),
    ],
)  # fmt: skip
def test_what_is_announced_or_asked_for_is_not(language: str, text: str) -> None:
    assert not told(language, text)


@pytest.mark.parametrize(
    ("language", "text", "better"),
    [
        ("en", "Your email of 19 December reached us.", "19 November"),
        ("en", "The bench was delivered on 24 September 2027.", "24 September 2026"),
        ("fi", "Ostitte penkin 10.12.2026.", "10.8.2026"),
        ("et", "Ostsite pingi 10. detsembril.", "10. augustil"),
        ("pl", "Kupiła Pani ławkę 10 grudnia 2026 r.", "10 sierpnia 2026"),
        ("nl", "De bank is op 24-12-2026 geleverd.", "24-09-2026"),
    ],
)
def test_the_day_of_the_case_is_offered(language: str, text: str, better: str) -> None:
    assert told(language, text) == [("facts.date", (better,))]


def test_a_date_the_customer_wrote_may_be_told() -> None:
    text = "You wrote on 19 December that you had no use for it."
    assert not told("en", text, request="Again, as on 19 December: I have no use for it.")


def test_an_empty_sentence_tells_nothing() -> None:
    (found,) = dates("8 December", "en")
    assert not told_as_past(found, "8 December", "en")
