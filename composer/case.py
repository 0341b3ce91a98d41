# SPDX-License-Identifier: GPL-3.0-or-later
"""The case and its parts: one customer's refund request and everything until it is closed.

Plain frozen data without behaviour beyond small questions about itself. A case is stored as
one JSON document (see ``composer.archive``), so every field has a default: an older document
that lacks a newer field still opens.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

SCHEMA_VERSION = 1
"""Version of the case document. A document of a newer version is refused, never guessed at."""

CENT = Decimal("0.01")
"""What amounts are rounded to, and compared with."""


class FormOfAddress(StrEnum):
    """How the customer is addressed. ``NONE`` means by full name; gender is never guessed."""

    NONE = "none"
    MR = "mr"
    MS = "ms"
    MRS = "mrs"
    MX = "mx"
    DR = "dr"


class Channel(StrEnum):
    """How the request reached the shop."""

    LETTER = "letter"
    EMAIL = "email"
    PHONE = "phone"
    IN_PERSON = "in_person"
    WEB_FORM = "web_form"


class ConcernKind(StrEnum):
    """What a concern asks of the answer."""

    ANSWER = "answer"
    CLARIFY = "clarify"
    URGENT = "urgent"


class Outcome(StrEnum):
    """What the owner decided."""

    REFUSE = "refuse"
    REFUSE_WITH_OFFER = "refuse_with_offer"
    REFUND_PART = "refund_part"
    REFUND = "refund"
    ASK_FIRST = "ask_first"


class OfferKind(StrEnum):
    """The kind of goodwill gesture."""

    DISCOUNT = "discount"
    VOUCHER = "voucher"
    REPLACEMENT = "replacement"
    REDO = "redo"
    HELP = "help"
    OTHER = "other"


class ReasonKind(StrEnum):
    """Where a reason came from: one of the presets, or the owner's own."""

    ON_TIME = "on_time"
    AS_AGREED = "as_agreed"
    OUTSIDE_PERIOD = "outside_period"
    WARRANTY_OVER = "warranty_over"
    CONDITION = "condition"
    EXCLUDED = "excluded"
    NOT_OURS = "not_ours"
    OWN = "own"


class ReviewRole(StrEnum):
    """Who looks at the letter before it is signed."""

    SECOND_READER = "second_reader"
    LAWYER = "lawyer"


class ReviewAnswer(StrEnum):
    """What a reviewer answered about the exact text they saw."""

    WAITING = "waiting"
    AGREED = "agreed"
    CHANGES = "changes"
    REFUSED = "refused"


class SignatureKind(StrEnum):
    """How the letter is signed."""

    INK = "ink"
    DRAWN = "drawn"
    PICTURE = "picture"


class DispatchMethod(StrEnum):
    """How a letter went out."""

    POST = "post"
    TRACKED = "tracked"
    BY_HAND = "by_hand"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency (ISO 4217 code)."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """A postal address in fields; the country decides the order of lines (``letter.addresses``)."""

    country: str = "GB"  # ISO 3166-1 alpha-2
    street: str = ""  # may hold two lines, e.g. flat and street
    locality: str = ""
    town: str = ""
    region: str = ""  # US state, Irish county, ...
    postcode: str = ""


@dataclass(frozen=True, slots=True)
class Customer:
    """The person who asks. ``id`` is ``C-0042``, or empty until the customer is stored."""

    id: str = ""
    name: str = ""
    form_of_address: FormOfAddress = FormOfAddress.NONE
    company: str = ""
    address: PostalAddress = field(default_factory=PostalAddress)
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Purchase:
    """What the request is about."""

    item: str = ""
    order_number: str = ""
    bought_on: date | None = None
    delivered_on: date | None = None
    performed_on: date | None = None
    price: Money | None = None
    proof: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """What the customer wrote or said."""

    received_on: date | None = None
    channel: Channel = Channel.EMAIL
    text: str = ""
    amount_asked: Money | None = None
    their_reference: str = ""


@dataclass(frozen=True, slots=True)
class Concern:
    """One separate point of the request."""

    id: str
    words: str = ""
    restatement: str = ""
    kind: ConcernKind = ConcernKind.ANSWER
    deadline: date | None = None


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The figures behind *should I refuse?*, all in the currency of the purchase."""

    refund_cost: Decimal | None = None  # what refunding costs; empty = the amount asked
    yearly_spend: Decimal | None = None
    margin_percent: Decimal | None = None
    years: Decimal | None = None
    replacing_cost: Decimal | None = None  # winning a new customer
    dispute_fee: Decimal | None = None
    chance_of_leaving_percent: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """A goodwill gesture."""

    kind: OfferKind = OfferKind.VOUCHER
    description: str = ""  # as it stands in the letter: "a voucher of £20.00 for your next order"
    value: Money | None = None
    percent: Decimal | None = None
    customer_pays: Money | None = None  # None: costs the customer nothing
    expires_on: date | None = None
    can_do: bool = False  # the owner ticked "we can do this"


@dataclass(frozen=True, slots=True)
class Decision:
    """The outcome with the worksheet behind it."""

    outcome: Outcome | None = None
    offer: Offer | None = None
    partial_amount: Money | None = None
    questions: str = ""  # for ASK_FIRST: what we need to know, one per line
    refund_method: str = ""  # for REFUND and REFUND_PART: how the money goes back
    worksheet: Worksheet = field(default_factory=Worksheet)
    note: str = ""
    decided_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: a statement, the fact or document that shows it, the policy clause it rests on."""

    id: str
    kind: ReasonKind = ReasonKind.OWN
    statement: str = ""
    fact: str = ""
    clause: str = ""  # number of a clause of the owner's policy, e.g. "2"
    for_letter: bool = True  # False: for our eyes only


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the draft that knows what it came from.

    ``source`` is a block id of the template (``"reason:r1"``, ``"opening"``), or ``""`` when the
    owner wrote it. ``generated`` is the text as the template gave it; it differs from ``text``
    once the owner has edited the paragraph.
    """

    id: str
    text: str
    source: str = ""
    generated: str = ""


