# SPDX-License-Identifier: GPL-3.0-or-later
"""Who signs: one of the business's signers, or a new one entered right here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from composer.business import Signer
from composer.text import clean_line
from ui.widgets.card import Card
from ui.widgets.field import LabelledField
from ui.widgets.filling import fill_combo
from ui.widgets.labels import button

WIDEST = 22  # letters of a name that the closed list asks room for; it grows with the page


class SignerChoice(QWidget):
    """A list of signers and a small form to add one, which is open while there is none.

    Signals: ``chosen(id)``; ``added(name, role)``. ``unprintable`` names the characters of a text that the
    letter's font lacks.
    """

    chosen = Signal(str)
    added = Signal(str, str)

    def __init__(self, unprintable: Callable[[str], str]) -> None:
        super().__init__()
        self._shown: list[tuple[str, str]] = []
        self._adding = False
        self.signer = QComboBox()
        self.signer.setObjectName("signing.signer")
        self.signer.setMinimumContentsLength(WIDEST)
        self.signer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.signer_field = LabelledField(self.signer)
        self.add_button = button("link", "user-plus")
        self.add_button.setObjectName("signing.add_signer")
        self.form = NewSigner(unprintable)
        self.setFocusProxy(self.signer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.signer_field)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.form)
        self.signer.activated.connect(self._activated)
        self.add_button.clicked.connect(self._begin_adding)
        self.form.added.connect(self.added)
        self.form.cancelled.connect(self._end_adding)

    def retranslate(self) -> None:
        """Set the words."""
        self.signer_field.set_label(self.tr("&Who signs"))
        self.add_button.setText(self.tr("&Add a signer"))
        self.form.retranslate()

    def show_signers(self, signers: Sequence[Signer], chosen: str) -> None:
        """Offer these and show the one chosen."""
        offered = [(s.id, ", ".join(filter(None, (s.name, s.role)))) for s in signers]
        if offered != self._shown:
            self._shown = offered
            with QSignalBlocker(self.signer):
                self.signer.clear()
                for signer_id, text in offered:
                    self.signer.addItem(text, signer_id)
                self.signer.setCurrentIndex(-1)
        fill_combo(self.signer, chosen)
        self._show_form()

    def end_adding(self) -> None:
        """The new signer was taken."""
        self.form.clear()
        self._end_adding()

    def _show_form(self) -> None:
        has_signers = bool(self._shown)
        self.signer_field.setVisible(has_signers)
        self.add_button.setVisible(has_signers and not self._adding)
        self.form.cancel.setVisible(has_signers)
        self.form.setVisible(self._adding or not has_signers)
        self.setFocusProxy(self.signer if has_signers else self.form.name)

    def _begin_adding(self) -> None:
        self._adding = True
        self._show_form()
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_adding(self) -> None:
        self._adding = False
        self._show_form()
        self.signer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _activated(self) -> None:
        self.chosen.emit(self.signer.currentData())


class NewSigner(Card):
    """Name and role of a new signer. Signals ``added(name, role)`` and ``cancelled()``."""

    added = Signal(str, str)
    cancelled = Signal()

    def __init__(self, unprintable: Callable[[str], str]) -> None:
        super().__init__()
        self._unprintable = unprintable
        self.name, self.role = QLineEdit(), QLineEdit()
        self.name.setObjectName("signer.name")
        self.role.setObjectName("signer.role")
        self.name_field, self.role_field = LabelledField(self.name), LabelledField(self.role)
        self.add, self.cancel = button("small", "check"), button("link")
        self.add.setObjectName("signer.add")
        self.cancel.setObjectName("signer.cancel")
        self._lay_out()
        self.add.clicked.connect(self._add)
        self.cancel.clicked.connect(self._cancel)
        for line in (self.name, self.role):
            line.returnPressed.connect(self._add)
            line.textEdited.connect(self._typed)
            line.installEventFilter(self)

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(16)
        fields.addWidget(self.name_field, 1, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self.role_field, 1, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.add)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        self.column.setSpacing(12)
        self.column.addLayout(fields)
        self.column.addLayout(buttons)

    def retranslate(self) -> None:
        """Set the words."""
        self.name_field.set_label(self.tr("&Name"), self.tr("As it stands below the signature."))
        self.role_field.set_label(self.tr("&Role"), self.tr("Such as: owner."))
        self.add.setText(self.tr("Add"))
        self.add.setAccessibleName(self.tr("Add this signer"))
        self.cancel.setText(self.tr("Cancel"))

    def clear(self) -> None:
        """Empty the form."""
        for line, field in ((self.name, self.name_field), (self.role, self.role_field)):
            line.clear()
            field.set_problem(None)

    def refuse(self, field: str, text: str) -> None:
        """Say beside a field (``name`` or ``role``) why it cannot be taken."""
        culprit = self.role_field if field == "role" else self.name_field
        culprit.set_problem(text)
        culprit.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        name, role = clean_line(self.name.text()), clean_line(self.role.text())
        if not name:
            self.refuse("name", self.tr("Without a name nobody can see who signed. Enter it here."))
        elif not self._has_problem():
            self.added.emit(name, role)

    def _has_problem(self) -> bool:
        return any(self._look_at(line, field) for line, field in self._pairs())

    def _pairs(self) -> tuple[tuple[QLineEdit, LabelledField], ...]:
        return (self.name, self.name_field), (self.role, self.role_field)

    def _look_at(self, line: QLineEdit, field: LabelledField) -> bool:
        missing = self._unprintable(clean_line(line.text()))
        text = self.tr("Letters cannot show “{characters}”. Leave it out.")
        field.set_problem(text.format(characters=" ".join(missing[:5])) if missing else None)
        return bool(missing)

    def _typed(self) -> None:
        for line, field in self._pairs():
            self._look_at(line, field)

    def _cancel(self) -> None:
        self.clear()
        self.cancelled.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            leaves = event.key() == Qt.Key.Key_Escape and not self.cancel.isHidden()
            if leaves:
                self._cancel()
            return leaves
        return super().eventFilter(watched, event)
