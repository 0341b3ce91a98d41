# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of the case and the business: never called misspelt, and a misspelt variant of one is found.

Every false alarm of the spelling engines on clean letters was a name, street, product or code (facts
on proofreading, section 8, whose rules these are). The words are kept in memory only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from composer.business import Business
from composer.case import Case, PostalAddress
from composer.check.date_words import month_forms, weekday_forms
from composer.check.findings import Finding, Severity
from composer.check.greetings import greetings
from composer.check.inflection import is_form, may_be_form, slipped_form, slipped_name, unmarked_form
from composer.check.plain import plain
from composer.check.short import behind_short, is_short
from composer.language import base_of
from composer.text import straight

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_INNER = "'\u2019-"
SHORTEST = 4
"""Shorter words are too close to too many others to be called a misspelt name."""

_SHORTEST_PLAIN = 3  # letters of a name that may stand without its marks
_BY_GENDER = re.compile(r"(?<=[scz]k)[iya]$|(?<=ov|ev|in|yn)a?$")


NOUNS_HAVE_CAPITALS = frozenset({"de"})
"""Languages in which a capital does not tell a name from a word."""

IF_A_NAME = "If it is a name, all is well."


@dataclass(frozen=True, slots=True)
class Names:
    """The known words of one case."""

    known: frozenset[str]  # everything that is spelt right by definition
    proper: frozenset[str]  # capitalised words of it: names, streets, products
    people: frozenset[str]  # words of the names of customer, signers and reviewers
    firms: frozenset[str] = frozenset()  # words of the names of the business and the customer's company
    customer: frozenset[str] = frozenset()  # words of what the customer's record says
    language: str = "en"  # of the letter: how names are inflected in it
    form: str = ""  # how the customer is addressed

    def accepts(self, token: str) -> bool:
        """Whether a token is a word of the case, in one of its usual shapes."""
        token = straight(token)
        if any(char.isdigit() for char in token):
            return True
        if token in self.known or (
            token.isupper() and token.casefold() in {k.casefold() for k in self.known}
        ):
            return True
        if token[:1].isupper() and any(self._is_form(token, word) for word in self.proper):
            return True
        parts = re.split("[-/]", token)
        return (
            len(parts) > 1
            and all(part.islower() or self._knows(part) for part in parts)
            and any(self._knows(part) for part in parts)
        )

    def _knows(self, part: str) -> bool:
        """Whether a part of a hyphenated word is a word of the case, as it is or inflected."""
        return part in self.known or (
            part[:1].isupper() and any(self._is_form(part, word) for word in self.proper)
        )

    def _is_form(self, token: str, word: str) -> bool:
        return is_form(token, word, self.language, person=word in self.people or word in self.firms)

    def meant(self, token: str, *, only_people: bool = False) -> str:
        """The name a capitalised token is one slip away from, or the empty string."""
        token = straight(token)
        ending = next((end for end in ("'s", "'") if token.endswith(end)), "")
        bare = token.removesuffix(ending)
        if len(bare) < _SHORTEST_PLAIN or not bare[:1].isupper() or _of_the_calendar(bare, self.language):
            return ""
        if self.accepts(token) or any(may_be_form(bare, name, self.language) for name in self.proper):
            return ""
        people = self.proper & self.people
        if right := self.unmarked(bare):
            return right + ending
        if len(bare) < SHORTEST:
            return ""
        near = [name for name in (people if only_people else self.proper) if self._nearly(bare, name)]
        if near:
            return min(near) + ending
        alike = [name for name in people if len(name) > SHORTEST and bare[0] == name[0]]
        return next((form for name in sorted(alike) if (form := slipped_form(bare, name, self.language))), "")

    def unmarked(self, bare: str) -> str:
        """The form of a person's name that a word is but for its marks: *Sean*, *Jonsdottir*, *Zakowi*."""
        begun = plain(bare[:1])
        people = (name for name in self.proper & self.people if plain(name[:1]) == begun)
        forms = (unmarked_form(bare, name, self.language) for name in people if len(name) >= _SHORTEST_PLAIN)
        return min(filter(None, forms), default="")

    def _nearly(self, bare: str, name: str) -> bool:
        """Whether a word is a name with a slip in it. Firms and places are words, which end in other ways."""
        inflected = name not in self.people and bare[-1] != name[-1]
        return len(name) >= SHORTEST and not inflected and slipped_name(bare, name, self.language)

    def source(self, meant: str) -> str:
        """Where the owner entered the name that was meant."""
        theirs = any(may_be_form(meant, word, self.language) for word in self.customer)
        return "the customer's record" if theirs else "your profile"


def _of_the_calendar(word: str, language: str) -> bool:
    return word.casefold() in month_forms(language) or word.casefold() in weekday_forms(language)


