# SPDX-License-Identifier: GPL-3.0-or-later
"""The facts of a case as they are written in a letter, and the conditions of template blocks.

A fact that has not been entered has no value; nothing is guessed. Brackets and braces in what
people typed become round ones, so that a square bracket in a draft always means *unfilled*.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from composer.business import Business, Clause
from composer.case import Case, Money, Offer, OfferKind, Reason
from composer.draft.templates import phrases
from composer.text import clean_line
from composer.wording import long_date, money

_ROUND = str.maketrans("[]{}", "()()")
_MAX_QUOTE = 320  # characters of a clause that are quoted; the rest is where the policy is published
_MAX_POINTS = 700  # longer restatements make the opening a second letter


def field_values(case: Case, business: Business) -> Mapping[str, str]:
    """Every field that has a value for this case, written in the language of its draft."""
    language = case.draft.language
    words = phrases(language)
    found: dict[str, str | None] = {
        **_people(case, business, words),
        **_dates(case, business, language),
        **_amounts(case, language, words),
        **_offer(case.decision.offer, language, words),
        "item": _item(case.purchase.item, words),
        "order_number": plain(case.purchase.order_number),
        "request_channel": words["channel"][case.request.channel.value],
        "their_reference": plain(case.request.their_reference),
        "points": _points(case, words),
        "clauses": _clauses(case, business, words),
        "policy_published": _attached(business.policy.published_at, "policy_published", words),
        "refund_method": _attached(case.decision.refund_method, "refund_method", words),
    }
    return {name: value for name, value in found.items() if value}


def flags(case: Case) -> frozenset[str]:
    """The conditions of a case that are not fields."""
    reasons, asked = letter_reasons(case), questions(case)
    offer = case.decision.offer
    known = {
        "reasons": bool(reasons),
        "several_reasons": len(reasons) > 1,
        "questions": bool(asked),
        "several_questions": len(asked) > 1,
        "concerns": bool(case.concerns),
        "offer_is_work": offer is not None
        and offer.kind in (OfferKind.REDO, OfferKind.HELP, OfferKind.REPLACEMENT),
    }
    return frozenset(name for name, holds in known.items() if holds)


def holds(condition: str, values: Mapping[str, str], flags: frozenset[str]) -> bool:
    """Whether ``"offer and not phone"`` is true of a case. The empty condition always is."""
    for part in re.split(r"\s+and\s+", condition.strip()) if condition.strip() else ():
        name = part.removeprefix("not ").strip()
        if (name in values or name in flags) == part.startswith("not "):
            return False
    return True


def letter_reasons(case: Case) -> tuple[Reason, ...]:
    """The reasons that may be written down for the customer; never those for our eyes only."""
    return tuple(r for r in case.reasons if r.for_letter)


def questions(case: Case) -> tuple[str, ...]:
    """What we need to know, one per entered line, without bullets and numbers."""
    lines = (re.sub(r"^\s*(?:[-*•]|\d+[.)])\s*", "", line) for line in case.decision.questions.splitlines())
    return tuple(x for x in (plain(line) for line in lines) if x)


def reason_fields(reason: Reason, words: Mapping[str, Any]) -> dict[str, str]:
    """A reason as sentences: what we state, and what shows it.

    The wording hangs on the reason's id, not on its place: moving a reason must not change its paragraph.
    """
    fact = plain(reason.fact)
    if fact and not fact.endswith((".", "!", "?")):
        patterns = words["sentences"]["facts"]
        fact = patterns[(int(re.sub(r"[^0-9]", "", reason.id) or 1) - 1) % len(patterns)].format(
            fact=_lowered(fact, words)
        )
    pairs = {"reason_statement": sentence(reason.statement), "reason_fact": fact}
    return {name: value for name, value in pairs.items() if value}


def plain(text: str) -> str:
    """One line without square brackets or braces."""
    return clean_line(text).translate(_ROUND)


def sentence(text: str) -> str:
    """One line that begins with a capital and ends with a mark; empty stays empty."""
    line = plain(text)
    if not line:
        return ""
    first = line.split()[0]
    if first.islower() and first.isalpha():
        line = line[0].upper() + line[1:]
    return line if line.endswith((".", "!", "?", "…", ".”", ".’", '."')) else line.rstrip(",;:") + "."


def _people(case: Case, business: Business, words: Mapping[str, Any]) -> dict[str, str | None]:
    signer = business.signer(case.signing.signer)
    named = plain(signer.name) if signer else ""
    return {
        "customer_name": plain(case.customer.name),
        "business_name": plain(business.name),
        "email": plain(business.email),
        "phone": plain(business.phone),
        "website": plain(business.website),
        "signer_name": named,
        "signer_role": plain(signer.role) if signer else "",
        "me": words["words"]["me" if named else "us"],
    }


def _dates(case: Case, business: Business, language: str) -> dict[str, str | None]:
    def written(day: date | None) -> str | None:
        return long_date(day, language) if day else None

    bought, received = case.purchase, case.request.received_on
    return {
        "request_date": written(received),
        "answer_by": written(_answer_by(case, business)),
        "bought_on": written(bought.bought_on),
        "delivered_on": written(bought.delivered_on),
        "performed_on": written(bought.performed_on),
        "done_on": written(bought.delivered_on or bought.performed_on or bought.bought_on),
    }


def _answer_by(case: Case, business: Business) -> date | None:
    """Our promise to answer, counted from the request; a day that is already over is no promise."""
    received = case.request.received_on
    if received is None:
        return None
    try:
        by = received + timedelta(days=business.reply_days)
    except OverflowError:
        return None
    return by if by >= (case.signing.letter_date or case.updated_at.date()) else None


def _amounts(case: Case, language: str, words: Mapping[str, Any]) -> dict[str, str | None]:
    def written(value: Money | None) -> str | None:
        return money(value, language) if value else None

    asked, price = written(case.request.amount_asked), written(case.purchase.price)
    key, value = ("amount_asked", asked) if asked else ("amount_paid", price) if price else ("no_amount", "")
    return {
        "amount": asked or price,
        "amount_asked": asked,
        "price": price,
        "partial_amount": written(case.decision.partial_amount),
        "amount_or_purchase": words["sentences"][key].format(value=value),
    }


def _offer(offer: Offer | None, language: str, words: Mapping[str, Any]) -> dict[str, str | None]:
    if offer is None:
        return {}
    return {
        "offer": _lowered(plain(offer.description).rstrip(".;,"), words)
        or _offer_of_figures(offer, language, words),
        "offer_customer_pays": money(offer.customer_pays, language)
        if offer.customer_pays and offer.customer_pays.amount > 0
        else None,
        "offer_expires": long_date(offer.expires_on, language) if offer.expires_on else None,
    }


def _offer_of_figures(offer: Offer, language: str, words: Mapping[str, Any]) -> str | None:
    """A voucher or discount in words when only its figures were entered."""
    value = money(offer.value, language) if offer.value else ""
    percent = f"{offer.percent.normalize():f}" if offer.percent else ""
    patterns = words["offers"]
    if offer.kind is OfferKind.VOUCHER and value:
        return str(patterns["voucher"].format(value=value))
    if offer.kind is OfferKind.DISCOUNT and percent:
        return str(patterns["discount"].format(percent=percent))
    if offer.kind is OfferKind.DISCOUNT and value:
        return str(patterns["discount_value"].format(value=value))
    return None


def _item(item: str, words: Mapping[str, Any]) -> str:
    """The item without its article: templates say *the oak bench*."""
    name = plain(item)
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in words["openers"]["articles"] else name


def _points(case: Case, words: Mapping[str, Any]) -> str | None:
    """The customer's points as the owner restated them, in their order; the words they used stay out."""
    points = [p for p in (plain(c.restatement) for c in case.concerns) if p]
    if not points or sum(map(len, points)) > _MAX_POINTS:
        return None
    patterns, joins = words["sentences"], words["words"]
    if any(re.search(r"[.!?]\s|[?!]$|;", p) for p in points):
        return str(patterns["points_in_sentences"].format(points=" ".join(sentence(p) for p in points)))
    short = [_lowered(p.rstrip(".,"), words) for p in points]
    if len(short) == 1:
        return str(patterns["one_point"].format(points=short[0]))
    listed = joins["list_separator"].join(short[:-1]) + joins["list_last"] + short[-1]
    return str(patterns["many_points"].format(points=listed))


