# SPDX-License-Identifier: GPL-3.0-or-later
"""Five letters about one bench, one in each language, each with four mistakes and what is right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from composer.case import Case, Customer, FormOfAddress, Money, Paragraph, PostalAddress

BEGUN = Paragraph("p1", "LJ-1042")  # what stands there before the letter is typed
TYPED = Path(__file__).parent.parent / "data" / "typed"


@dataclass(frozen=True, slots=True)
class Letter:
    """A right letter in which each wrong wording is put in place of the right one."""

    language: str
    customer: Customer
    currency: str
    misspelt: tuple[str, str]  # wrong word, right word
    amount: tuple[str, str]
    weekday: tuple[str, str]
    sting: str  # a sentence that does not belong into the letter; it stands behind the first paragraph

    @property
    def right(self) -> str:
        """The letter as it should be."""
        return (TYPED / f"{self.language}.txt").read_text("utf-8").strip()

    @property
    def wrong(self) -> str:
        """The letter as an owner in a hurry types it."""
        text = self.right
        for bad, good in (self.misspelt, self.amount, self.weekday):
            assert text.count(good) == 1, good
            text = text.replace(good, bad)
        first, _, rest = text.partition("\n\n")
        return f"{first} {self.sting}\n\n{rest}"


def as_case(case: Case, letter: Letter) -> Case:
    """The sample case with this letter's customer, currency and language; the text is still to be typed."""
    price = Money(Decimal("640.00"), letter.currency)
    draft = replace(case.draft, language=letter.language, subject="LJ-1042", paragraphs=(BEGUN,))
    return replace(
        case,
        customer=replace(letter.customer, id=case.customer.id),
        purchase=replace(case.purchase, price=price),
        request=replace(case.request, amount_asked=price),
        draft=replace(draft, salutation="", closing="", versions=()),
        concerns=(),
    )


ENGLISH = Letter(
    "en-GB",
    Customer(
        name="Marion Ellis",
        form_of_address=FormOfAddress.MS,
        address=PostalAddress("GB", "7 Weaver’s Row", "", "Otley", "", "LS21 9ZZ"),
    ),
    "GBP",
    ("recieve", "receive"),
    ("£460.00 that", "£640.00 that"),
    ("Friday", "Thursday"),
    "You should have read our terms before you bought it.",
)
FINNISH = Letter(
    "fi-FI",
    Customer(
        name="Maija Virtanen",
        form_of_address=FormOfAddress.NONE,
        address=PostalAddress("FI", "Kauppakatu 12 A 3", "", "Tampere", "", "33210"),
    ),
    "EUR",
    ("toimitetiin", "toimitettiin"),
    ("460,00 euroa", "640,00 euroa"),
    ("perjantaina", "torstaina"),
    "Teidän olisi pitänyt lukea ehdot ennen ostamista.",
)

ESTONIAN = Letter(
    "et-EE",
    Customer(
        name="Tiina Tamm",
        form_of_address=FormOfAddress.NONE,
        address=PostalAddress("EE", "Pikk tn 7-3", "", "Tallinn", "", "10123"),
    ),
    "EUR",
    ("helisttage", "helistage"),
    ("460,00 eurot", "640,00 eurot"),
    ("reedel", "neljapäeval"),
    "Te oleksite pidanud tingimusi enne ostmist lugema.",
)

POLISH = Letter(
    "pl-PL",
    Customer(
        name="Anna Kowalczyk",
        form_of_address=FormOfAddress.MS,
        address=PostalAddress("PL", "ul. Długa 5 m. 3", "", "Poznań", "", "61-001"),
    ),
    "PLN",
    ("dostarczylismy", "dostarczyliśmy"),
    ("kwoty 460,00 zł", "kwoty 640,00 zł"),
    ("piątek", "czwartek"),
    "Trzeba było przeczytać warunki przed zakupem.",
)

DUTCH = Letter(
    "nl-NL",
    Customer(
        name="Saskia de Vries",
        form_of_address=FormOfAddress.MS,
        address=PostalAddress("NL", "Lindelaan 8", "", "Utrecht", "", "3511 AB"),
    ),
    "EUR",
    ("terugbetalling", "terugbetaling"),
    ("€ 460,00 niet", "€ 640,00 niet"),
    ("vrijdag", "donderdag"),
    "Dat had u vóór de aankoop moeten bedenken.",
)

LETTERS = (ENGLISH, FINNISH, ESTONIAN, POLISH, DUTCH)
