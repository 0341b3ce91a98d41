# SPDX-License-Identifier: GPL-3.0-or-later
"""E-mail addresses, phone numbers and web addresses of the letter against the profile.

Addresses of others are fine where others are spoken of (an adviser, a carrier); the customer's own are, too.
"""

from __future__ import annotations

import re

from composer.business import Business
from composer.case import Case
from composer.check.dates import dates
from composer.check.doubt import around, doubt, near
from composer.check.findings import Finding
from composer.check.inflection import one_slip
from composer.check.sentences import evened

_MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_WEB = re.compile(r"(?<![@\w.-])(?:https?://)?(?:www\.)?(?P<site>[\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
_PHONE = re.compile(
    r"(?<![\w.,/-])\+?\(?\d[\d ()\u00a0./\u2010-\u2014-]{5,18}\d(?![\w/]|[.,]\d|-\d| ?[\u20ac%])"
)
# account numbers, with and without the letters of an IBAN, and digits that are too many for a phone
_LONG = re.compile(
    r"(?<!\w)[A-Z]{2}\d\d(?:[ \u00a0]?[A-Z\d]{4}){2,7}(?:[ \u00a0]?[A-Z\d]{1,3})?(?!\w)"
    r"|(?<!\d)\d(?:[ \u00a0-]?\d){15,}"
)
_LEAD = 60  # characters before a number that may say what it is the number of
_HOURS = re.compile(r"(?<!\d)\d{1,2}[.:]\d\d ?[-\u2013\u2014/] ?\d{1,2}[.:]\d\d(?!\d)")
_WHY = "The customer must be able to reach you."
_SHORTEST = 4  # letters before the @; shorter ones are too close to too many others
_PUBLIC_MAIL = """
aol.com fastmail.com gmail.com gmx.com gmx.net googlemail.com hotmail.com icloud.com live.com mac.com
mail.com me.com msn.com outlook.com pm.me proton.me protonmail.com tuta.com tutanota.com yahoo.com ymail.com
btinternet.com eircom.net hotmail.co.uk live.co.uk sky.com talktalk.net virginmedia.com yahoo.co.uk yahoo.ie
att.net comcast.net sbcglobal.net verizon.net
elisanet.fi hotmail.fi kolumbus.fi luukku.com pp.inet.fi saunalahti.fi suomi24.fi welho.com
hot.ee mail.ee neti.ee online.ee
gazeta.pl interia.eu interia.pl o2.pl onet.eu onet.pl op.pl poczta.fm poczta.onet.pl tlen.pl vp.pl wp.pl
chello.nl hetnet.nl home.nl hotmail.nl kpnmail.nl live.nl planet.nl upcmail.nl xs4all.nl ziggo.nl
"""
PUBLIC_MAIL = frozenset(_PUBLIC_MAIL.split())
"""Mail providers open to all: their other addresses are strangers', not other desks of ours."""
_SAME = 7  # last digits by which two written forms of one number are known


def check(text: str, case: Case, business: Business, language: str) -> list[Finding]:
    """Ways to reach somebody who is neither we, nor the customer, nor told as another."""
    return [
        *_mails(text, case, business, language),
        *_phones(text, case, business, language),
        *_sites(text, business),
    ]


def _mails(text: str, case: Case, business: Business, language: str) -> list[Finding]:
    ours = {address.lower() for address in (business.email, case.customer.email) if address}
    request = case.request.text.lower()
    made: list[Finding] = []
    for match in _MAIL.finditer(text) if business.email else ():
        said = match.group().lower()
        theirs = said in request or _of_others(text, match.start(), language)
        if said in ours or theirs or _our_other(said, business.email.lower()):
            continue
        told = f"Your profile says {business.email}."
        made.append(doubt(match.start(), match.end(), "contact", told, _WHY, business.email))
    return made


def _our_other(said: str, ours: str) -> bool:
    """Whether an address is another one of our own domain, and not ours with a slip in it."""
    name, _, domain = said.rpartition("@")
    our_name, _, our_domain = ours.rpartition("@")
    numbered = name.rstrip("0123456789") == our_name.rstrip("0123456789")
    slip = len(our_name) >= _SHORTEST and not numbered and one_slip(name, our_name)
    return domain == our_domain and domain not in PUBLIC_MAIL and not slip


def _phones(text: str, case: Case, business: Business, language: str) -> list[Finding]:
    known = [case.request.text, case.customer.phone, business.phone, business.registration]
    digits = [re.sub(r"\D", "", one) for one in known]
    codes = re.sub(r"\D", "", case.purchase.order_number + case.request.their_reference)
    other = [(day.start, day.end) for day in dates(text, language)]
    other += [match.span() for match in _LONG.finditer(text)]
    made: list[Finding] = []
    for match in _PHONE.finditer(text) if business.phone else ():
        if _HOURS.search(match.group()) or any(a < match.end() and match.start() < b for a, b in other):
            continue
        lead = evened(text[max(0, match.start() - _LEAD) : match.start()])[0]
        if near("no_phone", language).search(lead):
            continue
        said = re.sub(r"\D", "", match.group())
        spoken = near("phone", language).search(around(text, match.start(), language))
        if len(said) < _SAME or any(said[-_SAME:] in one for one in digits) or said in codes or not spoken:
            continue
        if not _of_others(text, match.start(), language):
            told = f"Your profile says {business.phone}."
            made.append(doubt(match.start(), match.end(), "contact", told, _WHY, business.phone))
    return made


def _of_others(text: str, start: int, language: str) -> bool:
    """Whether the sentence speaks of somebody else who can be reached there."""
    return near("others", language).search(around(text, start, language)) is not None


def _sites(text: str, business: Business) -> list[Finding]:
    """Our own web address with a slip in it; any other may be another's."""
    ours = _WEB.search(business.website)
    made: list[Finding] = []
    for match in _WEB.finditer(text) if ours else ():
        if ours and one_slip(match["site"].lower(), ours["site"].lower()):
            told = f"Your profile says {business.website}."
            made.append(doubt(match.start("site"), match.end(), "contact", told, _WHY, ours["site"]))
    return made
