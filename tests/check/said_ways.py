# SPDX-License-Identifier: GPL-3.0-or-later
"""More ways to name a next step, to invite (``{phone}``: the profile's number) and to give a reason."""

STEP = {
    "fi": """
Jos näette tämän toisin, kertokaa.
Jos näet tämän eri tavalla, soita.
Jos olette asiasta toista mieltä, kirjoittakaa.
Voitte hakea muutosta kuluttajariitalautakunnasta.
Voitte viedä asian oikeuteen.
Voitte saattaa asian käräjäoikeuden ratkaistavaksi.
Jos vastauksemme ei tyydytä teitä, kirjoittakaa.
Jos ratkaisu ei vakuuta teitä, soittakaa.
Euroopan kuluttajakeskus neuvoo teitä.
Kuluttajakeskus auttaa.
Päätökseen voi hakea oikaisua.
Voitte tehdä oikaisuvaatimuksen.
Päätöksestä voi valittaa.
Jos ette hyväksy päätöstä, kirjoittakaa.
Jos olen mielestänne väärässä, kertokaa.
Jos ette ole tyytyväinen vastaukseen, kirjoittakaa.
Neuvoa saa kuluttajaneuvonnasta.
Mikäli selityksemme ei vakuuta teitä, soittakaa.
Halutessanne voitte viedä asian tuomioistuimeen.
""",
    "et": """
Kui näete seda teisiti, kirjutage.
Kui näed asja teisiti, helista.
Kui olete teisel arvamusel, kirjutage.
Kui olete teist meelt, andke teada.
Otsuse saab vaidlustada 14 päeva jooksul.
Otsust võib vaidlustada tarbijavaidluste komisjonis.
Võite pöörduda kohtu poole.
Võite pöörduda kohtusse.
Kui vastus teid ei rahulda, kirjutage.
Kui meie otsus teid ei veena, helistage.
Abi annab Euroopa Liidu tarbija nõustamiskeskus.
Abi saab Euroopa tarbijakeskusest.
Võite esitada vaide.
Võite esitada kaebuse.
Kui te otsusega ei nõustu, kirjutage.
Kui te ei jää vastusega rahule, kirjutage.
Kui te vastusega rahul ei ole, kirjutage.
Kui selgitus teid ei veena, kirjutage.
Soovi korral võite pöörduda kohtu poole.
""",
    "pl": """
Jeśli widzi to Pani inaczej, proszę napisać.
Jeśli Pani widzi to inaczej, proszę o list.
Jeśli ma Pan inne zdanie, proszę o telefon.
Jeśli Pani ma inne zdanie, proszę o telefon.
Jeżeli mają Państwo inne zdanie, prosimy o kontakt.
Od decyzji przysługuje odwołanie.
Od tej decyzji przysługuje Pani odwołanie do zarządu.
Odwołanie można złożyć w ciągu 14 dni.
Odwołanie od decyzji prosimy przesłać na nasz adres.
Może Pan wystąpić na drogę sądową.
Może Pani dochodzić roszczeń na drodze sądowej.
Może Pani dochodzić swoich praw przed sądem.
Może Pan zasięgnąć porady rzecznika.
Może Pani zasięgnąć bezpłatnej porady powiatowego rzecznika.
Jeśli odpowiedź Pani nie satysfakcjonuje, proszę napisać.
Jeśli ta odpowiedź Pana nie przekonuje, proszę o telefon.
Jeśli ta decyzja Państwu nie odpowiada, prosimy o wiadomość.
Pomocy udziela Europejskie Centrum Konsumenckie.
Pomoże też Europejskie Centrum Konsumenckie w Warszawie.
Jeśli nie zgadzasz się z decyzją, napisz.
Jeśli ocenia to Pan inaczej, proszę o wiadomość.
Może Pani skierować sprawę do sądu.
Może Pan oddać sprawę do sądu.
Jeśli uważa Pani, że nie mamy racji, proszę napisać.
Jeśli nie jest Pani usatysfakcjonowana, proszę o kontakt.
Jeśli nasza decyzja Pani nie zadowala, proszę napisać.
Jeśli coś przeoczyłam, proszę dać mi znać.
Jeśli jest Pani innego zdania, proszę napisać.
Jeśli nie przekonuje Pani nasze stanowisko, proszę napisać.
Gdyby decyzja Pana nie przekonała, proszę o wiadomość.
Jeżeli widzi Pan sprawę opłaty inaczej, proszę o telefon.
Droga sądowa pozostaje otwarta.
""",
}

