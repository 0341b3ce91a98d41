# SPDX-License-Identifier: GPL-3.0-or-later
"""Polish sentences that refuse, wholly or in part, and sentences that only speak of it."""

REFUSES = """
Tych pieniędzy zwrócić nie mogę.
Zwrotu za materac nie zrobię.
Zwrotu 1260 zł za siedem tomów nie będzie.
Z 500 zł kaucji oddaję 180, a 320 zł zatrzymuję na naprawę.
Zadatku zwrócić nie mogę.
Nie mogę się na ten zwrot zgodzić.
Mimo to 174 zł za motki nie oddaję.
Niestety zwrotu nie będzie.
Odrzucamy Pani prośbę o zwrot.
Nie zwrócimy pieniędzy za ławkę.
Nie przyjmiemy ławki z powrotem.
Nie możemy przyjąć ławki z powrotem.
Nie mogę oddać Panu pieniędzy.
Nie zwrócę wpłaty.
Musimy odrzucić Pana prośbę.
Muszę odmówić zwrotu.
Odmawiamy zwrotu pieniędzy.
Odmawiam przyjęcia zwrotu.
Ławki nie można zwrócić.
Ławka nie zostanie przyjęta z powrotem.
Nie zgadzamy się na zwrot.
Nie wyrażamy zgody na zwrot ławki.
Nie akceptujemy zwrotu.
Zwrot nie został przyjęty.
Nie możemy spełnić Pani prośby.
Zwrot pieniędzy nie jest możliwy.
Zwrot pieniędzy jest niemożliwy.
Odszkodowanie nie zostanie wypłacone.
Nie wypłacimy rekompensaty za płaszcz.
Nie będziemy zwracać ceny płaszcza.
Nie zamierzamy oddawać pieniędzy.
Zatrzymujemy zaliczkę.
Zaliczka pozostaje u nas.
Podtrzymujemy decyzję o odmowie zwrotu.
Podtrzymuję swoją odmowną decyzję.
Nasza odpowiedź brzmi: nie.
Nasza odpowiedź na Pani prośbę jest odmowna.
Musimy odpowiedzieć odmownie.
Nie otrzyma Pani zwrotu pieniędzy.
Nie dostanie Pan pieniędzy z powrotem.
Nie jesteśmy w stanie zwrócić opłaty za kurs.
Nie ma możliwości zwrotu opłaty za kurs.
Postanowiłam nie zwracać wpłaty.
Zdecydowaliśmy, że nie zwrócimy pieniędzy.
Zwrócimy tylko połowę ceny.
Zwrócimy cenę lampy, ale nie koszt dostawy.
Płaszcz nie podlega zwrotowi.
Zwrot nie wchodzi w grę.
Reklamacja została odrzucona.
"""

SPEAKS_OF_IT = """
Gdyby ławka była używana, nie zwrócilibyśmy pieniędzy.
Dlaczego nie może Pani zatrzymać ławki?
Poprosiła nas Pani o zwrot ceny ławki.
Napisał Pan, że nie zwrócimy pieniędzy.
Producent odrzucił Pana roszczenie.
Pani bank odrzucił płatność.
Nie zdecydowaliśmy jeszcze, czy zwrócimy cenę.
Kurier nie przyjął paczki z powrotem.
Nie zwracamy ceny, jeśli metka została odcięta.
Odmówilibyśmy zwrotu, gdyby płaszcz był noszony.
Powiedziała Pani, że inny sklep odmówił przyjęcia zwrotu.
Nie pobieramy opłaty za zwrot.
Przykro nam, że ławka się Pani nie podoba.
Proszę jeszcze nie odsyłać ławki.
Chcielibyśmy wiedzieć, dlaczego chce Pan zwrotu pieniędzy.
Ubezpieczyciel odmówił Pani wypłaty odszkodowania.
Może Pani zwrócić lampę w ciągu 14 dni.
Przykro nam, że inny sklep jej nie przyjął.
Proszę dać znać, jeśli nie może Pan zwrócić płaszcza w tym tygodniu.
Nie poprosimy Pani o zapłatę za naprawę.
Jeśli postanowi Pani jej nie zwracać, proszę dać nam znać.
Paczka nie mogła zostać doręczona.
Czy zgodziłaby się Pani, gdybyśmy nie zwrócili kosztu dostawy?
Przechowujemy Pani dane przez dwa lata.
Ubezpieczyciel może odmówić wypłaty po 30 dniach.
Nie otrzymaliśmy jeszcze wpłaty.
"""

# written after the patterns were made, in three rounds; the patterns were widened after each
FIRST_SIGHT = """
Z przykrością informujemy, że nie oddamy pieniędzy za to zamówienie.
Krzesła nie przyjmujemy z powrotem.
Nie mogę zgodzić się na Pani prośbę.
Po namyśle zdecydowaliśmy się odmówić zwrotu.
Cena kursu nie zostanie zwrócona.
Jesteśmy zmuszeni odrzucić Pani roszczenie.
Nie dostaniesz od nas zwrotu pieniędzy.
Niestety nie możemy przyjąć butów.
Nie zgadzam się oddać zaliczki.
Pana prośba nie została uwzględniona.
Tym razem odpowiedź musi być odmowna.
Nie mamy zamiaru zwracać ceny biletu.
Niestety nie mogę zaproponować Pani zwrotu.
Opłata zostaje u nas.
Za to zamówienie nic nie zwracamy.
Nie jest dla nas możliwe zwrócenie ceny biletu.
Oddamy wyłącznie pieniądze za niewykorzystane lekcje.
Nie możemy zwrócić całej kwoty.
Nie zmienię swojej decyzji.
Umowa pozostaje w mocy i nie zwracamy wpłaty.
Nie oddamy pieniędzy za wazon.
Zdecydowałem, że nie zwrócę pieniędzy za bilety.
Niestety nie możemy przychylić się do Pani prośby o zwrot.
Odrzucamy Pana wniosek.
Nie dostanie Pani od nas zwrotu.
Opłata rezerwacyjna nie zostanie Panu zwrócona.
Naszym zdaniem zwrot w tym przypadku się nie należy.
Muszę powiedzieć nie.
Za tort na zamówienie nie ma zwrotu.
Rozważyliśmy to starannie i odpowiedź nadal brzmi nie.
Nie możemy oddać Ci pieniędzy.
Pani zwrot został odrzucony.
Nie jesteśmy Pani winni zwrotu.
Oddamy połowę i nic więcej.
Nie mamy obowiązku zwrotu za dywan i nie zrobimy tego.
Zwrotu pieniędzy nie przewidujemy.
Za noszone buty nie zwracamy pieniędzy.
Nie możemy anulować zamówienia i oddać wpłaty.
Zatrzymam zaliczkę.
Nie widzimy powodu, by oddać Pani pieniądze.
Musimy Panią rozczarować, nie zwrócimy pieniędzy za sofę.
Niestety z naszej strony odpowiedź jest odmowna.
Nie przyjmiemy sukienki, ponieważ była noszona.
Zwrot opłaty za kurs jest niemożliwy.
Zadatek przepada na rzecz hotelu.
Nie pokryjemy kosztu taksówki.
Nie zapłacę za naprawę wykonaną przez inną firmę.
Ponieważ plomba jest zerwana, nie możemy wymienić słuchawek.
Możemy zwrócić tylko cenę drugiej nocy.
Nie znajdujemy podstaw do zwrotu opłaty.
"""
