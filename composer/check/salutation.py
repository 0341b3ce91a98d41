# SPDX-License-Identifier: GPL-3.0-or-later
"""Is this letter to this customer? Salutation, titles and other customers' names."""

from __future__ import annotations

import re

from composer.business import Business
from composer.case import Case, FormOfAddress
from composer.check.findings import Finding, Severity
from composer.wording import salutation as usual_salutation
from composer.wording import surname
from composer.wording import title as usual_title

_GREETING = re.compile(
    r"^\s*(?:dear|hello|hi|good (?:morning|afternoon|evening))\s+(?P<who>[^,:\n]{1,120}?)\s*[,:!.]?\s*$",
    re.IGNORECASE,
)
_FIRST_LINE = re.compile(r"\A\s*(?:dear|hello)\s+[^,:\n]{1,80}[,:]\s*$", re.IGNORECASE | re.MULTILINE)
_TITLE = re.compile(r"^(?P<title>mr|ms|mrs|miss|mx|dr|prof)\b\.?\s+(?P<name>.+)$", re.IGNORECASE)
_MENTION = re.compile(
    r"\b(?P<title>Mr|Ms|Mrs|Miss|Mx|Dr)\.? (?P<name>[^\W\d_][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)?)"
)
_NOBODY = re.compile(
    r"^(?:customer|sir|madam|sir or madam|sir/madam|valued customer|all|friend)$", re.IGNORECASE
)

WHY = "A letter to the wrong name must not go out."


def check(
    text: str, case: Case, business: Business, language: str, other_names: tuple[str, ...]
) -> list[Finding]:
    """Findings about whom the letter speaks to. Those with ``blocks="wrong_name"`` are hard stops."""
    line = case.draft.salutation or usual_salutation(case.customer, language)
    found = _judge(line, 0, 0, case, language)
    first = _FIRST_LINE.match(text)
    if first:
        found += _judge(first.group(), *_trimmed(text, *first.span()), case, language)
    found += _others(line, 0, "facts.salutation", case, business, other_names)[:1] if not found else []
    return (
        found
        + _others(text, None, "facts.other_customer", case, business, other_names)
        + _titles(text, case, language)
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    return start + len(text[start:end]) - len(text[start:end].lstrip()), start + len(text[start:end].rstrip())


def _judge(line: str, start: int, end: int, case: Case, language: str) -> list[Finding]:
    """One salutation line against the customer's name and form of address."""
    greeting = _GREETING.match(line.strip())
    customer = case.customer
    if greeting is None or not customer.name.strip():
        return []
    right = usual_salutation(customer, language)
    who = greeting["who"].strip()
    if _NOBODY.match(who):
        told = f"You know the customer's name: \u201c{right}\u201d"
        return [
            _finding(start, end, line, Severity.HINT, told, "People like to be addressed by name.", right)
        ]
    titled = _TITLE.match(who)
    name = titled["name"] if titled else who
    if not _is_customer(name, case):
        return [
            _finding(
                start,
                end,
                line,
                Severity.STOP,
                f"This is not the name of this customer: {customer.name}.",
                WHY,
                right,
                True,
            )
        ]
    if titled is None:
        return []
    expected = usual_title(customer.form_of_address, language).rstrip(".")
    if expected and titled["title"].casefold() != expected.casefold():
        return [
            _finding(
                start,
                end,
                line,
                Severity.STOP,
                f"The case says {expected}, not {titled['title']}.",
                WHY,
                right,
                True,
            )
        ]
    if customer.form_of_address is FormOfAddress.NONE:
        told = f"The case does not say that the customer is {titled['title']}."
        return [
            _finding(
                start,
                end,
                line,
                Severity.WARN,
                told,
                "Do not guess. Set the form of address in step 1.",
                right,
            )
        ]
    return []


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


def _is_customer(name: str, case: Case) -> bool:
    """Whether a greeting's name is the customer's: full name, surname, first name, or the company."""
    said = _tokens(name)
    full = _tokens(case.customer.name)
    own = [full, _tokens(surname(case.customer.name)), full[:1], _tokens(case.customer.company)]
    if said in [parts for parts in own if parts]:
        return True
    return len(said) > 1 and said[0] == full[0] and set(said) <= set(full)


def _tokens(name: str) -> list[str]:
    return re.findall(r"[\w'-]+", name.replace("\u2019", "'").casefold())


def _others(
    text: str, place: int | None, rule: str, case: Case, business: Business, names: tuple[str, ...]
) -> list[Finding]:
    """Another customer's full name, or their surname after a title."""
    allowed = {" ".join(_tokens(n)) for n in (case.customer.name, case.customer.company, business.name)}
    allowed |= {" ".join(_tokens(signer.name)) for signer in business.signers}
    shared = " ".join(sorted(allowed)) + " " + " ".join(_tokens(case.purchase.item))
    request = " ".join(_tokens(case.request.text))
    found: list[Finding] = []
    for name in dict.fromkeys(names):
        even = " ".join(_tokens(name))
        if not even or even in allowed or f" {even} " in f" {shared} " or f" {even} " in f" {request} ":
            continue
        for start, end in _places(text, name, shared):
            at = (0, 0) if place is not None else (start, end)
            found.append(_other(at, text[start:end], rule, case))
    return found


def _places(text: str, name: str, shared: str) -> list[tuple[int, int]]:
    words = r"\s+".join(re.escape(part) for part in name.split())
    patterns = [rf"(?<!\w){words}(?!\w)"] if len(name.split()) > 1 else []
    last = surname(name)
    if last.casefold() not in shared.split():
        patterns.append(rf"\b(?:Mr|Ms|Mrs|Miss|Mx|Dr)\.?\s+{re.escape(last)}(?!\w)")
    found: list[tuple[int, int]] = []
    for pattern in patterns:
        found += [match.span() for match in re.finditer(pattern, text)]
    return found


def _other(at: tuple[int, int], words: str, rule: str, case: Case) -> Finding:
    return Finding(
        start=at[0],
        end=at[1],
        category="facts",
        severity=Severity.STOP,
        message=f"\u201c{words}\u201d is the name of another customer.",
        rule=rule,
        engine="facts",
        why=WHY,
        suggestions=(case.customer.name,) if case.customer.name and at != (0, 0) else (),
        blocks="wrong_name",
    )


def _titles(text: str, case: Case, language: str) -> list[Finding]:
    """The customer's own surname with another title in the text."""
    expected = usual_title(case.customer.form_of_address, language)
    last = surname(case.customer.name)
    made: list[Finding] = []
    for match in _MENTION.finditer(text) if expected and last else ():
        said = match["title"]
        name = _tokens(match["name"])
        if name[-1:] == _tokens(last)[-1:] and said.casefold() != expected.rstrip(".").casefold():
            made.append(
                Finding(
                    start=match.start(),
                    end=match.start("name"),
                    category="facts",
                    severity=Severity.WARN,
                    message=f"The case says {expected}, not {said}.",
                    rule="facts.title",
                    engine="facts",
                    why="A wrong title is noticed at once.",
                    suggestions=(f"{expected} ",),
                )
            )
    return made