def _clauses(case: Case, business: Business, words: Mapping[str, Any]) -> str | None:
    """The clauses that the reasons for the letter cite, each once, quoted in the owner's words."""
    cited = dict.fromkeys(plain(r.clause) for r in letter_reasons(case))
    known = {plain(c.number): c for c in business.policy.clauses}
    clauses = [known[number] for number in cited if number and number in known and known[number].text.strip()]
    if not clauses:
        return None
    patterns = words["sentences"]
    if len(clauses) == 1:
        return str(patterns["one_clause"].format(number=plain(clauses[0].number), text=_quoted(clauses[0])))
    numbers = [plain(c.number) for c in clauses]
    lead = patterns["many_clauses"].format(
        numbers=", ".join(numbers[:-1]) + words["words"]["number_last"] + numbers[-1]
    )
    return " ".join(
        [
            lead,
            *(
                patterns["clause"].format(number=n, text=_quoted(c))
                for n, c in zip(numbers, clauses, strict=True)
            ),
        ]
    )


def _quoted(clause: Clause) -> str:
    """The clause's own words; a long one ends at a sentence or with an ellipsis."""
    text = plain(clause.text).replace("“", "‘").replace("”", "’")
    if len(text) <= _MAX_QUOTE:
        return text if text.endswith((".", "!", "?")) else text + "."
    end = max(text.rfind(mark, 0, _MAX_QUOTE) for mark in (". ", "? ", "! "))
    return text[: end + 1] if end > _MAX_QUOTE // 3 else text[:_MAX_QUOTE].rsplit(" ", 1)[0] + " …"


def _attached(text: str, pattern: str, words: Mapping[str, Any]) -> str | None:
    """*by bank transfer*, whether the owner typed the *by* or not."""
    value = _lowered(plain(text).rstrip("."), words)
    if not value or value.split()[0].lower() in words["openers"]["prepositions"]:
        return value[:1].lower() + value[1:]
    return str(words["sentences"][pattern].format(value=value))


def _lowered(text: str, words: Mapping[str, Any]) -> str:
    """A text taken into a sentence loses the capital of a plain opening word, never that of a name."""
    first = text.split()[0] if text.split() else ""
    return text[0].lower() + text[1:] if first.lower() in words["openers"]["lower"] else text
