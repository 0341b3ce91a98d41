# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter's names, dates, amounts and numbers against the case.

A figure is questioned only when nothing in the case, the policy or simple reckoning from them
explains it; the message then names what the case says instead. English letters only for now.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from composer.business import Business
from composer.case import Case, Money
from composer.check import figures, salutation
from composer.check.findings import Finding, Severity
from composer.check.known import Known, known
from composer.check.names import Names, slips
from composer.check.sentences import sentence_at
from composer.wording import long_date, money

_PROMISE = re.compile(
    r"\b(?:by|until|before|reply|answer|from|on or before|latest|next|appointment|visit|call)\b"
)
_OFFER = re.compile(r"\b(?:offer|voucher|discount|code|valid|expires?|goodwill|gesture|use it|redeem)\b")
_PERIOD = re.compile(
    r"\b(?:return\w*|refund\w*|polic\w+|clause|terms|period|window|cancel\w*|change of mind)\b"
)
_LAW = re.compile(r"\b(?:law|legal|right|rights|statut\w+|act|regulations?|directive)\b")
_OTHER_DAYS = re.compile(r"\b(?:working|business|bank) days?\b|\bdays? (?:late|early|ago)\b")
_CLAUSE = re.compile(
    r"\b(?P<what>clause|section|point|paragraph|article) (?P<number>\d+(?:\.\d+)*(?:\([a-z0-9]\))?)(?! days?)"
    r"|\u00a7 ?(?P<sign>\d+(?:\.\d+)*)",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:polic\w+|terms|conditions|our)\b", re.IGNORECASE)
_NOT_OURS = re.compile(
    r"\b(?:act|regulations?|directive|code|law|of your|your (?:letter|e-?mail|message))\b", re.IGNORECASE
)
_MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")


def check(
    text: str, case: Case, business: Business, language: str, other_names: tuple[str, ...], names: Names
) -> list[Finding]:
    """Every disagreement between the text (with its salutation) and the case."""
    found = salutation.check(text, case, business, language, other_names)
    if language.partition("-")[0] != "en":
        return found
    facts = known(case, business, language)
    found += slips(text, names)
    found += _dates(text, facts, case, language)
    found += _amounts(text, facts, language)
    found += _percents(text, facts)
    found += _codes(text, facts, case)
    found += _day_counts(text, facts, business, language)
    found += _clauses(text, business, language)
    return found + _mail(text, case, business)


def _finding(
    start: int, end: int, rule: str, message: str, why: str, *better: str, hint: bool = False
) -> Finding:
    return Finding(
        start=start,
        end=end,
        category="facts",
        severity=Severity.HINT if hint else Severity.WARN,
        message=message,
        rule=f"facts.{rule}",
        engine="facts",
        why=why,
        suggestions=tuple(b for b in better if b),
    )


def _around(text: str, start: int, language: str) -> str:
    sentence = sentence_at(text, start, language)
    return sentence.even if sentence else ""


def _dates(text: str, facts: Known, case: Case, language: str) -> list[Finding]:
    made: list[Finding] = []
    for found in figures.dates(text, language):
        words = text[found.start : found.end]
        if not found.exists:
            message = f"\u201c{words}\u201d is not a day of the calendar."
            made.append(
                _finding(found.start, found.end, "no_such_date", message, "Check the day and the month.")
            )
        elif wrong := _wrong_weekday(found, facts, text, case):
            made.append(wrong)
        elif not _explained(found, facts):
            made += _unknown_date(found, text, facts, case, language)
    return made


def _wrong_weekday(found: figures.DateAt, facts: Known, text: str, case: Case) -> Finding | None:
    year = found.year or _likely_year(found, facts, case)
    day = found.on(year)
    if found.weekday < 0 or day is None or day.weekday() == found.weekday:
        return None
    words = text[found.start : found.end]
    right = figures.weekday_name(day)
    better = re.sub(r"^\w+day", right, words, flags=re.IGNORECASE)
    message = f"{day.day} {day:%B} {year} is a {right}."
    return _finding(
        found.start, found.end, "weekday", message, "A day that does not fit its date looks careless.", better
    )


def _likely_year(found: figures.DateAt, facts: Known, case: Case) -> int:
    known_years = [day.year for day in facts.dates if found.is_day(day)]
    return known_years[0] if known_years else _today(case).year


def _today(case: Case) -> date:
    return case.signing.letter_date or case.updated_at.date()


def _explained(found: figures.DateAt, facts: Known) -> bool:
    if any(found.is_day(day) for day in facts.dates):
        return True
    return any(
        (w.day, w.month) == (found.day, found.month)
        and (w.year is None or found.year is None or w.year == found.year)
        for w in facts.written
    )


def _unknown_date(found: figures.DateAt, text: str, facts: Known, case: Case, language: str) -> list[Finding]:
    """A date nothing explains. A day to come that is a promise or a request is the owner's own."""
    day = found.on(found.year or _today(case).year)
    sentence = _around(text, found.start, language)
    if day is None or day == _today(case):
        return []
    ends = case.decision.offer.expires_on if case.decision.offer else None
    if day > _today(case):
        about_offer = ends is not None and _OFFER.search(sentence)
        if not about_offer and _PROMISE.search(sentence):
            return []
    near = ends if ends and day > _today(case) and _OFFER.search(sentence) else _nearest(day, facts)
    words = text[found.start : found.end]
    why = "Nothing in this case happened on that day."
    if near is None:
        return [
            _finding(found.start, found.end, "date", f"\u201c{words}\u201d is not a date of this case.", why)
        ]
    label = facts.dates.get(near, "")
    told = f"The case says {long_date(near, language)}" + (f" ({label})." if label else ".")
    return [_finding(found.start, found.end, "date", told, why, _rewritten(near, found, language))]


