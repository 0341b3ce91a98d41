# SPDX-License-Identifier: GPL-3.0-or-later
"""What the case and the business already say: dates with what they are, amounts, codes, day counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from composer.business import Business
from composer.case import CENT, Case, Check, Draft, Money
from composer.check import figures
from composer.check.counts import day_counts
from composer.check.dates import DateAt
from composer.check.dates import dates as dates_in

END_OF = "end of the"  # what labels of the ends of the policy's periods begin with
_MONTH_COUNTS = (1, 2, 3, 6, 12, 18, 24, 36, 60)
_ROUNDED = (Decimal(1), Decimal("0.1"))
_MOST_PIECES = 20  # a larger number in the name of an item is rather a measure
_CODE_LIKE = re.compile(r"(?=[A-Za-z0-9/-]*\d)[A-Za-z0-9][A-Za-z0-9/-]{3,}")


@dataclass(frozen=True, slots=True)
class Known:
    """The facts a letter may use without being asked about them."""

    dates: dict[date, str]  # the day and what happened on it
    written: tuple[DateAt, ...]  # dates in free text of the case, possibly without a year
    amounts: dict[Decimal, str]
    currency: str
    codes: frozenset[str]
    counts: frozenset[int]  # days of the periods in the policy and the request
    spans: frozenset[int]  # days between any two dates
    gaps: frozenset[int]  # days between the purchase and the request
    late: frozenset[int]  # days between the ends of the policy's periods and what came later
    percents: frozenset[str]


def known(case: Case, business: Business, language: str) -> Known:
    """Gather the facts of a case. Computed ones (end of the period, price less refund) are included."""
    # remembered without the letter itself: typing changes nothing of what the case knows
    return _known(replace(case, draft=Draft(), check=Check(), revision=0), business, language)


@lru_cache(maxsize=8)
def _known(case: Case, business: Business, language: str) -> Known:
    texts = _texts(case, business)
    counts = {found.days for text in texts for found in day_counts(text, language)}
    periods = {clause.days for clause in business.policy.clauses if clause.days is not None}
    counts |= periods
    days = _dates(case, business)
    ends = _ends(days, periods)
    return Known(
        dates=_computed(ends | days, counts | {business.reply_days}),
        written=tuple(found for text in texts for found in dates_in(text, language)),
        amounts=_amounts(case, texts, language),
        currency=case.amount.currency if case.amount else business.currency,
        codes=_codes(case, texts),
        counts=frozenset(counts),
        spans=frozenset(_spans(days)),
        gaps=_gaps(case),
        late=_late(ends, days),
        percents=_percents(case, texts, language),
    )


def _texts(case: Case, business: Business) -> list[str]:
    """Free text of the case and the policy, the letter itself left out."""
    texts = [
        case.request.text,
        case.purchase.item,
        case.purchase.proof,
        case.decision.questions,
        case.decision.refund_method,
    ]
    texts += [t for r in case.reasons if r.for_letter for t in (r.statement, r.fact)]
    texts += [t for c in case.concerns for t in (c.words, c.restatement)]
    texts += [clause.text for clause in business.policy.clauses]
    if case.decision.offer:
        texts.append(case.decision.offer.description)
    return [text for text in texts if text]


def _dates(case: Case, business: Business) -> dict[date, str]:
    purchase, offer = case.purchase, case.decision.offer
    pairs: list[tuple[date | None, str]] = [
        (purchase.bought_on, "bought"),
        (purchase.delivered_on, "delivered"),
        (purchase.performed_on, "performed"),
        (case.request.received_on, "request received"),
        (offer.expires_on if offer else None, "offer ends"),
        (case.signing.letter_date, "letter date"),
        (business.policy.valid_from, "policy valid from"),
        (case.dispatch.sent_on, "sent"),
        (case.dispatch.expected_arrival, "expected arrival"),
        (case.follow_up_on, "follow-up"),
        *((concern.deadline, "their deadline") for concern in case.concerns),
        (case.decision.decided_at.date() if case.decision.decided_at else None, "decided"),
    ]
    found: dict[date, str] = {}
    for day, label in pairs:
        if day is not None:
            found.setdefault(day, label)
    return found


def _ends(days: dict[date, str], periods: set[int]) -> dict[date, str]:
    """The last days of the policy's periods, counted from where they most likely begin."""
    of = {label: day for day, label in days.items()}
    begun = of.get("delivered") or of.get("performed") or of.get("bought")
    return {begun + timedelta(days=n): f"{END_OF} {n} days" for n in sorted(periods)} if begun else {}