@dataclass(frozen=True, slots=True)
class DraftVersion:
    """The body as it stood at one moment."""

    saved_at: datetime
    label: str  # a code: "before_cooling_off", "before_signing", "replaced"
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of the letter's body while it is worked on."""

    template: str = ""
    language: str = "en-GB"
    subject: str = ""
    salutation: str = ""  # empty: made from the customer's form of address
    closing: str = ""  # empty: the language's usual closing
    paragraphs: tuple[Paragraph, ...] = ()
    versions: tuple[DraftVersion, ...] = ()

    @property
    def text(self) -> str:
        """The body: paragraphs separated by one empty line."""
        return "\n\n".join(p.text for p in self.paragraphs)


@dataclass(frozen=True, slots=True)
class CoolingOff:
    """The wait between the draft and the check. All times are UTC."""

    started: datetime | None = None
    until: datetime | None = None
    shortened_by_deadline: bool = False
    about: str = ""  # outcome and template that rest; another outcome must rest anew
    ended: datetime | None = None  # set when it is over, early or not
    ended_early_because: str = ""
    cancelled_because: str = ""  # e.g. the customer wrote again: rest anew


@dataclass(frozen=True, slots=True)
class Kept:
    """A finding the owner looked at and kept, with the reason."""

    rule: str
    rule_version: int
    sentence_key: str  # hash of the normalised sentence (check.findings.sentence_key)
    because: str  # code: quoting, provable, lawyer_approved, house_style, wrong_finding, none
    note: str = ""
    at: datetime | None = None
    sentence: str = ""  # as it was written

    @property
    def key(self) -> tuple[str, int, str]:
        """What it holds for: ``Finding.key`` of what is kept."""
        return (self.rule, self.rule_version, self.sentence_key)


@dataclass(frozen=True, slots=True)
class Check:
    """What was checked, by which engines, and what was kept."""

    checked_at: datetime | None = None
    fingerprint: str = ""  # of the text that was checked
    engines: tuple[str, ...] = ()
    read_with_fresh_eyes: bool = False
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """A second reader's or a lawyer's answer, bound to the text that they saw."""

    id: str
    role: ReviewRole
    reviewer: str
    asked_at: datetime
    fingerprint: str  # of the text that was given to them
    answer: ReviewAnswer = ReviewAnswer.WAITING
    answered_at: datetime | None = None
    comments: str = ""


@dataclass(frozen=True, slots=True)
class Signing:
    """How the letter is laid out and signed."""

    signer: str = ""  # id of a signer of the business profile
    kind: SignatureKind = SignatureKind.INK
    picture: bytes = b""  # PNG made safe by letter.pictures; empty for ink
    layout: str = ""  # id of a layout; empty: the business's usual one
    letterhead: bool = True
    letter_date: date | None = None
    enclosures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispatch:
    """How and when the letter went out."""

    method: DispatchMethod = DispatchMethod.POST
    sent_on: date | None = None
    proof_number: str = ""
    expected_arrival: date | None = None


@dataclass(frozen=True, slots=True)
class FiledLetter:
    """A letter that was exported: where it lies and what it must hash to."""

    number: str  # L-2026-0007
    kind: str  # template id
    folder: str  # relative to the customer-files folder, posix
    docx: str  # file names within the folder
    pdf: str
    docx_sha256: str
    pdf_sha256: str
    docx_size: int
    pdf_size: int
    exported_at: datetime
    text_fingerprint: str


@dataclass(frozen=True, slots=True)
class LiftedStop:
    """A hard stop that was lifted by a typed reason; it stays in the record."""

    code: str
    because: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Case:
    """One customer's refund request and everything until it is closed.

    ``revision`` counts saves; a save against an older revision is refused. ``sealed_at`` is set
    when the letter was exported: from then on the case is a record.
    """

    id: str  # 2026-0007
    created_at: datetime
    updated_at: datetime
    schema: int = SCHEMA_VERSION
    revision: int = 0
    step: str = "request"  # the page the owner was last on
    customer: Customer = field(default_factory=Customer)
    purchase: Purchase = field(default_factory=Purchase)
    request: Request = field(default_factory=Request)
    concerns: tuple[Concern, ...] = ()
    decision: Decision = field(default_factory=Decision)
    reasons: tuple[Reason, ...] = ()
    draft: Draft = field(default_factory=Draft)
    cooling: CoolingOff = field(default_factory=CoolingOff)
    check: Check = field(default_factory=Check)
    reviews: tuple[Review, ...] = ()
    signing: Signing = field(default_factory=Signing)
    letters: tuple[FiledLetter, ...] = ()
    dispatch: Dispatch = field(default_factory=Dispatch)
    follow_up_on: date | None = None
    follow_up_done: bool = False
    lifted: tuple[LiftedStop, ...] = ()
    kept_nudges: tuple[str, ...] = ()
    sealed_at: datetime | None = None
    refers_to: str = ""  # number of the earlier letter that this case answers again
    reopened_because: str = ""
    is_sample: bool = False

    @property
    def is_record(self) -> bool:
        """Whether the letter was sent out and the case is now read-only."""
        return self.sealed_at is not None

    @property
    def amount(self) -> Money | None:
        """What is at stake: the amount asked for, else the price."""
        return self.request.amount_asked or self.purchase.price
