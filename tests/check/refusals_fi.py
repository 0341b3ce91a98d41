# SPDX-License-Identifier: GPL-3.0-or-later
"""Finnish sentences that refuse, wholly or in part, and sentences that only speak of it."""

REFUSES = """
Hinnan palautus ei siis onnistu.
Sävytettyä maalia emme osta takaisin.
Palautusta en tee.
Palautusta ei kuitenkaan tule.
Telakka ei palauta talvisäilytyksen maksua.
Valitettavasti rahoja ei palauteta.
Emme palauta penkin hintaa.
Emme ota penkkiä takaisin.
Emme voi ottaa penkkiä takaisin.
En voi palauttaa rahojanne.
En palauta maksua.
Joudumme hylkäämään pyyntönne.
Hylkäämme palautuspyyntönne.
Kieltäydymme palautuksesta.
Joudun kieltäytymään hyvityksestä.
Penkkiä ei voi palauttaa.
Penkkiä ei oteta takaisin.
Kauppaa ei pureta.
Emme suostu kaupan purkuun.
Emme hyväksy palautusta.
Palautusta ei hyväksytä.
Pyyntöänne ei voida hyväksyä.
Rahojen palautus ei ole mahdollista.
Hyvitystä ei makseta.
Emme maksa hyvitystä takista.
Emme tule palauttamaan takin hintaa.
Emme aio hyvittää takkia.
Pidämme varausmaksun.
Varausmaksu jää meille.
Pysymme päätöksessämme olla palauttamatta rahoja.
Pysymme kielteisessä päätöksessämme.
Vastauksemme on ei.
Vastauksemme pyyntöönne on kielteinen.
Joudumme vastaamaan pyyntöönne kieltävästi.
Ette saa rahojanne takaisin.
Ette valitettavasti saa hyvitystä takista.
Emme pysty palauttamaan kurssimaksua.
Meillä ei ole mahdollisuutta palauttaa kurssimaksua.
Olen päättänyt olla palauttamatta maksua.
Päätimme, ettemme palauta rahoja.
Palautamme hinnasta vain puolet.
Palautamme lampun hinnan mutta emme toimituskuluja.
Emme anna rahoja takaisin.
Takki ei ole palautettavissa.
Rahanpalautus ei tule kyseeseen.
Emme korvaa lamppua.
"""

SPEAKS_OF_IT = """
Jos penkkiä olisi käytetty, emme palauttaisi rahoja.
Miksi ette voi pitää penkkiä?
Pyysitte meitä palauttamaan penkin hinnan.
Kirjoititte, että emme palauta rahoja.
Valmistaja on hylännyt vaatimuksenne.
Pankkinne ei hyväksynyt maksua.
Emme ole vielä päättäneet, palautammeko hinnan.
Kuljetusliike ei ottanut pakettia takaisin.
Emme palauta hintaa, jos lappu on irrotettu.
Emme palauttaisi rahoja, jos takkia olisi käytetty.
Kerroitte, että toinen liike kieltäytyi ottamasta takkia takaisin.
Emme peri palautuksesta maksua.
Olemme pahoillamme, että ette ole tyytyväinen penkkiin.
Älkää vielä palauttako penkkiä.
Haluaisimme tietää, miksi haluatte rahat takaisin.
Vakuutusyhtiönne hylkäsi korvausvaatimuksenne.
Voitte palauttaa lampun 14 päivän kuluessa.
Olemme pahoillamme, ettei toinen liike ottanut sitä takaisin.
Kertokaa meille, jos ette voi palauttaa takkia tällä viikolla.
Emme pyydä teitä maksamaan korjauksesta.
Jos päätätte olla palauttamatta sitä, kertokaa meille.
Pakettia ei voitu toimittaa.
Sopisiko teille, jos emme hyvittäisi toimitusta?
Säilytämme tietojanne kaksi vuotta.
Vakuutusyhtiönne voi hylätä vaatimuksen 30 päivän jälkeen.
Emme ole vielä saaneet maksua.
"""

# written after the patterns were made, in three rounds; the patterns were widened after each
FIRST_SIGHT = """
Ikävä kyllä emme voi maksaa rahoja takaisin.
Tuolia emme ota takaisin.
En voi suostua pyyntöönne.
Harkinnan jälkeen päätimme kieltäytyä palautuksesta.
Kurssin hintaa ei makseta takaisin.
Jouduimme hylkäämään vaatimuksenne.
Et saa meiltä rahojasi takaisin.
Kenkiä emme valitettavasti voi ottaa vastaan.
En suostu maksamaan ennakkoa takaisin.
Pyyntöänne ei hyväksytty.
Tällä kertaa vastaus on kielteinen.
Meillä ei ole aikomusta hyvittää lippua.
En valitettavasti voi antaa sinulle hyvitystä.
Maksu jää liikkeelle.
Tästä tilauksesta ei makseta mitään takaisin.
Meidän ei ole mahdollista hyvittää lippua.
Maksamme takaisin vain käyttämättömät tunnit.
Emme voi palauttaa koko summaa.
En muuta päätöstäni.
Kauppa pysyy voimassa, emmekä palauta hintaa.
Emme palauta rahoja maljakosta.
Olen päättänyt, etten hyvitä lippuja.
Valitettavasti emme voi täyttää pyyntöänne.
Torjumme pyyntönne.
Ette tule saamaan meiltä hyvitystä.
Varausmaksua ei palauteta teille.
Mielestämme palautus ei ole tässä tapauksessa perusteltu.
Minun täytyy vastata ei.
Tilauksesta tehdystä kakusta ei saa rahoja takaisin.
Harkitsimme asiaa huolella, ja vastaus on edelleen ei.
Emme voi antaa rahojasi takaisin.
Palautuksenne on hylätty.
Emme ole teille hyvitystä velkaa.
Maksamme takaisin puolet emmekä enempää.
Meillä ei ole velvollisuutta hyvittää mattoa, emmekä niin tee.
Hyvitystä ei ole luvassa.
Käytettyjä kenkiä emme hyvitä.
Emme voi perua tilaustanne emmekä maksaa sitä takaisin.
Pidän varausmaksun itselläni.
Emme näe syytä palauttaa rahojanne.
Joudumme tuottamaan pettymyksen, sillä sohvaa ei hyvitetä.
Valitettavasti vastaamme pyyntöönne ei.
Emme ota mekkoa takaisin, koska sitä on käytetty.
Kurssimaksun palauttaminen ei ole mahdollista.
Käsiraha jää hotellille.
Emme korvaa taksimatkaa.
En maksa toisen liikkeen tekemää korjausta.
Koska sinetti on rikki, emme voi vaihtaa kuulokkeita.
Voimme palauttaa vain toisen yön hinnan.
Emme katso voivamme palauttaa maksua.
"""