def _rewritten(day: date, found: figures.DateAt, language: str) -> str:
    full = long_date(day, language)
    shown = full if found.year else re.sub(r",? \d{4}$", "", full)
    return f"{figures.weekday_name(day)}, {shown}" if found.weekday >= 0 else shown


def _nearest(day: date, facts: Known) -> date | None:
    """The named date of the case that was probably meant: one part differs, or a few days off."""
    named = [known_day for known_day, label in facts.dates.items() if label]
    alike = [n for n in named if ((n.day == day.day) + (n.month == day.month) + (n.year == day.year)) == 2]
    alike += [n for n in named if (n.day, n.month) == (day.month, day.day)]
    alike += [n for n in named if abs(n - day) <= timedelta(days=31)]
    return min(alike, key=lambda n: abs(n - day), default=None)


def _amounts(text: str, facts: Known, language: str) -> list[Finding]:
    made: list[Finding] = []
    for found in figures.amounts(text):
        words = text[found.start : found.end]
        if found.amount in facts.amounts and (
            found.currency == facts.currency or words in facts.amounts.values()
        ):
            continue
        if not facts.amounts or _LAW.search(_around(text, found.start, language)):
            continue  # nothing to compare with; or a figure of the law
        meant = _nearest_amount(found.amount, facts)
        why = "This amount is nowhere in the case, the request or the policy."
        if found.amount in facts.amounts:
            meant, why = found.amount, f"The case is in {facts.currency}."
        if meant is None:
            message = f"{words} is not an amount of this case."
            made.append(_finding(found.start, found.end, "amount", message, why))
            continue
        right = money(Money(meant, facts.currency), language)
        label = facts.amounts[meant]
        told = f"The case says {right}" + (f" ({label})." if label else ".")
        made.append(_finding(found.start, found.end, "amount", told, why, right))
    return made


def _nearest_amount(amount: Decimal, facts: Known) -> Decimal | None:
    """The named amount whose figures differ least: at most two digits, or a tenth of the value."""
    named = [a for a, label in facts.amounts.items() if label]
    close = [a for a in named if _digits_apart(a, amount) <= 2 or abs(a - amount) * 10 <= a]
    return min(close, key=lambda a: (_digits_apart(a, amount), abs(a - amount)), default=None)


def _digits_apart(a: Decimal, b: Decimal) -> int:
    x, y = f"{a:.2f}", f"{b:.2f}"
    return sum(p != q for p, q in zip(x, y, strict=True)) if len(x) == len(y) else 9


def _percents(text: str, facts: Known) -> list[Finding]:
    why = "This percentage is nowhere in the case or the policy."
    return [
        _finding(p.start, p.end, "percent", f"{text[p.start : p.end]} is not a figure of this case.", why)
        for p in figures.percentages(text)
        if p.value not in facts.percents
    ]


def _codes(text: str, facts: Known, case: Case) -> list[Finding]:
    order = case.purchase.order_number
    made: list[Finding] = []
    for found in figures.codes(text):
        if found.value.upper().rstrip("-/") in facts.codes or not facts.codes or not order:
            continue
        told = f"The order number of this case is {order}."
        why = "A wrong number sends the customer to somebody else's order."
        made.append(_finding(found.start, found.end, "order_number", told, why, order))
    return made


def _day_counts(text: str, facts: Known, business: Business, language: str) -> list[Finding]:
    periods = [clause.days for clause in business.policy.clauses if clause.days is not None]
    made: list[Finding] = []
    for found in figures.day_counts(text):
        sentence = _around(text, found.start, language)
        silent = _OTHER_DAYS.search(sentence) or _LAW.search(sentence) or not _PERIOD.search(sentence)
        if not periods or int(found.value) in facts.counts or silent:
            continue
        told = f"Your policy says {' or '.join(str(p) for p in dict.fromkeys(periods))} days."
        better = re.sub(r"^[\w-]+?(?=[ -]days?$|[ -]day)", str(periods[0]), text[found.start : found.end])
        why = "A period in the letter must be the one in the policy."
        made.append(
            _finding(found.start, found.end, "day_count", told, why, better if len(set(periods)) == 1 else "")
        )
    return made


def _clauses(text: str, business: Business, language: str) -> list[Finding]:
    numbers = [clause.number.strip() for clause in business.policy.clauses if clause.number.strip()]
    made: list[Finding] = []
    for match in _CLAUSE.finditer(text) if numbers else ():
        sentence = sentence_at(text, match.start(), language)
        written = sentence.written if sentence else ""
        number = match["number"] or match["sign"]
        ours = (match["what"] or "").lower() == "clause" or _OURS.search(written)
        if _cited(number, numbers) or not ours or _NOT_OURS.search(written):
            continue
        told = f"Your policy has no clause {number}; it has {', '.join(numbers)}."
        why = "The customer will look the clause up."
        made.append(_finding(match.start(), match.end(), "clause", told, why))
    return made


def _cited(number: str, numbers: list[str]) -> bool:
    """Whether a clause, or the whole that a cited part belongs to, is in the policy."""
    return any(
        number == known_number or number.startswith((f"{known_number}.", f"{known_number}("))
        for known_number in numbers
    )


def _mail(text: str, case: Case, business: Business) -> list[Finding]:
    ours = {address.lower() for address in (business.email, case.customer.email) if address}
    told = f"Your profile says {business.email}."
    why = "The customer must be able to reach you."
    return [
        _finding(match.start(), match.end(), "contact", told, why, business.email)
        for match in _MAIL.finditer(text)
        if business.email
        and match.group().lower().rstrip(".") not in ours
        and match.group().lower() not in case.request.text.lower()
        and match.group().rpartition("@")[2].lower() != business.email.rpartition("@")[2].lower()
    ]
