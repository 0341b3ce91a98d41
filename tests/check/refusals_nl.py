# SPDX-License-Identifier: GPL-3.0-or-later
"""Dutch sentences that refuse, wholly or in part, and sentences that only speak of it."""

REFUSES = """
Dat doen wij niet.
Dat bedrag keer ik niet uit.
Wij ontbinden de koop niet en betalen de 1.860 euro niet terug.
Je aanbetaling van € 400 op de gitaar houd ik.
Wat u vraagt, de volledige € 685 terug, doen wij niet.
Helaas komt er geen terugbetaling.
Wij betalen de bank niet terug.
Wij nemen de bank niet terug.
Wij kunnen de bank niet terugnemen.
Ik kan u uw geld niet teruggeven.
Ik betaal het bedrag niet terug.
Wij wijzen uw verzoek af.
Ik moet uw verzoek afwijzen.
Wij weigeren de retour.
Ik moet een terugbetaling weigeren.
De bank kan niet worden teruggebracht.
De bank wordt niet teruggenomen.
Wij gaan niet akkoord met een terugbetaling.
Wij stemmen niet in met de retour.
Wij accepteren de retour niet.
Uw retour wordt niet geaccepteerd.
Uw verzoek kan niet worden ingewilligd.
Terugbetaling is niet mogelijk.
Terugbetaling is onmogelijk.
Er wordt geen vergoeding betaald.
Wij betalen geen vergoeding voor de jas.
Wij zullen de jas niet vergoeden.
Wij zijn niet van plan de jas terug te betalen.
Wij houden de aanbetaling.
De aanbetaling blijft bij ons.
Wij blijven bij ons besluit om niet terug te betalen.
Ik blijf bij mijn afwijzing.
Ons antwoord is nee.
Ons antwoord op uw verzoek is afwijzend.
Wij moeten nee zeggen tegen een terugbetaling.
U krijgt uw geld niet terug.
U ontvangt geen vergoeding voor de jas.
Wij zijn niet in staat het lesgeld terug te betalen.
Het is voor ons niet mogelijk het lesgeld terug te storten.
Ik heb besloten de betaling niet terug te storten.
Wij hebben besloten dat wij het geld niet teruggeven.
Wij betalen slechts de helft van de prijs terug.
Wij vergoeden de lamp, maar niet de verzendkosten.
Wij moeten u de teruggave ontzeggen.
Van een terugbetaling kan geen sprake zijn.
De jas komt niet voor terugbetaling in aanmerking.
"""

SPEAKS_OF_IT = """
Als de bank gebruikt was, zouden wij haar niet terugbetalen.
Waarom kunt u de bank niet houden?
U vroeg ons de bank terug te betalen.
U schreef dat wij het geld niet terugbetalen.
De fabrikant heeft uw claim afgewezen.
Uw bank heeft de betaling geweigerd.
Wij hebben nog niet besloten of wij de prijs terugbetalen.
De koerier wilde het pakket niet terugnemen.
Wij betalen de prijs niet terug als het label is verwijderd.
Wij zouden een terugbetaling weigeren als de jas gedragen was.
U vertelde dat een andere winkel weigerde de jas terug te nemen.
Wij rekenen geen kosten voor de retour.
Het spijt ons dat u niet tevreden bent met de bank.
Stuur de bank nog niet terug.
Wij willen graag weten waarom u uw geld terug wilt.
Uw verzekeraar heeft uw vergoeding geweigerd.
U kunt de lamp binnen 14 dagen retourneren.
Het spijt ons dat de andere winkel hem niet terugnam.
Laat het ons weten als u de jas deze week niet kunt retourneren.
Wij vragen u niet om de reparatie te betalen.
Als u besluit hem niet te retourneren, laat het ons dan weten.
Het pakket kon niet worden bezorgd.
Vindt u het goed als wij de verzendkosten niet vergoeden?
Wij bewaren uw gegevens twee jaar.
Uw verzekeraar kan een claim na 30 dagen weigeren.
Wij hebben de betaling nog niet ontvangen.
"""

# written after the patterns were made, in three rounds; the patterns were widened after each
FIRST_SIGHT = """
Tot onze spijt kunnen wij deze bestelling niet vergoeden.
De stoel nemen wij niet terug.
Ik kan niet instemmen met uw verzoek.
Na overleg hebben wij besloten de terugbetaling te weigeren.
De prijs van de cursus wordt niet terugbetaald.
Wij zien ons genoodzaakt uw claim af te wijzen.
Je krijgt van ons geen geld terug.
Helaas kunnen wij de schoenen niet aannemen.
Ik ga er niet mee akkoord de aanbetaling terug te geven.
Uw verzoek is niet toegewezen.
Deze keer moet het antwoord nee zijn.
Wij zijn niet van plan het ticket te vergoeden.
Helaas kan ik je geen terugbetaling aanbieden.
Het inschrijfgeld blijft bij ons.
Voor deze bestelling betalen wij niets terug.
Het is ons niet mogelijk het ticket terug te betalen.
Wij betalen alleen de niet gebruikte lessen terug.
Wij kunnen niet het hele bedrag terugbetalen.
Ik kom niet terug op mijn besluit.
De koop blijft in stand en wij geven het geld niet terug.
Wij geven uw geld voor de vaas niet terug.
Ik heb besloten dat ik de kaartjes niet vergoed.
Helaas kunnen wij niet aan uw verzoek voldoen.
Uw verzoek wijzen wij af.
U zult van ons geen terugbetaling krijgen.
De boekingskosten worden u niet terugbetaald.
Een terugbetaling vinden wij hier niet terecht.
Ik moet nee zeggen.
Voor een taart op bestelling is er geen terugbetaling.
Wij hebben er goed over nagedacht en het antwoord blijft nee.
Wij kunnen je het geld niet teruggeven.
Uw retour is geweigerd.
Wij zijn u geen terugbetaling verschuldigd.
Wij betalen de helft terug en niet meer.
Wij zijn niet verplicht het tapijt te vergoeden en doen dat ook niet.
Een vergoeding zit er niet in.
Gedragen schoenen betalen wij niet terug.
Wij kunnen de bestelling niet annuleren en terugbetalen.
Ik houd de aanbetaling.
Wij zien geen reden om uw geld terug te geven.
Wij moeten u teleurstellen, de bank wordt niet vergoed.
Helaas is ons antwoord nee.
Wij nemen de jurk niet terug, omdat die gedragen is.
Het cursusgeld terugbetalen is niet mogelijk.
Het voorschot blijft bij het hotel.
Wij vergoeden de taxirit niet.
Ik betaal de reparatie door een ander bedrijf niet.
Omdat het zegel verbroken is, kunnen wij de koptelefoon niet omruilen.
Wij kunnen alleen de tweede nacht terugbetalen.
Wij zien geen grond om het bedrag terug te storten.
"""
