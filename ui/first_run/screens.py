# SPDX-License-Identifier: GPL-3.0-or-later
"""The screens of the first run: who you are, how customers reach you, who signs; and that it is done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from composer.business import Business
from composer.desk.letterhead import with_first_signer
from ui.place import Tools
from ui.settings.business_forms import ContactForm, IdentityForm
from ui.settings.entries import ChoiceEntry, TextEntry
from ui.settings.folder_field import FolderField
from ui.settings.form import plain, with_plain
from ui.settings.letters_section import LanguageForm
from ui.settings.picture_entry import PictureEntry
from ui.settings.saving import Saver
from ui.settings.section import Section
from ui.widgets.labels import button, text_label
from ui.words.settings import layout_name


class WhoYouAre(Section):
    """Name, address, logo."""

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        self.add_form(IdentityForm(tools, saver))
        self.retranslate()

    def title(self) -> str:
        return self.tr("Who are you?")

    def lead(self) -> str:
        return self.tr("It stands at the head of your letters and stays on this computer.")


class HowToReachYou(Section):
    """E-mail, phone, website, registration line."""

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        self.add_form(ContactForm(tools, saver))
        self.retranslate()

    def title(self) -> str:
        return self.tr("How do customers reach you?")

    def lead(self) -> str:
        return self.tr("Whatever you leave empty is left out of the letter.")


class WhoSigns(Section):
    """The first signer, language and currency, paper, and the folder for the customer files."""

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        unprintable = self.desk.profile.unprintable
        self.name = TextEntry("signers.0.name", unprintable)
        self.role = TextEntry("signers.0.role", unprintable)
        reader = self.desk.profile.signature_from_file
        self.picture = PictureEntry("signers.0.picture", reader, tools.background)
        for entry, name in ((self.name, "name"), (self.role, "role"), (self.picture, "picture")):
            self.bind(entry, partial(_of_first, name), partial(_with_first, name))
        self._layouts = self.desk.profile.layouts()
        self.paper = ChoiceEntry("business.layout", [layout.id for layout in self._layouts])
        self.bind(self.paper, self._in_use, partial(with_plain, "layout"))
        self.folder = FolderField(self.desk, saver)
        self.add(self.name, self.role)
        self.add(self.picture)
        self.usual = self.add_heading()
        self.add_form(LanguageForm(tools, saver))
        self.add(self.paper)
        self.add(self.folder)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Who signs the letters?")

    def lead(self) -> str:
        return self.tr("More people can be added later in the settings.")

    def retranslate(self) -> None:
        super().retranslate()
        self.name.set_words(self.tr("&Name"), when_empty=self.tr("A letter from a person is taken better."))
        self.role.set_words(self.tr("R&ole"), self.tr("Such as: owner, customer service."))
        self.picture.set_words(
            self.tr("Signature as a picture"),
            self.tr("Not needed: you can draw it when you sign, or sign with a pen."),
            self.tr("Choose a &picture…"),
            self.tr("Take the picture out"),
        )
        self.usual.setText(self.tr("What is usual for you"))
        self.paper.set_label(self.tr("Paper and &envelope"), self.tr("Proposed from your country."))
        self.paper.set_texts([layout_name(layout) for layout in self._layouts])
        self.folder.retranslate()

    def show_business(self, business: Business) -> None:
        super().show_business(business)
        self.folder.show_folder()

    def first_field(self) -> QWidget | None:
        return self.name.line

    def _in_use(self, business: Business) -> str:
        return str(plain("layout", business)) or self.desk.profile.usual_layout().id


class Ready(Section):
    """It is done. Signals: ``new_letter()``, ``sample()``, ``home()``."""

    new_letter = Signal()
    sample = Signal()
    home = Signal()

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        self.missing = text_label("quiet")
        self.new_button, self.sample_button = button("primary", "plus"), button("", "book-open")
        self.home_button = button("link")
        self.home_button.setProperty("flush", "true")
        self.new_button.setObjectName("first_run.new")
        self.sample_button.setObjectName("first_run.sample")
        self.home_button.setObjectName("first_run.home")
        self.new_button.clicked.connect(self.new_letter)
        self.sample_button.clicked.connect(self.sample)
        self.home_button.clicked.connect(self.home)
        self.add(self.missing)
        for made in (self.new_button, self.sample_button, self.home_button):
            self.column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
            self.column.addSpacing(12)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Ready")

    def lead(self) -> str:
        return self.tr("Everything is saved on this computer, and you can change all of it in the settings.")

    def retranslate(self) -> None:
        super().retranslate()
        self.new_button.setText(self.tr("&New letter"))
        self.sample_button.setText(self.tr("Look at the &sample case"))
        self.home_button.setText(self.tr("Go to &all letters"))

    def show_business(self, business: Business) -> None:
        super().show_business(business)
        words = {
            self.tr("the name of your business"): business.name,
            self.tr("your address"): business.address.town or business.address.street,
            self.tr("how customers reach you"): business.email or business.phone or business.website,
            self.tr("who signs"): business.signers,
        }
        left = [text for text, value in words.items() if not value]
        self.missing.setText(self.tr("Not entered yet: {list}.").format(list=", ".join(left)))
        self.missing.setVisible(bool(left))

    def first_field(self) -> QWidget | None:
        return self.new_button


def _of_first(name: str, business: Business) -> object:
    if business.signers:
        return getattr(business.signers[0], name)
    return b"" if name == "picture" else ""


def _with_first(name: str, business: Business, value: object) -> Business:
    return with_first_signer(business, **{name: value})
