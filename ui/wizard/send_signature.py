# SPDX-License-Identifier: GPL-3.0-or-later
"""How the letter is signed: with a pen on the paper, drawn on the screen, or with a picture."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from composer.business import Signer
from composer.case import SignatureKind, Signing
from ui.widgets.chips import Chips
from ui.widgets.field import LabelledField
from ui.widgets.labels import text_label
from ui.wizard.send_draw import DrawFace
from ui.wizard.send_picture import PictureFace
from ui.words.send import kind_text


class SignatureChoice(QWidget):
    """Three kinds, and below them what the chosen one needs. Signal ``kind_chosen(SignatureKind)``."""

    kind_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.kinds = Chips(tuple(SignatureKind))
        self.kinds.setObjectName("signing.kind")
        for kind in SignatureKind:
            self.kinds.button(kind).setObjectName(f"signing.kind.{kind.value}")
        self.draw = DrawFace()
        self.picture = PictureFace()
        self.ink = text_label("hint")
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        for face in (self.ink, self.draw, self.picture):
            column.addWidget(face)
        self.field = LabelledField(self.kinds)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self.field)
        whole.addWidget(below)
        self.setFocusProxy(self.kinds)
        self.kinds.chosen.connect(self.kind_chosen)

    def retranslate(self) -> None:
        """Set the words."""
        self.field.set_label(self.tr("&How it is signed"))
        self.kinds.set_texts([kind_text(kind) for kind in SignatureKind])
        self.ink.setText(self.tr("The letter leaves room above the name."))
        self.draw.retranslate()
        self.picture.retranslate()

    def show_signing(self, signing: Signing, signer: Signer | None) -> None:
        """Show how this letter is signed; ``signer`` is the person whose name stands below."""
        if self.kinds.value() != signing.kind:
            self.kinds.set_value(signing.kind)
        self.ink.setVisible(signing.kind is SignatureKind.INK)
        self.draw.setVisible(signing.kind is SignatureKind.DRAWN)
        self.picture.setVisible(signing.kind is SignatureKind.PICTURE)
        if signing.kind is SignatureKind.DRAWN:
            self.draw.show_picture(signing.picture)
        elif signing.kind is SignatureKind.PICTURE:
            stored, name = (signer.picture, signer.name) if signer else (b"", "")
            self.picture.show_picture(signing.picture, stored, name)
