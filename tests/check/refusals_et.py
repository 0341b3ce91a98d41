# SPDX-License-Identifier: GPL-3.0-or-later
"""Estonian sentences that refuse, wholly or in part, and sentences that only speak of it."""

REFUSES = """
Kahjuks me raha ei tagasta.
Me ei võta pinki tagasi.
Peame teie soovist keelduma.
Me ei saa pinki tagasi võtta.
Ma ei saa teile raha tagastada.
Ma ei tagasta makset.
Lükkame teie taotluse tagasi.
Pean teie palve tagasi lükkama.
Keeldume raha tagastamast.
Keeldun tagasimaksest.
Pinki ei saa tagastada.
Pinki tagasi ei võeta.
Me ei nõustu raha tagastamisega.
Me ei ole nõus pinki tagasi võtma.
Me ei aktsepteeri tagastust.
Me ei võta tagastust vastu.
Teie soovi ei saa rahuldada.
Raha tagastamine ei ole võimalik.
Hüvitist ei maksta.
Me ei maksa mantli eest hüvitist.
Me ei hakka mantli hinda tagastama.
Me ei kavatse mantlit hüvitada.
Jätame ettemaksu endale.
Ettemaks jääb meile.
Jääme oma otsuse juurde raha mitte tagastada.
Jääme oma eitava otsuse juurde.
Meie vastus on ei.
Meie vastus teie soovile on eitav.
Peame teie soovile vastama eitavalt.
Te ei saa oma raha tagasi.
Te ei saa mantli eest kahjuks hüvitist.
Meil ei ole võimalik kursusetasu tagastada.
Meil pole võimalust kursusetasu tagasi maksta.
Otsustasin makset mitte tagastada.
Otsustasime, et me raha ei tagasta.
Tagastame hinnast ainult poole.
Tagastame lambi hinna, kuid mitte saatekulu.
Me ei anna raha tagasi.
Mantel ei kuulu tagastamisele.
Raha tagastamine ei tule kõne alla.
Ütleme teie soovile ei.
"""

SPEAKS_OF_IT = """
Kui pinki oleks kasutatud, ei tagastaks me raha.
Miks te ei saa pinki endale jätta?
Palusite meil pingi hinna tagastada.
Kirjutasite, et me ei tagasta raha.
Tootja lükkas teie nõude tagasi.
Teie pank lükkas makse tagasi.
Me ei ole veel otsustanud, kas hind tagastada.
Kuller ei võtnud pakki tagasi.
Me ei tagasta hinda, kui silt on eemaldatud.
Me ei tagastaks raha, kui mantlit oleks kantud.
Rääkisite, et teine pood keeldus mantlit tagasi võtmast.
Me ei küsi tagastamise eest tasu.
Meil on kahju, et te ei ole pingiga rahul.
Palun ärge pinki veel tagasi saatke.
Sooviksime teada, miks te raha tagasi soovite.
Teie kindlustus keeldus hüvitist maksmast.
Võite lambi 14 päeva jooksul tagastada.
Meil on kahju, et teine pood seda tagasi ei võtnud.
Andke teada, kui te ei saa mantlit sel nädalal tagastada.
Me ei palu teil parandamise eest maksta.
Kui otsustate seda mitte tagastada, andke teada.
Pakki ei saanud kohale toimetada.
Kas teile sobiks, kui me saatekulu ei hüvitaks?
Hoiame teie andmeid kaks aastat.
Teie kindlustus võib nõude 30 päeva pärast tagasi lükata.
Me ei ole makset veel saanud.
"""

# written after the patterns were made, in three rounds; the patterns were widened after each
FIRST_SIGHT = """
Kahjuks ei ole meil võimalik teile raha tagasi maksta.
Tooli me tagasi ei võta.
Ma ei saa teie palvega nõustuda.
Pärast kaalumist otsustasime tagasimaksest keelduda.
Kursuse hinda tagasi ei maksta.
Oleme sunnitud teie nõude tagasi lükkama.
Sa ei saa meilt raha tagasi.
Kahjuks ei saa me kingi vastu võtta.
Ma ei ole nõus ettemaksu tagastama.
Teie taotlust ei rahuldatud.
Seekord on vastus eitav.
Meil ei ole kavas piletit hüvitada.
Kahjuks ei saa ma sulle hüvitist pakkuda.
Tasu jääb poele.
Selle tellimuse eest me midagi tagasi ei maksa.
Me ei pea võimalikuks piletit hüvitada.
Maksame tagasi ainult kasutamata tunnid.
Me ei saa kogu summat tagastada.
Ma ei muuda oma otsust.
Ost jääb kehtima ja hinda me ei tagasta.
Me ei tagasta vaasi eest raha.
Olen otsustanud, et ma pileteid ei hüvita.
Kahjuks ei saa me teie soovi täita.
Lükkame teie palve tagasi.
Te ei saa meilt hüvitist.
Broneeringutasu teile ei tagastata.
Meie hinnangul ei ole tagastus siin põhjendatud.
Pean ütlema ei.
Tellimusel tehtud tordi eest raha tagasi ei saa.
Kaalusime asja hoolega ja vastus on endiselt ei.
Me ei saa teile raha tagasi anda.
Teie tagastus on tagasi lükatud.
Me ei ole teile hüvitist võlgu.
Maksame tagasi poole ja mitte rohkem.
Me ei ole kohustatud vaipa hüvitama ja me ei tee seda.
Hüvitist ei tule.
Kantud kingi me ei hüvita.
Me ei saa tellimust tühistada ega raha tagasi maksta.
Jätan ettemaksu endale.
Me ei näe põhjust teie raha tagastada.
Peame teile pettumuse valmistama, sest diivani eest me raha ei tagasta.
Kahjuks on meie vastus ei.
Me ei võta kleiti tagasi, sest seda on kantud.
Kursusetasu tagastamine pole võimalik.
Ettemaks jääb hotellile.
Me ei korva taksosõitu.
Ma ei maksa teise firma tehtud paranduse eest.
Kuna pitser on katki, ei saa me kõrvaklappe ümber vahetada.
Saame tagastada ainult teise öö hinna.
Me ei leia alust tasu tagastamiseks.
"""