def _computed(days: dict[date, str], counts: set[int]) -> dict[date, str]:
    """Adds ends of periods and anniversaries counted from the purchase and the request."""
    all_days = dict(days)
    bases = [
        day
        for day, label in days.items()
        if label in ("bought", "delivered", "performed", "request received")
    ]
    for base in bases:
        for count in counts:
            for slack in (-1, 0, 1):  # "within" may count the first day or not
                all_days.setdefault(base + timedelta(days=count + slack), "")
                if days[base] == "performed":  # notice is given so long before
                    all_days.setdefault(base - timedelta(days=count + slack), "")
        for months in _MONTH_COUNTS:
            for slack in (-1, 0):
                all_days.setdefault(_later(base, months) + timedelta(days=slack), "")
    return all_days


def _later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for shorter in range(4):
        try:
            return date(year, month + 1, day.day - shorter)
        except ValueError:
            continue
    return date(year, month + 1, 28)


def _spans(days: dict[date, str]) -> set[int]:
    """Day counts between any two dates of the case, give or take one."""
    return {abs((b - a).days) + slack for a, b in combinations(days, 2) for slack in (-1, 0, 1)}


def _late(ends: dict[date, str], days: dict[date, str]) -> frozenset[int]:
    """Days from the end of a period to the request or the letter, or to when it was decided or sent."""
    later = [
        day for day, label in days.items() if label in ("request received", "letter date", "decided", "sent")
    ]
    return frozenset((day - end).days for end in ends for day in later if day > end)


def _gaps(case: Case) -> frozenset[int]:
    purchase, received = case.purchase, case.request.received_on
    began = filter(None, (purchase.bought_on, purchase.delivered_on, purchase.performed_on))
    return frozenset((received - day).days for day in began if received and day < received)


def _named_amounts(case: Case) -> dict[Decimal, str]:
    offer = case.decision.offer
    pairs: list[tuple[Money | None, str]] = [
        (case.purchase.price, "price"),
        (case.request.amount_asked, "amount asked"),
        (case.decision.partial_amount, "refund"),
        (offer.value if offer else None, "offer"),
        (offer.customer_pays if offer else None, "customer pays"),
    ]
    return {money.amount: label for money, label in pairs if money is not None}


def _amounts(case: Case, texts: list[str], language: str) -> dict[Decimal, str]:
    offer, named = case.decision.offer, _named_amounts(case)
    found = dict(named)
    for text in texts:
        for amount in figures.amounts(text, language):
            found.setdefault(amount.amount, "")
    for a, b in combinations(tuple(found), 2):
        found.setdefault(abs(a - b), "")
        found.setdefault(a + b, "")
    if offer and offer.percent:
        for a in tuple(named):
            found.setdefault((a * offer.percent / 100).quantize(CENT), "")
            found.setdefault((a * (100 - offer.percent) / 100).quantize(CENT), "")
    return {**dict.fromkeys(_each(case, language), ""), **found, **_left(case), **named}


def _left(case: Case) -> dict[Decimal, str]:
    """What is kept when a part is refunded."""
    part = case.decision.partial_amount
    whole = [one.amount for one in (case.purchase.price, case.request.amount_asked) if one is not None]
    return {amount - part.amount: "not refunded" for amount in whole if part and amount > part.amount}


def _each(case: Case, language: str) -> list[Decimal]:
    """What one piece cost, when the item says how many there were: *four oak chairs*."""
    price, item = case.purchase.price, case.purchase.item
    pieces = figures.whole_numbers(item, 0, len(item), (), language) if price else ()
    return [(price.amount / n).quantize(CENT) for n in pieces if price and n <= _MOST_PIECES]


def _codes(case: Case, texts: list[str]) -> frozenset[str]:
    own = [
        case.purchase.order_number,
        case.request.their_reference,
        case.id,
        case.refers_to,
        case.customer.id,
    ]
    own += [letter.number for letter in case.letters]
    own += [f"L-{case.id}"]
    own += [code for text in (*texts, *own) for code in _CODE_LIKE.findall(text)]
    return frozenset(code.upper() for code in own if code)


def _percents(case: Case, texts: list[str], language: str) -> frozenset[str]:
    found = {p.value for text in texts for p in figures.percentages(text, language)} | {"100"}
    if case.decision.offer and case.decision.offer.percent is not None:
        found.add(f"{case.decision.offer.percent.normalize():f}")
    return frozenset(found | set(_ratios(case)))


def _ratios(case: Case) -> Iterator[str]:
    """What part of one amount of the case another is, and what is left, in rounded percents."""
    for a, b in combinations(sorted(set(_named_amounts(case)) - {Decimal(0)}), 2):
        for part in (a / b * 100, 100 - a / b * 100):
            yield from (f"{part.quantize(places).normalize():f}" for places in _ROUNDED)
