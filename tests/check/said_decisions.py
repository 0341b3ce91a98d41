# SPDX-License-Identifier: GPL-3.0-or-later
"""How owners say a decision: a refusal, a part given back, and what sounds like one and decides nothing."""

REFUSES = {
    "en": """
Your refund request is denied.
Your request for a refund has been denied.
Your claim was denied on these grounds.
There won't be a refund for the boots.
There will not be any refund on the workshop.
We've thought hard about it but won't be refunding the boots.
I have read your letter twice and will not be refunding the deposit.
Your claim doesn't qualify for a refund.
The boots don't qualify for a refund.
Your order doesn't meet the conditions for a return.
Refunds aren't possible on made-to-measure blinds, and that applies to yours.
Refunds are not available for events that took place.
Exchanges aren't possible on swimwear.
Neither a refund nor an exchange is possible.
We can neither refund nor exchange the boots.
I can neither exchange the lamp nor refund it.
I can't send the €85 back.
We won't be sending your money back.
I'm afraid it's a no.
I'm sorry, but it's a no this time.
It has to be a no.
The boots aren't refundable once they have been worn.
The firing fee will therefore not be refunded.
The deposit can in this case not be returned.
So I'm refusing the refund: you cancelled an hour before the start.
I stand by my first reply and refuse the refund.
The committee voted not to refund your two tickets.
The refund is not one that I can give.
I cannot see my way to refunding the £430.
I'm keeping to what we agreed and not refunding them.
""",
    "nl": """
Wij nemen de schoenen niet retour.
De schoenen nemen wij niet retour.
Ik neem de lamp niet retour.
Wij kunnen de laarzen niet retour nemen.
De aanbetaling wordt niet gerestitueerd.
Het bedrag kan niet worden gerestitueerd.
Wij zien af van terugbetaling.
Wij zien daarom af van een terugbetaling.
Ik kan de koop niet ongedaan maken.
Wij maken de koop niet ongedaan.
Uw verzoek om terugbetaling is afgewezen.
Terugbetalen of ruilen is allebei niet mogelijk.
Ik stuur de € 85 niet terug.
Wij crediteren de factuur niet.
Het wordt helaas een nee.
Het blijft een nee.
Van terugbetaling kan geen sprake zijn.
""",
    "fi": """
Palautuspyyntönne on hylätty.
Hyvityspyyntönne hylätään.
Kenkiä emme ota palautuksena vastaan.
Emme ota kenkiä palautuksena vastaan.
Rahoja ei makseta takaisin.
Kauppa jää voimaan, emmekä maksa rahoja takaisin.
En voi purkaa kauppaa.
Emme peru kauppaa.
Valitettavasti vastaus on ei.
Vastaukseni on valitettavasti ei.
Emme voi hyvittää emmekä vaihtaa kenkiä.
Kenkiä ei voi palauttaa eikä vaihtaa.
En voi lähettää 85 euroa takaisin.
Vaatimuksenne ei oikeuta hyvitykseen.
Tilauksenne ei täytä palautuksen ehtoja.
Hyvitystä ei tule.
Palautukset eivät ole mahdollisia, ja se koskee myös teidän tilaustanne.
Olemme harkinneet asiaa tarkkaan, mutta emme hyvitä kenkiä.
""",
    "et": """
Teie tagastustaotlus on tagasi lükatud.
Teie nõue lükati tagasi.
Me ei võta kingi tagasi.
Kingi me tagasi ei võta.
Ettemaksu ei tagastata.
Loobume tagasimaksest.
Ma ei saa ostu tühistada.
Ostu me ei tühista.
Kahjuks on vastus ei.
Me ei saa kingi hüvitada ega vahetada.
Kingi ei saa tagastada ega vahetada.
Ma ei saa 85 eurot tagasi saata.
Teie nõue ei anna õigust tagasimaksele.
Teie tellimus ei vasta tagastamise tingimustele.
Raha tagasi ei tule.
Tagastused ei ole võimalikud ja see kehtib ka teie tellimuse kohta.
Kaalusime asja hoolikalt, kuid kingi me ei hüvita.
Kahjuks peame teie palvele eitavalt vastama.
""",
    "pl": """
Pani wniosek o zwrot został odrzucony.
Pana prośba została odrzucona.
Nie przyjmujemy butów z powrotem.
Butów nie przyjmiemy z powrotem.
Zaliczka nie zostanie zwrócona.
Zaliczka nie podlega zwrotowi.
Rezygnujemy ze zwrotu i zatrzymujemy wpłatę.
Nie mogę odstąpić od umowy i oddać pieniędzy.
Nie mogę unieważnić sprzedaży.
Niestety odpowiedź brzmi: nie.
Nie możemy ani zwrócić pieniędzy, ani wymienić butów.
Ani zwrot, ani wymiana nie są możliwe.
Zwroty nie są możliwe i dotyczy to także Pani zamówienia.
Nie mogę odesłać 85 zł.
Pani reklamacja nie kwalifikuje się do zwrotu.
Zamówienie nie spełnia warunków zwrotu.
Zwrotu nie będzie.
Długo się zastanawialiśmy, ale pieniędzy nie zwrócimy.
""",
}

