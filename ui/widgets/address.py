# SPDX-License-Identifier: GPL-3.0-or-later
"""A postal address in fields, in the order in which the country writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from composer.case import PostalAddress
from composer.text import clean
from ui.theme import scaled
from ui.widgets.field import LabelledField
from ui.widgets.filling import fill_combo, fill_line, fill_text
from ui.words.fields import COUNTRIES, address_label, country

GAP = 16
SHORT = frozenset({"postcode", "region"})


class FieldOfAddress(Protocol):
    """What a country says about one part of its addresses (``composer.letter.addresses.AddressField``)."""

    @property
    def name(self) -> str: ...
    @property
    def label_key(self) -> str: ...
    @property
    def required(self) -> bool: ...
    @property
    def lines(self) -> int: ...


class AddressField(QWidget):
    """Country first, then the fields of that country.

    ``fields_of(country)`` gives the country's fields in order. Signal ``edited(PostalAddress)`` for each
    change by the owner. What a country has no field for is kept, not thrown away. With a ``path`` such as
    ``customer.address`` the controls are called ``customer.address.street`` and so on.
    """

    edited = Signal(object)

    def __init__(
        self,
        fields_of: Callable[[str], Iterable[FieldOfAddress]],
        parent: QWidget | None = None,
        path: str = "",
    ) -> None:
        super().__init__(parent)
        self._prefix = f"{path}." if path else ""
        self._fields_of = fields_of
        self._shown: PostalAddress = PostalAddress()
        self._laid_out_for = ""
        self._keys: dict[str, str] = {}
        self.country = QComboBox()
        self.country.setObjectName(f"{self._prefix}country")
        self.fields: dict[str, LabelledField] = {"country": LabelledField(self.country)}
        for code in COUNTRIES:
            self.country.addItem("", code)
        self.country.activated.connect(self._country_chosen)
        self.setFocusProxy(self.country)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(GAP)
        self._rows.addWidget(self.fields["country"])
        self._body: QWidget | None = None
        self._build(self._shown.country)

    def control(self, name: str) -> QWidget:
        """The control of one part: country, street, town, ..."""
        return self.fields[name].control

    def set_value(self, value: PostalAddress) -> None:
        """Show an address, leaving alone what is being typed."""
        self._shown = value
        if self.country.findData(value.country) < 0:
            self.country.addItem(value.country, value.country)
        fill_combo(self.country, value.country)
        self._build(value.country)
        for name in self._keys:
            self._fill(name, getattr(value, name))

    def value(self) -> PostalAddress:
        """The address shown."""
        return self._shown

    def retranslate(self) -> None:
        """Set the labels."""
        self.fields["country"].set_label(self.tr("Country"))
        for index in range(self.country.count()):
            self.country.setItemText(index, country(str(self.country.itemData(index))))
        for name, key in self._keys.items():
            self.fields[name].set_label(address_label(key))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _build(self, code: str) -> None:
        if code == self._laid_out_for:
            return
        self._laid_out_for = code
        if self._body is not None:
            self._rows.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self._keys.clear()
        self.fields = {"country": self.fields["country"]}
        self._place_fields(column, list(self._fields_of(code)))
        self._rows.addWidget(self._body)
        self.retranslate()

    def _place_fields(self, column: QVBoxLayout, parts: list[FieldOfAddress]) -> None:
        """Put a short field (postcode, state) beside its neighbour, all others below each other."""
        while parts:
            first = parts.pop(0)
            pair = parts and first.lines == 1 and SHORT & {first.name, parts[0].name} and parts[0].lines == 1
            if not pair:
                column.addWidget(self._make(first))
                continue
            row = QHBoxLayout()
            row.setSpacing(GAP)
            for part in (first, parts.pop(0)):
                row.addWidget(self._make(part), 2 if part.name in SHORT else 3)
            column.addLayout(row)

    def _make(self, part: FieldOfAddress) -> LabelledField:
        control: QLineEdit | QPlainTextEdit
        if part.lines > 1:
            control = QPlainTextEdit()
            control.setTabChangesFocus(True)
            control.setFixedHeight(scaled(22 * part.lines) + 26)
            control.textChanged.connect(self._typed)
        else:
            control = QLineEdit()
            control.textEdited.connect(self._typed)
        control.setObjectName(self._prefix + part.name)
        field = LabelledField(control)
        self.fields[part.name] = field
        self._keys[part.name] = part.label_key
        self._fill(part.name, getattr(self._shown, part.name))
        return field

    def _fill(self, name: str, text: str) -> None:
        control = self.control(name)
        if isinstance(control, QPlainTextEdit):
            fill_text(control, text)
        elif isinstance(control, QLineEdit):
            fill_line(control, text)

    def _typed(self) -> None:
        control = self.sender()
        if isinstance(control, (QLineEdit, QPlainTextEdit)):
            text = control.text() if isinstance(control, QLineEdit) else control.toPlainText()
            self._shown = replace(
                self._shown, **{control.objectName().rpartition(".")[2]: clean(text).strip()}
            )
            self.edited.emit(self._shown)

    def _country_chosen(self) -> None:
        self._shown = replace(self._shown, country=str(self.country.currentData()))
        self._build(self._shown.country)
        self.edited.emit(self._shown)
