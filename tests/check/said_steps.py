# SPDX-License-Identifier: GPL-3.0-or-later
"""How owners say what somebody can do who disagrees, what they offer, and that it is no admission."""

STEP = {
    "en": """
If you believe I've made a mistake, tell me.
If you think we got this wrong, please say so.
If you still feel this is wrong, write to us.
If you don't agree, please let me know.
If you do not agree with this, write.
Should you wish to appeal, write to me.
Should you wish to contest this, please write.
Should you disagree, let us know.
If you feel this is unfair, please tell us.
If you aren't happy with this, tell us.
If you'd like to challenge this decision, write to me.
You may appeal within 14 days.
""",
    "nl": """
Denkt u er anders over, laat het mij dan weten.
Als u er anders over denkt, hoor ik het graag.
Als je vindt dat ik me vergis, laat het weten.
Vindt u dat wij ons vergissen, schrijf ons dan.
U kunt hiertegen bezwaar maken.
Meent u dat dit onjuist is, laat het ons weten.
Als u denkt dat wij een fout hebben gemaakt, schrijf ons.
Vindt u dit onterecht, laat het ons dan weten.
Ziet u dit anders, dan hoor ik het graag.
""",
    "fi": """
Jos olette sitä mieltä, että erehdyin, kertokaa.
Jos mielestänne päätös on väärä, kirjoittakaa meille.
Jos katsotte, että olemme tehneet virheen, kertokaa.
Jos et ole samaa mieltä, kerro.
Jos ette ole samaa mieltä, ottakaa yhteyttä.
Jos haluatte riitauttaa päätöksen, kirjoittakaa.
Jos pidätte päätöstä vääränä, kertokaa.
Jos näet asian toisella tavalla, kerro.
""",
    "et": """
Kui arvate, et ma eksin, andke teada.
Kui leiate, et otsus on vale, kirjutage.
Kui Teie hinnangul oleme eksinud, andke teada.
Kui te ei ole sellega nõus, kirjutage.
Kui soovite otsust vaidlustada, kirjutage.
Kui arvate, et tegime vea, andke teada.
Kui peate otsust ebaõiglaseks, andke teada.
Kui sa ei nõustu, anna teada.
""",
    "pl": """
Jeśli uważa Pani, że się mylę, proszę napisać.
Jeśli Pana zdaniem popełniliśmy błąd, proszę dać znać.
Jeśli uważają Państwo, że decyzja jest niesłuszna, prosimy o kontakt.
Jeśli chce się Pani odwołać, proszę napisać.
Jeśli nie zgadza się Pan z decyzją, proszę napisać.
Może Pani złożyć odwołanie.
Jeśli myślisz, że popełniłem błąd, napisz.
Gdyby widział Pan to inaczej, proszę o telefon.
""",
}

NO_STEP = {
    "en": """
I made a mistake on the invoice.
You believe I've made a mistake with the size.
The boots appeal to walkers.
We have made a mistake and are sorry.
If you think the size is wrong, measure your foot.
There is nobody you can appeal to.
""",
    "nl": """
Ik heb me vergist in de datum.
U vindt dat wij een fout hebben gemaakt.
Wij hebben geen bezwaar tegen een ruil.
Bezwaar maken is zinloos.
""",
    "fi": """
Erehdyin päivämäärästä.
Kirjoititte, että päätös on mielestänne väärä.
Väri on mielestänne väärä.
Jos takki on väärää kokoa, mitatkaa se.
""",
    "et": """
Eksisin kuupäevaga.
Kirjutasite, et arve on vale.
Tegime arvel vea.
Kui suurus on vale, mõõtke jalga.
""",
    "pl": """
Pomyliłem się co do daty.
Napisała Pani, że popełniliśmy błąd.
Popełniliśmy błąd na fakturze.
Rozumiemy, że widzi Pani to inaczej.
""",
}

