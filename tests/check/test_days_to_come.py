# SPDX-License-Identifier: GPL-3.0-or-later
"""A coming day of an appointment is nobody's slip, though its number may be that of a day of the case."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from composer.check import facts
from composer.check.names import names_of
from tests.check.test_days import BY_LANGUAGE

APRIL = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)
BOUGHT = date(2026, 3, 14)


def told(language: str, text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Rule and suggestions about a bench that was bought and delivered on 14 March 2026."""
    tongue = BY_LANGUAGE[language]
    case = replace(tongue.case, created_at=APRIL, updated_at=APRIL)
    purchase = replace(case.purchase, bought_on=BOUGHT, delivered_on=BOUGHT)
    received = replace(case.request, received_on=date(2026, 3, 30))
    offer = replace(case.decision.offer, expires_on=date(2026, 5, 22)) if case.decision.offer else None
    case = replace(case, purchase=purchase, request=received, decision=replace(case.decision, offer=offer))
    found = facts.check(text, case, tongue.business, tongue.language, (), names_of(case, tongue.business))
    return [(one.rule, one.suggestions) for one in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We will collect it on 14 December."),
        ("en", "The workshop opens again on 14 December 2026."),
        ("en", "We will collect it on 3 December 2026."),
        ("fi", "Noudamme sen 14. joulukuuta."),
        ("fi", "Noudamme sen 3.12.2026."),
        ("et", "Tuleme sellele järele 14. detsembril."),
        ("et", "Kuller tuleb sellele järele 3. detsembril 2026."),
        ("pl", "Odbierzemy ją 14 grudnia."),
        ("pl", "Monter przyjedzie 3 grudnia 2026 r."),
        ("nl", "Wij halen het op 14 december op."),
        ("nl", "Dan halen wij het op 3 december 2026 op."),
    ],
)
def test_a_plan_is_no_day_of_the_case(language: str, text: str) -> None:
    assert not told(language, text)


@pytest.mark.parametrize(
    ("language", "text", "better"),
    [
        ("en", "The bench came on 14 December 2026.", "14 March 2026"),
        ("en", "Your order of 14 December 2026 is here.", "14 March 2026"),
        ("en", "The voucher is valid until 22 December 2026.", "22 May 2026"),
        ("en", "The bench came on 15 March, so we can repair it on 3 April.", "14 March"),
        ("en", "The bench came on 14 March 2027.", "14 March 2026"),
        ("fi", "Penkki tuli 14. joulukuuta 2026.", "14. maaliskuuta 2026"),
        ("et", "Pink saabus 14. detsembril 2026.", "14. märtsil 2026"),
        ("pl", "Ławka dotarła 14 grudnia 2026 r.", "14 marca 2026"),
        ("nl", "De bank kwam op 14 december 2026.", "14 maart 2026"),
    ],
)
def test_a_wrong_day_of_the_case_is_still_told(language: str, text: str, better: str) -> None:
    assert told(language, text) == [("facts.date", (better,))]