NO_STEP = {
    "fi": """
Väri ei tyydyttänyt teitä.
Kirjoititte, että näette asian toisin.
Varasitte oikeuteen perustuvan paikan.
Oikaisimme laskun.
Viemme asian oikeuteen.
Jos väri ei miellytä, valitkaa toinen.
""",
    "et": """
Ese ei rahuldanud teid.
Kohtumine oli 3. mail.
Näete seda arvelt.
Tühistasite ja vaidlustasite makse pangas.
Pöördume kohtu poole.
Kui värv ei sobi, valige teine.
Ese teid ei rahuldanud.
""",
    "pl": """
Ta lampa Pani nie odpowiada.
Napisała Pani, że buty nie satysfakcjonują.
Kupon nie satysfakcjonuje Pani, jak Pani napisała.
Od tej odpowiedzi nie przysługuje odwołanie.
Odwołanie rezerwacji nastąpiło 3 maja.
Odwołała Pani kurs w przeddzień.
Odwołanie zajęć zgłosiła Pani 3 maja.
Dostawę na drogę polną wykonał kurier.
Rozmiar nie odpowiada Pani stopie.
Skierujemy sprawę na drogę sądową.
Sprawa trafi do sądu, jeśli nie przestanie Pan pisać.
Jeśli rozmiar Pani nie odpowiada, zmierzymy stopę.
Odwołanie zajęć można zgłosić telefonicznie.
""",
}

INVITES = {
    "fi": """
Olen tavoitettavissa: {phone}.
Numeromme on {phone}.
Olemme käytettävissänne: {phone}.
Antakaa kuulua: {phone}.
Odotan viestiänne: {phone}.
Laittakaa viestiä: {phone}.
Minut tavoittaa numerosta {phone}.
Laita viesti: {phone}.
Autan mielelläni: {phone}.
Puh. {phone}.
""",
    "et": """
Olen teie käsutuses: {phone}.
Meie number on {phone}.
Minu telefon: {phone}.
Ootan teie sõnumit: {phone}.
Ootan teie kirja: {phone}.
Oleme kättesaadavad: {phone}.
Helista julgelt: {phone}.
Andke endast märku: {phone}.
Tel {phone}.
Selgitan hea meelega: {phone}.
Leiate meid numbrilt {phone}.
""",
    "pl": """
Proszę dać mi znać: {phone}.
Dzwoń śmiało: {phone}.
Proszę śmiało dzwonić, {phone}.
Jestem do Pani dyspozycji: {phone}.
Jesteśmy do dyspozycji pod {phone}.
Czekam na wiadomość: {phone}.
Nasz numer: {phone}.
Mój numer to {phone}.
Jestem pod telefonem {phone}.
Proszę się odezwać: {phone}.
W razie niejasności proszę o telefon: {phone}.
Odbieram pod numerem {phone}.
Chętnie wyjaśnię wszystko: {phone}.
Daj znać: {phone}.
Zadzwoń: {phone}.
Zapraszam do rozmowy: {phone}.
Służę pomocą: {phone}.
""",
}

REASON = {
    "fi": """
Tuolissa on käytön jälkiä.
Palautusaika loppui 3. toukokuuta.
Verhot tehtiin mittojen mukaan.
Verhot valmistettiin mittatilaustyönä.
Ehdot sallivat vain vaihdon.
Ehtomme eivät salli palautusta.
Pakkaus on avattu.
Kenkiä on käytetty ulkona.
Palautusaika oli kulunut umpeen.
Peruutus tuli kurssipäivänä.
Ehdoissa palautus on suljettu pois.
Kurssi pidettiin kokonaan.
""",
    "et": """
Toolil on kasutusjäljed.
Toolil on kasutamise jälgi.
Tagastamise aeg sai läbi 3. mail.
Kardinad valmistasime mõõtude järgi.
Kardinad tehti eritellimusel.
Tingimused lubavad ainult vahetust.
Meie tingimused ei luba tagastamist.
Pakend oli avatud.
Kingi on kantud.
Tähtaeg on möödas.
Loobumine jõudis meieni kursuse päeval.
Tingimused välistavad pesu tagastamise.
Kursus toimus täies mahus.
""",
    "pl": """
Krzesło nosi ślady używania.
Termin zwrotu skończył się 3 maja.
Zasłony wykonaliśmy na wymiar.
Regulamin pozwala tylko na wymianę.
Zasłony zostały uszyte na zamówienie.
Na podeszwie widać ślady noszenia.
Minęło 40 dni od zakupu.
Opakowanie zostało otwarte.
Termin minął 3 maja.
Umowa nie daje takiego prawa.
Regulamin nie dopuszcza zwrotu po 30 dniach.
Sprawdziliśmy lampę i działa ona poprawnie.
Usługa została wykonana w całości.
Rezygnacja dotarła do nas w dniu zajęć.
Buty były noszone.
Regulamin wyklucza zwrot bielizny.
""",
}
