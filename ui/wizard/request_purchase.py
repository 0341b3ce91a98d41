# SPDX-License-Identifier: GPL-3.0-or-later
"""What was bought, and what is asked for."""

from __future__ import annotations

from composer.case import Channel
from ui.theme import scaled
from ui.widgets.chips import Chips
from ui.wizard.page import StepPage
from ui.wizard.part import FieldProblems, Part
from ui.words.fields import value_name

HALF = 232  # a short field that stands alone is as wide as one of a pair


class AskPart(Part):
    """When and how they asked, and for how much."""

    def __init__(self, page: StepPage, problems: FieldProblems) -> None:
        super().__init__(page, problems)
        page.add_section("request")
        page.add_pair(
            "request.received_on",
            self.day("request.received_on"),
            "request.amount_asked",
            self.money("request.amount_asked"),
        )
        page.add_field("request.channel", self.chips("request.channel", list(Channel)))
        page.add_field("request.their_reference", self.line("request.their_reference"))

    def retranslate(self) -> None:
        label = self.page.label
        label("request", self.tr("The request"))
        label("request.received_on", self.tr("Recei&ved on"))
        label("request.amount_asked", self.tr("Amount as&ked for"))
        label("request.channel", self.tr("How it reached &you"))
        label("request.their_reference", self.tr("Their re&ference, if they gave one"))
        chips = self.control("request.channel")
        if isinstance(chips, Chips):
            chips.set_texts([value_name(c) for c in Channel])


class PurchasePart(Part):
    """What it is about."""

    def __init__(self, page: StepPage, problems: FieldProblems) -> None:
        super().__init__(page, problems)
        page.add_section("purchase")
        page.add_field("purchase.item", self.line("purchase.item"))
        page.add_pair(
            "purchase.order_number",
            self.line("purchase.order_number"),
            "purchase.price",
            self.money("purchase.price"),
        )
        page.add_pair(
            "purchase.bought_on",
            self.day("purchase.bought_on"),
            "purchase.delivered_on",
            self.day("purchase.delivered_on"),
        )
        page.add_field("purchase.performed_on", self.day("purchase.performed_on"))
        self.control("purchase.performed_on").setMaximumWidth(scaled(HALF))
        page.add_field("purchase.proof", self.line("purchase.proof"))

    def retranslate(self) -> None:
        label = self.page.label
        label("purchase", self.tr("The purchase"))
        label(
            "purchase.item",
            self.tr("&What was it?"),
            self.tr("As you would call it in the letter: oak bench."),
        )
        label("purchase.order_number", self.tr("Order numbe&r"))
        label("purchase.price", self.tr("Pr&ice"))
        label("purchase.bought_on", self.tr("Bo&ught on"))
        label("purchase.delivered_on", self.tr("&Delivered on"))
        label("purchase.performed_on", self.tr("&Service done on"), self.tr("For work and services."))
        label(
            "purchase.proof",
            self.tr("Proof of i&t"),
            self.tr("Such as a delivery note, a signed job sheet, photos."),
        )
