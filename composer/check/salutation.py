# SPDX-License-Identifier: GPL-3.0-or-later
"""Is this letter to this customer? Salutation, titles and other customers' names, inflected or not."""

from __future__ import annotations

import re
import unicodedata

from composer.business import Business
from composer.case import Case, Customer, FormOfAddress
from composer.check import familiar, greeting_case, other_customers, spoken, verb_gender, vocative
from composer.check.doubt import doubt
from composer.check.findings import Finding, Severity
from composer.check.greetings import MARKS, greetings
from composer.check.inflection import is_form
from composer.check.opening import greeting
from composer.check.other_customers import WHY, tokens
from composer.wording import bare_surname, of_names
from composer.wording import salutation as usual_salutation
from composer.wording import title as usual_title

_NOTICED = "A wrong title is noticed at once."


def check(
    text: str, case: Case, business: Business, language: str, other_names: tuple[str, ...]
) -> list[Finding]:
    """Findings about whom the letter speaks to. Those with ``blocks="wrong_name"`` are hard stops."""
    line = case.draft.salutation or usual_salutation(case.customer, language)
    found = _judge(line, 0, 0, case, language)
    span = greeting(text, language)
    if span:
        found += _judge(text[slice(*span)], *span, case, language)
    if not any(one.blocks for one in found):
        others = other_customers.check(line, case, business, language, other_names, in_salutation=True)
        found += others[:1]
    found += other_customers.check(text, case, business, language, other_names)
    for outside in (case.draft.subject, case.draft.closing):
        others = other_customers.check(outside, case, business, language, other_names)
        found += [one.without_place(outside) for one in others]
    found += vocative.in_text(text, span[1] if span else 0, case, business, language)
    found += verb_gender.check(text, span[1] if span else 0, case.customer.form_of_address, language)
    found += _titles(text, span, case, language)
    return found + spoken.check(text, span[1] if span else 0, line, case.customer.form_of_address, language)


def _judge(line: str, start: int, end: int, case: Case, language: str) -> list[Finding]:
    """One salutation line against the customer's name and form of address."""
    known, customer = greetings(language), case.customer
    greeting = known.line.match(line.strip())
    if greeting is None or not customer.name.strip():
        return []
    right = usual_salutation(customer, language)
    who = greeting["who"].strip()
    if known.nobody.match(who):
        if line.strip().rstrip(f"{MARKS}.").casefold() == right.rstrip(f"{MARKS}.").casefold():
            return []
        told = f"You know how to address the customer: \u201c{right}\u201d"
        why = "People like to be addressed by name."
        return [_finding(start, end, line, Severity.HINT, told, why, right)]
    titled = known.titled.match(who)
    wrong_title = _judge_title(titled, line, start, end, case, language) if titled else []
    said = titled["name"] if titled else who
    if not _names_other(said, bool(titled), case, language):
        return wrong_title or _wrong_form(line, said, start, end, customer, language)
    nearly = familiar.meant(_even(said), customer.name, language, titled=bool(titled))
    if nearly is None:
        told = f"This is not the name of this customer: {customer.name}."
        return [_finding(start, end, line, Severity.STOP, told, WHY, right, blocks=True)]
    if nearly.short and not wrong_title:
        wrong_title = _vocative(line, start, end, customer, language)
    return wrong_title or [_nearly(nearly, said, line, start, end, right)]


def _wrong_form(
    line: str, said: str, start: int, end: int, customer: Customer, language: str
) -> list[Finding]:
    """The finding for the customer's own name in a form that is not for greeting."""
    if found := _vocative(line, start, end, customer, language):
        return found
    better = greeting_case.corrected(_even(line), _even(said), _even(customer.name), language)
    told = f"In a greeting it is \u201c{better}\u201d"
    return [_finding(start, end, line, Severity.WARN, told, greeting_case.WHY, better)] if better else []


def _vocative(line: str, start: int, end: int, customer: Customer, language: str) -> list[Finding]:
    """The finding for a greeting whose words do not fit each other: *Szanowna Pani Katarzyna*."""
    better = vocative.corrected(line, customer, language)
    told = f"In a greeting it is \u201c{better}\u201d"
    return [_finding(start, end, line, Severity.WARN, told, vocative.WHY, better)] if better else []


def _nearly(meant: familiar.Meant, said: str, line: str, start: int, end: int, right: str) -> Finding:
    """The finding for a greeting that means the customer in other letters, or by a short name."""
    if meant.short:
        told = f"The record says {meant.right}, not {meant.said}."
        why = "A short name is for people who know each other well."
        return _finding(start, end, line, Severity.HINT, told, why, right)
    told = f"\u201c{meant.said}\u201d is written {meant.right} in the customer's record."
    why = "A misspelt name is the first thing a customer sees."
    better = meant.written.join(line.strip().rsplit(said, 1))
    return _finding(start, end, line, Severity.WARN, told, why, better)