PART = {
    "en": """
Of the £640 you paid, we return £40, and the rest we keep.
I'm refunding £30 to your card.
£45 will be refunded.
£45 has been refunded to your card today.
£45 was credited to your account on Monday.
You'll get half of the fee back.
You'll receive £45 of the fee.
I'm happy to give you €60 back.
I'd be glad to refund £45 of the price.
We can offer you a partial refund of €60.
We'd like to offer you a partial refund of €60.
I propose to refund £45.
I have decided to give half of the fee back.
$45 is being returned to your card.
Half of the fee will be returned to you.
""",
    "nl": """
€ 45 wordt teruggestort.
EUR 45 wordt vandaag teruggestort.
Er is € 45 naar u overgemaakt.
Er wordt € 45 op uw rekening teruggestort.
€ 45 is vandaag naar u overgemaakt.
De helft van het lesgeld wordt terugbetaald.
U krijgt de helft van het lesgeld terug.
Ik betaal u € 30 terug.
Ik stel voor u € 45 terug te betalen.
Wij bieden u een gedeeltelijke terugbetaling van € 60 aan.
Wij kunnen u een gedeeltelijke terugbetaling van € 60 aanbieden.
Ik geef u graag € 60 terug.
""",
    "fi": """
Palautan 30 euroa kortillenne.
45 euroa palautetaan tilillenne.
Tilillenne on palautettu 45 euroa.
45 euroa on palautettu tilillenne.
Saatte puolet maksusta takaisin.
Ehdotan, että palautan 45 euroa.
Voin palauttaa 60 euroa.
Voimme tarjota 60 euron osittaista hyvitystä.
Tarjoamme teille osittaista palautusta, 60 euroa.
Puolet maksusta palautetaan.
Palautan mielelläni 60 euroa.
""",
    "et": """
Tagastan teie kaardile 30 eurot.
45 eurot kantakse teile tagasi.
Teile on tagasi kantud 45 eurot.
45 eurot on teie kontole kantud.
Saate poole tasust tagasi.
Teen ettepaneku tagastada 45 eurot.
Tagastan teile hea meelega 60 eurot.
Saame pakkuda teile osalist tagasimakset 60 eurot.
Pakume teile osalist hüvitist, 60 eurot.
Pool tasust tagastatakse.
Saan teile tagastada 60 eurot.
""",
    "pl": """
Zwracam 30 zł na Pani kartę.
45 zł zostanie zwrócone.
45 zł zostało dziś przelane na Pani konto.
Na Pani konto przelano 45 zł.
Dostanie Pani z powrotem połowę opłaty.
Proponuję zwrot 45 zł.
Proponuję, że zwrócę 45 zł.
Możemy zaproponować częściowy zwrot w wysokości 60 zł.
Chętnie oddam Pani 60 zł.
Połowa opłaty zostanie zwrócona.
Mogę zwrócić 60 zł.
""",
}

NOTHING = {
    "en": """
You write that other shops refuse a refund without a word.
The committee voted not to wait until Monday.
I did not see your refund request until Monday.
We did not receive your request for a refund until 3 March.
I cannot give you an exact date for the return.
I can't give you an answer about the return today.
We have not found any mistake in the amount we charged.
We did not see the payment on our statement.
We haven't found the returned parcel yet.
I could not see any claim in your letter.
Nobody denied that the boots were late.
Please send the photo back to us.
It's a no-reply address.
You won't be charged £45.
The £85 boots were returned to us on 3 May.
You told us that your request was denied by the bank.
""",
    "nl": """
Ik zag uw verzoek om terugbetaling pas maandag.
Ik heb uw verzoek niet eerder dan maandag gezien.
Ik kan u geen precieze datum voor de retour geven.
Ik kan u vandaag nog geen antwoord geven.
Wij hebben geen fout gevonden in het bedrag dat wij berekenden.
Wij zien uw betaling niet op ons afschrift.
De retour is nog niet ontvangen.
U schreef dat de vorige winkel de schoenen niet retour nam.
Er is geen bedrag overgemaakt.
Er is € 85 door u overgemaakt.
""",
    "fi": """
Näin palautuspyyntönne vasta maanantaina.
En nähnyt palautuspyyntöänne ennen maanantaita.
En voi antaa tarkkaa päivää palautukselle.
En voi vielä antaa vastausta palautuksesta.
Emme ole löytäneet virhettä veloittamastamme summasta.
Emme löydä maksuanne tiliotteelta.
""",
    "et": """
Nägin teie tagastussoovi alles esmaspäeval.
Ma ei näinud teie taotlust enne esmaspäeva.
Ma ei saa anda tagastuse täpset kuupäeva.
Ma ei saa veel tagastuse kohta vastust anda.
Me ei ole leidnud arvel olevast summast viga.
Me ei leia teie makset konto väljavõttelt.
85 eurot on meile kantud.
""",
    "pl": """
Pani prośbę o zwrot zobaczyłem dopiero w poniedziałek.
Nie widziałem Pani prośby o zwrot przed poniedziałkiem.
Nie mogę podać dokładnej daty zwrotu.
Nie mogę jeszcze dać odpowiedzi w sprawie zwrotu.
Nie znaleźliśmy błędu w naliczonej kwocie.
Nie widzimy Pani wpłaty na wyciągu.
""",
}