OFFER = {
    "en": """
I'd like to knock 10% off your next order.
We'll take £15 off your next order.
Please find the enclosed gift card.
I enclose a gift card for £20.
I'd be happy to mend it free of charge.
Your next haircut is on us.
""",
    "nl": """
Dit doe ik uit coulance.
Bijgaand vindt u een cadeaukaart van € 20.
Ik geef u graag 10% korting op uw volgende bestelling.
U krijgt van mij een bon van € 20.
Ik repareer de lamp kosteloos.
Ik doe er € 10 af.
""",
    "fi": """
Oheisena on lahjakortti.
Saatte seuraavasta tilauksesta 10 % alennuksen.
Korjaan lampun ilmaiseksi.
Annan teille 20 euron lahjakortin.
Teen tämän hyvää tahtoa osoittaakseni.
""",
    "et": """
Lisan kirjale kinkekaardi.
Teen teile järgmiselt tellimuselt 10% hinnaalandust.
Parandan lambi tasuta.
Teen seda vastutulekust.
""",
    "pl": """
W załączeniu bon podarunkowy.
Dołączam kartę podarunkową.
Udzielę Pani 10% rabatu.
Naprawię lampę za darmo.
Robię to z dobrej woli.
""",
}

NO_OFFER = {
    "en": """
Gift cards cannot be exchanged.
We do not take worn shoes off your hands.
""",
    "nl": """
Wij herstellen de kieren niet gratis.
De bon van 2022 was drie jaar geldig.
""",
    "fi": """
Alle kuusivuotiaat syövät ilmaiseksi.
""",
    "et": """
Arvel on 45 eurot.
""",
    "pl": """
Nie naprawimy lampy za darmo.
Karta podarunkowa wygasła 31 grudnia.
""",
}

NO_FAULT = {
    "en": """
This is a gesture of goodwill only and not an admission that we got it wrong.
I do this as a goodwill gesture, not because I have to.
We offer this without accepting any responsibility.
This doesn't mean we were at fault.
It is a courtesy, and not because we feel we made a mistake.
Please do not read it as a sign that we made an error.
It doesn't mean that anything was owed.
""",
    "nl": """
Dit doe ik uit coulance.
Ik doe dit geheel onverplicht.
Wij doen dit uit coulance en niet omdat het moet.
Dit betekent niet dat wij een fout hebben gemaakt.
Dat is een gebaar en geen erkenning van schuld.
Het betekent niet dat ik tekortgeschoten ben.
Wij doen dat graag, niet omdat wij vinden dat er iets mis was.
""",
    "fi": """
Teen tämän hyvän tahdon eleenä, en siksi että olisin velvollinen.
Se ei tarkoita, että olisimme tehneet virheen.
Tarjous on vapaaehtoinen.
Ele ei ole vastuun tunnustus.
""",
    "et": """
Teen seda vastutulekust, mitte kohustusest.
See ei tähenda, et oleksime eksinud.
Pakkumine on vabatahtlik.
See ei tähenda, et oleksime süüdi.
Teeme seda heast tahtest, mitte sellepärast, et oleksime eksinud.
""",
    "pl": """
Robię to z dobrej woli, a nie z obowiązku.
Nie oznacza to, że popełniliśmy błąd.
Propozycja jest dobrowolna.
To gest, a nie przyznanie się do winy.
Robimy to chętnie, a nie dlatego, że popełniliśmy błąd.
""",
}

FAULT = {
    "en": """
We were wrong about the date.
We made a mistake with the date.
""",
    "nl": """
Wij hebben een fout gemaakt.
Wij zijn daarin tekortgeschoten.
""",
    "fi": """
Pois jäi vain vapaaehtoinen iltakävely.
""",
    "et": """
Meie vabatahtlik tagastusõigus seda ei kata.
Sa ei eksinud.
Eksisime sellepärast, et kuupäev oli vale.
""",
    "pl": """
Nasz dobrowolny termin zwrotu wynosi 14 dni.
To nie jest Pani błąd.
Popełniliśmy błąd dlatego, że data była inna.
""",
}
