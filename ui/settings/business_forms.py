# SPDX-License-Identifier: GPL-3.0-or-later
"""Who the business is, and how customers reach it: in the first run and in the settings."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from composer.business import Business
from ui.place import Tools
from ui.settings.address_entry import BusinessAddress
from ui.settings.form import ProfileForm, plain, with_plain
from ui.settings.picture_entry import PictureEntry
from ui.settings.saving import Saver
from ui.widgets.field import focus_target


class IdentityForm(ProfileForm):
    """Name, address and logo."""

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        self.name = self.text("name")
        self.address = BusinessAddress(self.desk, saver)
        self.logo = PictureEntry("business.logo", self.desk.profile.logo_from_file, tools.background)
        self.bind(self.logo, partial(plain, "logo"), partial(with_plain, "logo"))
        self.add(self.name)
        self.add(self.address)
        self.add(self.logo)
        self.retranslate()

    def show_business(self, business: Business) -> None:
        super().show_business(business)
        self.address.show_address(business.address)

    def problems(self) -> tuple[str, ...]:
        return (*super().problems(), *self.address.problems)

    def focus_field(self, field: str) -> bool:
        part = field.removeprefix("business.address.")
        if part in self.address.fields:
            control: QWidget = self.address.control(part)
            focus_target(control).setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().focus_field(field)

    def retranslate(self) -> None:
        self.name.set_words(
            self.tr("&Name of the business"),
            when_empty=self.tr("Without a name the letterhead stays empty."),
        )
        self.logo.set_words(
            self.tr("&Logo, if you have one"),
            "",
            self.tr("Choose a picture…"),
            self.tr("Take the logo out"),
        )
        self.address.retranslate()


class ContactForm(ProfileForm):
    """E-mail, phone, website, and the line at the foot."""

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        self.email, self.phone = self.text("email"), self.text("phone")
        self.website, self.registration = self.text("website"), self.text("registration")
        self.add(self.email)
        self.add(self.phone)
        self.add(self.website)
        self.add(self.registration)
        self.retranslate()

    def retranslate(self) -> None:
        self.email.set_words(
            self.tr("&E-mail"),
            when_empty=self.tr("A customer who is refused should be able to answer. One way is enough."),
        )
        self.phone.set_words(self.tr("&Phone"))
        self.website.set_words(self.tr("&Website"))
        self.registration.set_words(
            self.tr("&Registration line"),
            self.tr("Company or VAT number, as it is printed at the foot."),
        )
