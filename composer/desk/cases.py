# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases: start, open, save, list, search, and the journey of each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from composer.case import Case, Customer, Draft
from composer.clock import Clock, today
from composer.desk.standing import legal_triggers
from composer.errors import NotAllowed
from composer.journey import Facts, Journey, journey

if TYPE_CHECKING:
    from composer.archive.store import CaseRow as CaseRow
    from composer.archive.store import Hit as Hit
    from composer.archive.store import KeptText as KeptText
    from composer.archive.store import Store
    from composer.business import Business
    from composer.desk.people import People
    from composer.review.need import Need as Need


class Cases:
    """The cases of the shop. ``save`` stores; everything else only reads."""

    def __init__(self, store: Store, clock: Clock, people: People) -> None:
        """Work on the cases kept in ``store``; ``people`` knows the other customers."""
        self._store = store
        self._clock = clock
        self._people = people

    def start(self, customer_id: str = "") -> Case:
        """A new, stored case; with a known customer's data when an id is given."""
        business = self._store.load_business()
        customer = self._store.load_customer(customer_id) if customer_id else self._blank_customer(business)
        now = self._clock.now()
        fresh = Case("", now, now, customer=customer, draft=Draft(language=business.language))
        case = self._store.create_case(fresh)
        self._store.log(case.id, "started", {})
        return case

    def sample(self) -> Case:
        """The sample case to try things out with: the one in progress, else a new, stored one."""
        from composer.sample import sample_case

        known = next((row for row in self.in_progress() if row.is_sample), None)
        if known is not None:
            return self.open(known.id)
        fresh = self._store.create_case(replace(sample_case(self._clock.now()), id=""))
        self._store.log(fresh.id, "started", {})
        return fresh

    def open(self, case_id: str) -> Case:
        """One case as it was last saved."""
        return self._store.load_case(case_id)

    def save(self, case: Case) -> Case:
        """Store the case and return it with its new revision.

        Raises Conflict when another window saved meanwhile (both texts are kept), NotAllowed
        ``is_record`` for a sealed one.
        """
        if case.is_record:
            raise NotAllowed("is_record", case=case.id)
        return self._store.save_case(case)

    def kept_texts(self, case_id: str) -> tuple[KeptText, ...]:
        """What another window typed into this case and did not become the case, newest first."""
        return self._store.kept_texts(case_id)

    def forget_kept_texts(self, case_id: str) -> None:
        """The owner has taken from the kept texts what they wanted."""
        with self._store.together():
            for kept in self._store.kept_texts(case_id):
                self._store.drop_kept_text(kept.key)

    def take_mine(self, case: Case) -> Case:
        """After a conflict: store this window's case over the other one, which is kept beside it.

        Raises NotAllowed ``is_record`` when the other window has sent the letter.
        """
        with self._store.together():
            stored = self._store.load_case(case.id)
            if stored.is_record:
                raise NotAllowed("is_record", case=case.id)
            self._store.keep_text(stored)
            self._store.drop_refused(case)
            self._store.log(case.id, "conflict_settled", {"kept": "mine", "other_revision": stored.revision})
            return self._store.save_case(replace(case, revision=stored.revision))

    def journey(self, case: Case) -> Journey:
        """Where the owner stands with this case."""
        return journey(case, self.facts(case))

    def facts(self, case: Case) -> Facts:
        """What the journey asks other rooms."""
        from composer.desk.standing import outdated, template_fits, text_stops

        business = self._store.load_business()
        has_text = bool(case.draft.text.strip())
        return Facts(
            now=self._clock.now(),
            text_stops=text_stops(case, business, self._people.other_names(case)) if has_text else (),
            template_fits=template_fits(case) if case.draft.template else True,
            outdated=outdated(case, business) if has_text else (),
            lawyer_needed=self.lawyer_need(case, business) is not None,
        )

    def lawyer_need(self, case: Case, business: Business | None = None) -> Need | None:
        """Why a lawyer must see this letter, or None."""
        from composer.review.need import lawyer_needed

        business = business or self._store.load_business()
        currency = case.amount.currency if case.amount else business.currency
        total = None
        if case.customer.id:
            total = self._store.amount_in_last_12_months(case.customer.id, currency, today(self._clock))
        return lawyer_needed(case, business, total, legal_triggers(case.request.text))

    def in_progress(self, offset: int = 0, limit: int = 200) -> tuple[CaseRow, ...]:
        """Letters in progress, the most urgent first."""
        return self._store.list_cases("open", offset=offset, limit=limit)

    def count_in_progress(self) -> int:
        """How many letters are in progress."""
        return self._store.count_cases("open")

    def to_follow_up(self) -> tuple[CaseRow, ...]:
        """Sent letters whose follow-up day has come and is not done, the longest due first."""
        rows = self._store.list_cases("follow_up", offset=0, limit=50)
        now = today(self._clock)
        return tuple(row for row in rows if row.sealed_at and row.follow_up_on and row.follow_up_on <= now)

    def sent(self, offset: int = 0, limit: int = 50) -> tuple[CaseRow, ...]:
        """Sent letters, newest first."""
        return self._store.list_cases("sent", offset=offset, limit=limit)

    def search(self, text: str, offset: int = 0, limit: int = 50) -> tuple[Hit, ...]:
        """Cases whose names or texts hold these words, newest first."""
        return self._store.search(text, limit=limit, offset=offset)

    def close(self) -> None:
        """Close the store."""
        self._store.close()

    def _blank_customer(self, business: Business) -> Customer:
        blank = Customer()
        return replace(blank, address=replace(blank.address, country=business.address.country))
