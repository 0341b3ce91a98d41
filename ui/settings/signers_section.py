# SPDX-License-Identifier: GPL-3.0-or-later
"""The people who may sign letters."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from composer.business import Business, Signer
from ui.place import Tools
from ui.settings.entries import TextEntry
from ui.settings.picture_entry import PictureEntry
from ui.settings.rows import Row, RowsSection
from ui.settings.saving import Saver, Undo


class SignersSection(RowsSection):
    """Name, role and signature of each; the first one signs unless another is chosen."""

    list_name = "signers"
    preview = True

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        self.lay_rows()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Who signs")

    def lead(self) -> str:
        return self.tr("The first one signs, unless you choose another for a letter.")

    def retranslate(self) -> None:
        super().retranslate()
        self.empty.setText(
            self.tr("Nobody yet. A letter from a person is taken better than one from a firm.")
        )
        self.add_button.setText(self.tr("&Add a person"))

    def count(self, business: Business) -> int:
        return len(business.signers)

    def make_row(self, place: int) -> Row:
        row = Row(self.list_name, place)
        unprintable = self.desk.profile.unprintable
        name = row.entry("name", TextEntry(f"{row.path}.name", unprintable))
        role = row.entry("role", TextEntry(f"{row.path}.role", unprintable))
        reader = self.desk.profile.signature_from_file
        picture = row.entry("picture", PictureEntry(f"{row.path}.picture", reader, self.tools.background))
        name.set_words(self.tr("Name"), when_empty=self.tr("It stands under the signature."))
        role.set_words(self.tr("Role"), self.tr("Such as: owner, customer service."))
        picture.set_words(
            self.tr("Signature as a picture"),
            self.tr("Not needed: you can draw it when you sign, or sign with a pen."),
            self.tr("Choose a picture…"),
            self.tr("Take the picture out"),
        )
        row.remove_button.setText(self.tr("Remove this person"))
        row.lay(name, role)
        row.lay(picture)
        row.lay_remove()
        return row

    def show_row(self, row: Row, business: Business) -> None:
        signer = business.signers[row.place]
        row.show_values(name=signer.name, role=signer.role, picture=signer.picture)

    def store_value(self, place: int, name: str, value: object) -> Business:
        profile = self.desk.profile
        if place < self.count(profile.business()):
            return profile.change(partial(_with_value, place, name, value))
        new = replace(Signer("", ""), **{name: value})  # type: ignore[arg-type]  # the entry knows it
        return profile.add_signer(new.name, new.role, new.picture)

    def remove_at(self, place: int) -> None:
        signer = self.desk.profile.business().signers[place]
        self.saver.now("signers", partial(self.desk.profile.change, partial(_without, place)))
        text = self.tr("{name} does not sign any more.").format(name=signer.name or self.tr("This person"))
        back = partial(self.desk.profile.change, partial(_with_signer, place, signer))
        self.tools.messages.toast(text, Undo(self.saver, back))


def _with_value(place: int, name: str, value: object, business: Business) -> Business:
    signers = list(business.signers)
    signers[place] = replace(signers[place], **{name: value})  # type: ignore[arg-type]  # the entry knows it
    return replace(business, signers=tuple(signers))


def _without(place: int, business: Business) -> Business:
    return replace(business, signers=business.signers[:place] + business.signers[place + 1 :])


def _with_signer(place: int, signer: Signer, business: Business) -> Business:
    signers = [*business.signers[:place], signer, *business.signers[place:]]
    return replace(business, signers=tuple(signers))