def names_of(case: Case, business: Business, own_words: tuple[str, ...] = (), language: str = "") -> Names:
    """The words of the case's and the business's fields, and the owner's own.

    ``language`` is the letter's; empty means that of the draft.
    """
    customer, purchase = case.customer, case.purchase
    people = [customer.name, *(s.name for s in business.signers), *(r.name for r in business.reviewers)]
    firms = [customer.company, business.name]
    theirs = [customer.name, customer.company, *_lines(customer.address)]
    codes = [
        purchase.order_number,
        case.request.their_reference,
        customer.address.postcode,
        business.address.postcode,
    ]
    things = [purchase.item, purchase.proof, business.website, business.registration, *codes]
    known = _words([*people, *firms, *theirs, *_lines(business.address), *things, *own_words])
    return Names(
        known=known,
        proper=frozenset(w for w in known if w[:1].isupper()),
        people=_words(people),
        firms=_words(firms),
        customer=_words([*theirs, purchase.item]),
        language=base_of(language or case.draft.language),
        form=customer.form_of_address.value,
    )


def _lines(address: PostalAddress) -> tuple[str, ...]:
    return address.street, address.locality, address.town, address.region


def filtered(findings: list[Finding], text: str, names: Names) -> list[Finding]:
    """Engine findings without those on known words and short forms; a slip in a name is told as one.

    Names that nobody told us of (staff, makers, places) are hints only, where capitals tell names from words.
    """
    capitals_tell = base_of(names.language) not in NOUNS_HAVE_CAPITALS
    kept: list[Finding] = []
    for finding in findings:
        start, end = _token(text, finding.start, finding.end)
        token = text[start:end]
        if finding.category not in ("spelling", "capitals") or not token:
            kept.append(finding)
        elif is_short(text, start, end, names.language) or (
            finding.category == "capitals" and behind_short(text, start, names.language)
        ):
            continue
        elif meant := names.meant(token):
            if not _of_the_family(text, start, token, meant, names):
                kept.append(variant(start, end, text, meant, names))
        elif not names.accepts(token):
            name = capitals_tell and finding.category == "spelling" and _like_a_name(text, start, end)
            kept.append(replace(finding, severity=Severity.HINT, why=IF_A_NAME) if name else finding)
    return kept


def _like_a_name(text: str, start: int, end: int) -> bool:
    """Whether a word has a capital within a sentence, or stands before another that has one."""
    before, after = text[:start].rstrip(' \u00a0"\u201c(')[-1:], text[end : end + 2]
    inside = bool(before) and before not in ".!?:\n"
    return text[start].isupper() and (inside or (after[:1].isspace() and after[1:].isupper()))


def variant(start: int, end: int, text: str, meant: str, names: Names) -> Finding:
    """The finding for a word that is nearly a name of the case."""
    return Finding(
        start=start,
        end=end,
        category="facts",
        severity=Severity.WARN,
        message=f"\u201c{text[start:end]}\u201d differs from {names.source(meant)}: {meant}.",
        rule="facts.name_variant",
        engine="facts",
        why="A misspelt name is the first thing a customer sees.",
        suggestions=(meant,),
    )


def slips(text: str, names: Names) -> list[Finding]:
    """Names of people that are one slip off, found without a spelling engine.

    Only inside a sentence and only people's names: firms and streets are made of words, and *Mill Lane*
    must not turn every *Will* into a mistake.
    """
    found: list[Finding] = []
    for match in _WORD.finditer(text):
        word = match.group()
        if len(word) < _SHORTEST_PLAIN or not word[0].isupper() or _starts_sentence(text, match.start()):
            continue
        if len(word) <= SHORTEST and not names.unmarked(word):
            continue
        meant = names.meant(word, only_people=True)
        if meant and not _of_the_family(text, match.start(), word, meant, names):
            found.append(variant(match.start(), match.end(), text, meant, names))
    return found


def _of_the_family(text: str, start: int, word: str, meant: str, names: Names) -> bool:
    """Whether a word is the other gender's form of a surname, behind the other title: *Mr Wróblewski*."""
    if _BY_GENDER.sub("", word) != _BY_GENDER.sub("", meant):
        return False
    known = greetings(names.language)
    before = [
        m for m in known.mention.finditer(text, max(0, start - 60), start + len(word)) if m.end() > start
    ]
    forms = known.forms_of(before[-1]["title"]) if before else frozenset[str]()
    return bool(forms) and names.form not in forms


def _starts_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t\"'\u201c\u2018(")
    if before.lower().endswith(("mr.", "ms.", "mrs.", "mx.", "dr.")):
        return False
    return not before or before[-1] in ".!?:\n\r\u2026"


def _token(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole written token around a finding: engines may mark only a part of a hyphenated name."""
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in _INNER):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] in _INNER):
        end += 1
    while start < end and text[start] in _INNER:
        start += 1
    while end > start and text[end - 1] in _INNER:
        end -= 1
    return start, end


def _words(lines: list[str]) -> frozenset[str]:
    found: set[str] = set()
    for line in lines:
        plain = straight(line)
        found.update(re.findall(r"[\w&+.-]*\w", plain))
        for token in _WORD.findall(plain):
            found.update([token, *token.split("-")])
    return frozenset(word for word in found if len(word) > 1 or word.isupper())