def _judge_title(
    titled: re.Match[str], line: str, start: int, end: int, case: Case, language: str
) -> list[Finding]:
    form, right = case.customer.form_of_address, usual_salutation(case.customer, language)
    known, said = greetings(language), titled["title"]
    more = frozenset[str]().union(*map(known.forms_of, re.findall(r"\w+", titled["name"])))
    if not known.forms_of(said) or form.value in known.forms_of(said) | more:  # "Mr and Mrs Smith"
        return []
    if form is FormOfAddress.NONE:
        if more and _several(case.customer.name):
            return []
        told = f"The case does not say that the customer is {said}."
        why = "Do not guess. Set the form of address in step 1."
        return [_finding(start, end, line, Severity.WARN, told, why, right)]
    told = f"The case says {spoken.label(form, language)}, not {said}."
    of_no_kind_here = form not in spoken.GENDERED and not usual_title(form, language)
    if of_no_kind_here:
        return [_finding(start, end, line, Severity.WARN, told, WHY, right)]
    return [_finding(start, end, line, Severity.STOP, told, WHY, right, blocks=True)]


def _several(name: str) -> bool:
    """Whether a record is of two people: *Adam and Ewa Kowalski*, in whatever language it was kept."""
    return any(re.fullmatch(of_names("link"), word, re.IGNORECASE) for word in name.split()[1:-1])


def _finding(
    start: int,
    end: int,
    line: str,
    severity: Severity,
    told: str,
    why: str,
    better: str,
    blocks: bool = False,
) -> Finding:
    return Finding(
        start=start,
        end=end,
        category="facts",
        severity=severity,
        message=told,
        rule="facts.salutation",
        engine="facts",
        why=why,
        suggestions=(better,),
        sentence=line.strip(),
        blocks="wrong_name" if blocks else "",
    )


def _names_other(said: str, titled: bool, case: Case, language: str) -> bool:
    """Whether a greeting holds a word that may be somebody else's name; small words never are."""
    own, people = _own_words(case.customer), greetings(language).person.findall(_even(said))
    for number, person in enumerate(people):
        short = person.endswith(".") or len(person) == 1
        if short and number:
            continue  # "John B. Smith": the case need not know a middle name
        last = titled and number == len(people) - 1  # a surname: another with the same initial is not theirs
        if not all(_is_own(word, own, language, short=short, last=last) for word in tokens(person)):
            return True
    return False


def _own_words(customer: Customer) -> frozenset[str]:
    """The words of the customer's name and company, and the parts of those with a hyphen."""
    named = tokens(_even(f"{customer.name} {customer.company}"))
    return frozenset(filter(None, (part for word in named for part in (word, *word.split("-")))))


def _even(name: str) -> str:
    """A name in whole letters and with one apostrophe: word processors turn *'t* into *\u2018t*."""
    return unicodedata.normalize("NFC", name).replace("\u2018", "\u2019")


def _is_own(word: str, own: frozenset[str], language: str, *, short: bool, last: bool) -> bool:
    """Whether a word is one of the customer's, in any form; on either side an initial may stand for it."""

    def fits(said: str, part: str) -> bool:
        initial = (short or len(said) == 1) and part.startswith(said)
        spelled_out = not last and len(part) == 1 and said.startswith(part)
        return is_form(said, part, language) or initial or spelled_out

    whole, *parts = [any(fits(said, part) for part in own) for said in (word, *word.split("-"))]
    return whole or all(parts)


def _titles(text: str, greeting: tuple[int, int] | None, case: Case, language: str) -> list[Finding]:
    """The customer's own surname with another title behind the greeting, which is judged by itself."""
    known, form = greetings(language), case.customer.form_of_address
    last = tokens(bare_surname(case.customer.name))[-1:]
    made: list[Finding] = []
    behind = greeting[1] if greeting else 0
    for match in known.mention.finditer(text, behind) if form is not FormOfAddress.NONE and last else ():
        forms = known.forms_of(match["title"])
        name = tokens(match["name"])
        if not forms or form.value in forms or not any(is_form(word, last[0], language) for word in name):
            continue
        if _of_the_family(name, case.customer, language):
            continue
        usual = usual_title(form, language)
        better = f"{usual} " if usual and len(usual.split()) == 1 else ""
        told = f"The case says {spoken.label(form, language)}, not {match['title']}."
        made.append(doubt(match.start(), match.start("name"), "title", told, _NOTICED, better))
    return made


def _of_the_family(said: list[str], customer: Customer, language: str) -> bool:
    """Whether a first name beside the surname is not the customer's: *your husband, Mr Adam Ellis*."""
    own = tokens(_even(customer.name))
    firsts = [word for word in said[:-1] if len(word) > 1]
    return any(
        not any(is_form(word, part, language) for part in own)
        and not familiar.in_full(word, customer.name, language)
        for word in firsts
    )
