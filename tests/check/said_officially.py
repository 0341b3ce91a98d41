# SPDX-License-Identifier: GPL-3.0-or-later
"""How officials and careful owners refuse, and what sounds like it and decides nothing."""

REFUSES = {
    "en": """
We consider your claim unjustified.
I will not uphold your complaint.
It does not mean that we think less of you, but we cannot refund the boots.
Your claim for £640 (in words: six hundred and forty pounds) cannot be met.
We cannot refund (see clause 4: worn goods) the boots.
We find your claim unfounded.
Your complaint is not upheld.
We are unable to uphold your complaint.
There are no grounds for a refund.
You are not entitled to a refund.
""",
    "nl": """
Wij zijn van oordeel dat uw klacht ongegrond is.
Uw verzoek om € 640 (zegge: zeshonderdveertig euro) terug te betalen wijzen wij af.
Het bedrag van € 640 (factuur: 20-11) wordt niet terugbetaald.
Uw klacht is ongegrond.
Wij achten uw klacht ongegrond.
Uw klacht verklaren wij ongegrond.
U heeft geen recht op terugbetaling.
Er is geen grond voor terugbetaling.
""",
    "fi": """
Vaatimuksenne on perusteeton.
Pidämme vaatimustanne perusteettomana.
Katsomme, että vaatimus on aiheeton.
Palautukselle ei ole perusteita.
Emme näe perusteita hyvitykselle.
En näe perustetta hinnanpalautukselle.
Hinnan palauttamiselle ei ole perusteita.
Reklamaatiotanne ei hyväksytä.
Reklamaatio ei anna aihetta hyvitykseen.
Vaatimuksenne ei anna aihetta toimenpiteisiin.
Teillä ei ole oikeutta palautukseen.
Teillä ei ole oikeutta hinnanpalautukseen tässä tapauksessa.
Teille ei kuulu hyvitystä.
Rahojen palautus ei ole tässä tapauksessa mahdollinen.
Rahojen palautus ei valitettavasti tule kyseeseen.
En voi vastata pyyntöönne myöntävästi.
Emme voi täyttää toivettanne.
En pysty täyttämään pyyntöänne.
Emme voi noudattaa vaatimustanne.
Päätöksemme on kielteinen.
Ratkaisimme asian kielteisesti.
Reklamaationne on käsitelty, ja ratkaisu on kielteinen.
Olemme käsitelleet vaatimuksenne ja hylkäämme sen.
Pyyntöönne ei voida suostua.
Pyyntöönne emme voi suostua.
Vaatimukseen ei ole mahdollista suostua.
Vaatimus 640 euron (kuusisataaneljäkymmentä: kaksi lamppua) palauttamisesta ei voi mennä läpi.
Vaatimustanne 640 euron (tilaus: kaksi lamppua) palauttamisesta ei voida hyväksyä.
Hakemuksenne hylätään.
Hyvitysvaatimus hylätään perusteettomana.
Palautusta ei myönnetä.
Palautusta ei voida myöntää.
Palautus evätään.
Joudun valitettavasti kieltäytymään.
Joudumme kieltäytymään palautuksesta.
Minun on kieltäydyttävä palautuksesta.
Meidän on hylättävä vaatimuksenne.
En näe mahdollisuutta palauttaa maksua.
Meillä ei ole velvollisuutta palauttaa hintaa.
Hinnan palauttaminen ei ole mahdollista.
Rahojen palauttaminen ei onnistu.
Emme katso olevamme velvollisia palauttamaan hintaa.
Takaisinmaksu ei tule tässä kyseeseen.
Edellytyksiä hinnan palauttamiselle ei ole.
Emme hyvitä ostosta.
Kurssimaksua (kuitti: 20-11) emme palauta.
Vaatimuksenne on mielestämme perusteeton.
Palautukselle emme näe perusteita.
Pyyntöönne en voi vastata myönteisesti.
Sinulla ei ole oikeutta saada rahoja takaisin.
""",
    "et": """
Teie nõue on põhjendamatu.
Peame teie nõuet põhjendamatuks.
Pretensioon ei ole põhjendatud.
Leian, et nõue on alusetu.
Tagasimakseks puudub alus.
Tagasimakseks ei ole alust.
Puudub alus raha tagastamiseks.
Meil puudub alus ostusumma tagastamiseks.
Ma ei näe alust raha tagastamiseks.
Me ei leia alust hüvitise maksmiseks.
Teil ei ole õigust tagasimaksele.
Teil ei ole õigust raha tagasi saada.
Teile ei kuulu hüvitist maksmisele.
Raha tagastamine ei ole antud juhul võimalik.
Raha tagastamine ei tule kahjuks kõne alla.
Tagasimakse ei ole kahjuks sel korral võimalik.
Ma ei saa teie soovi täita.
Me ei saa teie palvele vastu tulla.
Teie palvele ei saa me vastu tulla.
Teie soovi täita me ei saa.
Pretensiooni ei rahuldatud.
Teie pretensioon jääb rahuldamata.
Teie pretensioon vaadati läbi ja jäeti rahuldamata.
Jätan teie avalduse rahuldamata.
Otsustasime teie pretensiooni mitte rahuldada.
Otsus on eitav.
Vastus teie taotlusele on eitav.
Lahendasime pretensiooni eitavalt.
Nõue tagastada 640 eurot (tellimus: kaks lampi) jääb rahuldamata.
Nõuet tagastada 640 eurot (sõnadega: kuussada nelikümmend eurot) ei saa rahuldada.
Pean keelduma.
Olen sunnitud keelduma tagasimaksest.
Keeldun raha tagastamast.
Meil ei ole kohustust raha tagastada.
Me ei pea raha tagastama.
Hüvitist me ei maksa.
Tagasimakset ei tehta.
Tagasimaksest tuleb keelduda.
Tagasimakse on välistatud.
Me ei tunnista teie nõuet.
Me ei tunnusta teie nõuet.
Nõuet ei tunnustata.
Raha tagasi nõuda ei ole alust.
Teie avaldus ei kuulu rahuldamisele.
Ostusumma ei kuulu tagastamisele.
Kursusetasu (arve: 20-11) me ei tagasta.
Pretensioon on meie hinnangul põhjendamatu.
Hüvitise maksmiseks ei leia me alust.
Raha tagastamiseks pole põhjust.
Me ei pea hinda tagastama.
Sul pole õigust hüvitisele.
""",
    "pl": """
Pani reklamację uznajemy za niezasadną.
Reklamacja nie zasługuje na uwzględnienie.
Reklamację rozpatrzyliśmy negatywnie.
Pana reklamacja została rozpatrzona negatywnie.
Brak podstaw do uwzględnienia reklamacji.
Nie znajduję podstaw do zwrotu ceny.
W tej sytuacji zwrot pieniędzy nie jest w tym przypadku możliwy.
Nie przysługuje Pani zwrot pieniędzy.
Zwrot pieniędzy Panu nie przysługuje.
Z tych powodów reklamacji nie uwzględniono.
Nie mogę zadośćuczynić Pani żądaniu.
Znam Pani życzenie, ale nie możemy go zaspokoić.
Zwrot pieniędzy nie wchodzi niestety w grę.
Żądanie zwrotu ceny 1450 zł (słownie: tysiąc czterysta pięćdziesiąt złotych) nie może zostać spełnione.
Pana żądanie uważamy za bezzasadne.
Pani roszczenie uznaję za nieuzasadnione.
Reklamacja jest niezasadna.
Reklamacja okazała się bezzasadna.
W mojej ocenie reklamacja jest nieuzasadniona.
Stwierdzamy, że roszczenie jest niezasadne.
Pani wniosek rozpatrzyłam odmownie.
Reklamacja Pana została załatwiona odmownie.
Wniosek opiniujemy negatywnie.
Nie widzę podstaw do zwrotu pieniędzy.
Nie dopatrzyliśmy się podstaw do zwrotu.
Nie mamy podstaw prawnych do zwrotu ceny.
Brak jest podstaw do zwrotu ceny.
Z powyższych względów brak podstaw prawnych do zwrotu zaliczki.
Nie ma podstaw, aby uwzględnić reklamację.
Nie uznano reklamacji.
Reklamacji nie uznano.
Reklamacji nie uznaję.
Nie uwzględniam reklamacji.
Reklamacja nie została uwzględniona.
Pana wniosek nie może zostać uwzględniony.
Nie możemy uczynić zadość Pani żądaniu.
Nie spełnię tego żądania.
Nie jestem w stanie spełnić Pana oczekiwań co do zwrotu.
Nie znaleziono podstaw do zwrotu opłaty.
Zwrot opłaty za kurs nie należy się w takiej sytuacji.
Nie należy się Pani zwrot opłaty.
Opłata nie podlega w takim wypadku zwrotowi.
Odmówiono uwzględnienia reklamacji.
Odmówiono zwrotu wpłaty.
Zwrotu odmawiam.
Nie jest niestety możliwe, abyśmy zwrócili pieniądze.
Nie ma takiej możliwości, byśmy oddali pieniądze.
Zwrot ceny nie jest uzasadniony.
Zwrot nie jest należny.
Nie mogę przychylić się do Pani prośby.
Nie przychylam się do wniosku.
Do Pani prośby nie mogę się przychylić.
Pani prośbie nie możemy uczynić zadość.
Pani prośby nie mogę spełnić.
Pana żądania nie możemy zaspokoić.
Muszę Pani odmówić.
Niestety muszę odmówić.
Jestem zmuszona odmówić Pani zwrotu.
Z przykrością informuję, że Pani reklamacja nie została uznana.
Informujemy, że reklamacja nie podlega uwzględnieniu.
Zwrot kosztów jest w tym wypadku wykluczony.
Nie oddam tych 300 zł.
Ten zwrot nie jest dla nas możliwy.
Zwrot zadatku nie jest po tym terminie możliwy.
Żądania zwrotu (pismo z 3 maja: strona 2) nie uwzględniamy.
Wpłaty (kwota: 200 zł) nie zwracamy.
Wczoraj zarząd rozpatrzył sprawę; wniosek oceniliśmy odmownie.
Za nieuzasadnione uznajemy żądanie zwrotu.
Nie stwierdziliśmy podstaw, aby zwrócić cenę.
Zwrot wpisowego nie wchodzi już w grę.
Roszczenie pozostaje bezzasadne.
""",
}

