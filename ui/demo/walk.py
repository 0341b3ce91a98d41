# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample case from an empty data folder to a verified record, step by step as the owner would.

Each function is one page; a picture is taken where the page is worth looking at.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget

from composer.business import Business
from composer.case import Case, Reason, ReviewAnswer
from composer.clock import StandingClock
from composer.desk import Desk
from composer.journey import Step
from composer.sample import sample_business, sample_case, sample_customer
from ui.demo.hands import Hands, Stuck
from ui.place import Where
from ui.widgets.chips import Chips
from ui.widgets.drop import DropZone
from ui.widgets.editor import LetterEditor
from ui.widgets.signature import SignaturePad
from ui.wizard.cool_off_page import CoolOffPage
from ui.wizard.frame import WizardFrame

STINGING = "You obviously did not read our terms. "
"""Typed into the draft so that the check has something to show; taken out again there."""

SIGNATURE = (
    ((0.10, 0.55), (0.16, 0.20), (0.20, 0.75), (0.24, 0.35), (0.30, 0.60), (0.36, 0.45)),
    ((0.40, 0.70), (0.46, 0.25), (0.50, 0.72), (0.58, 0.40), (0.66, 0.62), (0.80, 0.42), (0.92, 0.50)),
)


class Walk:
    """The walk with what it needs to know: the desk, a clock to move, and the message to drop."""

    def __init__(self, hands: Hands, desk: Desk, clock: StandingClock, message: Path) -> None:
        self.hands = hands
        self.desk = desk
        self.clock = clock
        self.message = message
        self.sample: Case = sample_case(clock.now())
        self.business: Business = sample_business()

    def run(self) -> Case:
        """Walk all of it; returns the sealed case."""
        self.first_run()
        self.home()
        for page in (self.request, self.decide, self.reasons, self.draft, self.cool_off, self.check):
            page()
        self.review()
        return self.send()

    # helps

    @property
    def frame(self) -> WizardFrame:
        """The frame of the case that is open."""
        place = self.hands.shell.place
        if not isinstance(place, WizardFrame):
            raise Stuck("no case is open")
        return place

    def go_on(self, to: Step) -> None:
        """Press the primary button and arrive at a step."""
        self.hands.press(self.frame.footer.primary_button)
        if self.frame.page.step is not to:
            raise Stuck(f"{to.value} was not reached: {self.frame.footer.reason.text()!r}")

    def show(self, name: str, picture: str) -> None:
        """Bring a part of the page to the top, and keep a picture."""
        area, part = self.frame.page.area, self.hands.find(QWidget, name)
        inside = area.widget()
        assert inside is not None
        area.verticalScrollBar().setValue(part.mapTo(inside, part.rect().topLeft()).y() - 40)
        self.hands.picture(picture)

    # before the case

    def first_run(self) -> None:
        """Three short screens."""
        hands, business = self.hands, self.business
        hands.type("business.name", business.name)
        hands.type("business.address.street", business.address.street)
        hands.type("business.address.town", business.address.town)
        hands.type("business.address.postcode", business.address.postcode)
        hands.picture("first-run-1")
        hands.click("first_run.continue")
        for name in ("email", "phone", "website", "registration"):
            hands.type(f"business.{name}", getattr(business, name))
        hands.picture("first-run-2")
        hands.click("first_run.continue")
        hands.type("signers.0.name", business.signers[0].name)
        hands.type("signers.0.role", business.signers[0].role)
        hands.picture("first-run-3")
        hands.click("first_run.continue")
        self._enter_policy()

    def _enter_policy(self) -> None:
        """The rest of the profile as it would be after a while in the settings."""
        entered = replace(
            self.desk.profile.business(),
            policies=self.business.policies,
            reviewers=self.business.reviewers,
            limits=self.business.limits,
        )
        self.desk.profile.save(entered)

    def home(self) -> None:
        """The empty first page, and a new letter."""
        self.hands.shell.go_home()
        self.hands.picture("home-empty")
        self.hands.click("home.new")
        self.hands.wait_for("the new case", lambda: isinstance(self.hands.shell.place, WizardFrame))

    # the eight steps

    def request(self) -> None:
        """Drop the e-mail, confirm what was read, add the rest."""
        hands, case = self.hands, self.sample
        hands.drop(self.frame.page.findChildren(DropZone)[0], self.message)
        hands.wait_for("the offers", lambda: hands.sees("offer.customer.name"))
        hands.picture("request-message")
        for name in ("customer.name", "customer.email", "purchase.order_number", "request.amount_asked"):
            if hands.sees(f"offer.{name}"):
                hands.click(f"offer.{name}")
        customer = sample_customer()
        hands.type("customer.name", customer.name)
        hands.click("customer.form_of_address.ms")
        for name in ("street", "town", "postcode"):
            hands.type(f"customer.address.{name}", getattr(customer.address, name))
        hands.type("customer.email", customer.email)
        self.show("customer.name", "request-customer")
        purchase = case.purchase
        hands.type("purchase.item", purchase.item)
        hands.type("purchase.order_number", purchase.order_number)
        for name in ("bought_on", "delivered_on"):
            hands.type_day(f"purchase.{name}", getattr(purchase, name))
        hands.type_amount("purchase.price", "640.00")
        hands.type("purchase.proof", purchase.proof)
        assert case.request.received_on is not None
        hands.type_day("request.received_on", case.request.received_on)
        hands.type_amount("request.amount_asked", "640.00")
        hands.click("concerns.find")
        hands.wait_for("the points", lambda: hands.sees("concern.c1.remove"))
        self._keep_points()
        self.show("concerns.find", "request-points")
        self.go_on(Step.DECIDE)

    def _keep_points(self) -> None:
        """Of the points found, the ones to answer, each in our own neutral words."""
        wanted = {c.words[:20].lower(): c.restatement for c in self.sample.concerns}
        for found in self.frame.case.concerns:
            known = [said for words, said in wanted.items() if words in found.words.lower()]
            if known:
                self.hands.tap(f"concern.{found.id}")
                self.hands.type(f"concern.{found.id}.restatement", known[0])
            else:
                self.hands.click(f"concern.{found.id}.remove")

    def decide(self) -> None:
        """Figures, outcome, offer."""
        hands, decision = self.hands, self.sample.decision
        sheet = decision.worksheet
        for name in ("yearly_spend", "margin_percent", "years", "replacing_cost", "dispute_fee"):
            hands.type(f"decision.worksheet.{name}", str(getattr(sheet, name)))
        hands.type("decision.worksheet.chance_of_leaving_percent", str(sheet.chance_of_leaving_percent))
        hands.picture("decide")
        assert decision.outcome is not None
        hands.click(f"decision.outcome.{decision.outcome.value}")
        offer = decision.offer
        assert offer is not None
        assert offer.expires_on is not None
        hands.click(f"decision.offer.kind.{offer.kind.value}")
        hands.type("decision.offer.description", offer.description)
        hands.type_day("decision.offer.expires_on", offer.expires_on)
        hands.click("decision.offer.can_do")
        self.show("decision.outcome", "decide-offer")
        self.go_on(Step.REASONS)

    def reasons(self) -> None:
        """Presets, facts, and one reason for our eyes only."""
        for reason in self.sample.reasons:
            self.hands.click(f"reason.add.{reason.kind.value}")
            self._write_reason(reason)
        self.show("reason.r1", "reasons")
        self.go_on(Step.DRAFT)

    def _write_reason(self, reason: Reason) -> None:
        hands = self.hands
        name = f"reason.{self.frame.case.reasons[-1].id}"
        hands.type(f"{name}.statement", reason.statement)
        if reason.fact:
            hands.type(f"{name}.fact", reason.fact)
        clause = hands.find(QComboBox, f"{name}.clause")
        clause.setFocus()
        while clause.currentData() != reason.clause:
            before = clause.currentIndex()
            down = clause.findData(reason.clause) > before
            QTest.keyClick(clause, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
            if clause.currentIndex() == before:
                raise Stuck(f"clause {reason.clause} cannot be chosen")
        if not reason.for_letter:
            hands.press(hands.find(Chips, f"{name}.for_letter").button(False))

    def draft(self) -> None:
        """The suggested template, filled; one sentence of the owner's own that stings."""
        hands = self.hands
        hands.picture("draft-template")
        hands.click("draft.template.use")
        hands.picture("draft")
        editor = hands.find(LetterEditor, "draft.text")
        cursor = editor.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        editor.setTextCursor(cursor)
        editor.setFocus()
        for char in STINGING:
            hands.key(editor, char)
        hands.picture("draft-own-words")
        self.go_on(Step.COOL_OFF)

    def cool_off(self) -> None:
        """Rest until tomorrow; the clock is moved; read with fresh eyes."""
        hands = self.hands
        hands.picture("cool-off")
        hands.press(self.frame.footer.primary_button)
        hands.picture("cool-off-resting")
        self.clock.pass_time(timedelta(days=1))
        page = self.frame.page
        assert isinstance(page, CoolOffPage)
        hands.wait_for("the end of the rest", page.reading.isVisible)
        hands.picture("fresh-eyes")
        self.go_on(Step.CHECK)

    def check(self) -> None:
        """The check finds the sting; it is taken out."""
        hands = self.hands
        hands.wait_for("the check", lambda: self.frame.case.check.checked_at is not None)
        hands.picture("check")
        editor = self.frame.page.findChildren(LetterEditor)[0]
        text = editor.toPlainText()
        if text.startswith(STINGING):
            self._delete(editor, len(STINGING))
        hands.wait_for("the second check", lambda: not self.frame.journey.view(Step.CHECK).missing)
        hands.picture("check-ready")
        self.go_on(Step.REVIEW)

    def _delete(self, editor: LetterEditor, count: int) -> None:
        cursor = editor.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        editor.setTextCursor(cursor)
        editor.setFocus()
        for _ in range(count):
            QTest.keyClick(editor, Qt.Key.Key_Delete)
        self.hands.settle()

    def review(self) -> None:
        """A second reader agrees."""
        hands = self.hands
        hands.click("review.ask")
        hands.picture("review")
        name = f"review.{self.frame.case.reviews[-1].id}.answer"
        hands.press(hands.find(Chips, name).button(ReviewAnswer.AGREED))
        hands.picture("review-agreed")
        self.go_on(Step.SEND)

    def send(self) -> Case:
        """Sign with the mouse, export, note the dispatch, look at the record."""
        hands = self.hands
        hands.click("signing.kind.drawn")
        hands.draw(hands.find(SignaturePad, "signing.pad"), SIGNATURE)
        hands.picture("send")
        case_id = self.frame.case.id
        hands.press(self.frame.footer.primary_button)
        hands.wait_for("the export", lambda: self.frame.case.is_record)
        hands.picture("send-ready")
        hands.press(self.frame.footer.primary_button)
        hands.wait_for("the record", lambda: self._at(Where.RECORD))
        hands.click("record.verify")
        hands.picture("record")
        hands.shell.go_home()
        hands.click("home.sent")
        hands.picture("home-sent")
        hands.shell.go_settings()
        hands.picture("settings")
        return self.desk.cases.open(case_id)

    def _at(self, where: Where) -> bool:
        target = self.hands.shell.target
        return target is not None and target.where is where