NOTHING = {
    "en": """
This does not mean that your complaint is unfounded.
That isn't to say your claim is without merit.
We cannot yet say whether we will refund the money.
I cannot tell you today whether a refund is possible.
""",
    "nl": """
Dat betekent niet dat uw klacht ongegrond is.
Uw klacht is niet ongegrond.
Wij kunnen nog niet zeggen of wij het geld terugbetalen.
Ik kan vandaag niet zeggen of terugbetaling mogelijk is.
""",
    "fi": """
Se ei tarkoita, että vaatimuksenne on perusteeton.
Emme osaa vielä sanoa, palautammeko rahat.
En voi vielä sanoa, hyväksymmekö vaatimuksen.
Emme voi vielä luvata, että palautamme rahat.
En tiedä vielä, onko vaatimus perusteeton.
Vaatimuksenne ei ole perusteeton.
Emme pidä vaatimustanne perusteettomana.
Kirjoititte, että vaatimuksenne hylättiin aiemmin.
Onko vaatimus perusteeton?
Jos vaatimus on aiheeton, kerromme sen.
Teillä on oikeus palautukseen.
Huoleen ei ole aihetta.
Emme näe perusteita huoleen.
Emme ole vielä ratkaisseet asiaa.
Reklamaatiotanne ei ole vielä käsitelty.
Kiitos viestistä, mutta emme osaa vielä sanoa, palautammeko rahat.
Huolenne on aiheeton.
Väite on perusteeton, mutta korjaamme lampun.
""",
    "et": """
See ei tähenda, et teie nõue on alusetu.
Me ei oska veel öelda, kas tagastame raha.
Ma ei saa veel öelda, kas nõue rahuldatakse.
Me ei saa veel lubada, et raha tagastame.
Teie nõue ei ole alusetu.
Me ei pea teie nõuet põhjendamatuks.
Kirjutasite, et teie nõue jäeti rahuldamata.
Kas nõue on põhjendamatu?
Kui nõue on põhjendamatu, ütleme seda.
Teil on õigus tagasimaksele.
Muretsemiseks ei ole alust.
Me ei näe alust muretseda.
Me ei ole veel otsustanud, kas raha tagastame.
Pretensiooni ei ole veel läbi vaadatud.
Täname kirja eest, kuid me ei oska veel öelda, kas tagastame raha.
Teie mure on alusetu.
Muretsemiseks pole põhjust.
""",
    "pl": """
To nie znaczy, że Pani prośba jest niezasadna.
Nie twierdzę, że reklamacja nie jest uzasadniona.
Nie możemy jeszcze powiedzieć, czy zwrócimy pieniądze.
Nie wiemy jeszcze, czy reklamacja zostanie uznana za niezasadną.
Nie mogę dziś powiedzieć, czy zwrot jest możliwy.
Nie możemy obiecać, czy uznamy reklamację.
Nie rozpatrzyliśmy jeszcze Pani reklamacji.
Napisała Pani, że uznaliśmy reklamację za niezasadną.
Poprzedni sprzedawca uznał reklamację za niezasadną.
Rzeczoznawca uznał reklamację za zasadną.
Pani reklamację uznajemy za zasadną.
Reklamację rozpatrzyliśmy pozytywnie.
Nie rozpatrujemy reklamacji negatywnie bez oględzin.
Pani pretensji nie uważamy za bezzasadne.
Czy reklamacja jest niezasadna?
Jeśli reklamacja jest niezasadna, zwracamy towar bez zwrotu ceny.
Nie ma podstaw do obaw.
Brak podstaw do niepokoju.
Nie znajduję podstaw do zmiany terminu dostawy.
Nie możemy zadzwonić do Pani przed poniedziałkiem.
Przysługuje Pani zwrot pieniędzy.
Nie przysługuje nam prawo oceniania Pani.
Nie uwzględniono w fakturze numeru NIP.
Reklamacji jeszcze nie rozpatrzono.
Nie uznajemy Pani reklamacji za spóźnioną.
Nie uważam Pani prośby za nieuzasadnioną.
Rozumiem, że odmowa może wydawać się nieuzasadniona.
Reklamacja nie jest bezzasadna.
Zwrot przesyłki nie jest jeszcze w systemie widoczny.
Nie mogę teraz powiedzieć, kiedy zwrócimy pieniądze.
Nie wiem, czy uznamy reklamację.
Dziękuję za list, ale nie mogę jeszcze powiedzieć, czy zwrócimy pieniądze.
Pani obawy uznajemy za nieuzasadnione.
Umowa trwa rok i za nie należy się zwrot.
Sąsiedni sklep uznał reklamację za bezzasadną.
""",
}
