# SPDX-License-Identifier: GPL-3.0-or-later
"""The signature as a picture: dropped, chosen, or the one kept for the signer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.drop import DropZone
from ui.widgets.filling import fill_check, fill_label
from ui.widgets.labels import button, text_label
from ui.widgets.picture_paper import PICTURES, PicturePaper


class PictureFace(QWidget):
    """The picture on paper, a place to drop another one, and whether it is kept for the signer.

    Signals: ``file_given(Path)``; ``refused(name)`` for a file of another kind; ``stored_wanted()``: the
    signer's kept picture shall be used; ``remember_asked(bool)``.
    """

    file_given = Signal(object)
    refused = Signal(str)
    stored_wanted = Signal()
    remember_asked = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.zone = DropZone(PICTURES, "image")
        self.zone.takes_text = False
        self.zone.choose.setObjectName("signing.picture")
        self.specimen = PicturePaper()
        self.problem, self.caption = text_label("problem"), text_label("hint")
        self.problem.hide()
        self.use_stored = button("link", "user")
        self.use_stored.setObjectName("signing.use_stored")
        self.remember = QCheckBox()
        self.remember.setObjectName("signing.remember")
        self._lay_out()
        self.setFocusProxy(self.zone.choose)
        self.zone.file_given.connect(self.file_given)
        self.zone.refused.connect(self.refused)
        self.use_stored.clicked.connect(self.stored_wanted)
        self.remember.clicked.connect(self.remember_asked)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.specimen, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.zone, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.problem)
        column.addWidget(self.caption)
        column.addWidget(self.use_stored, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.remember, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Set the words."""
        text = self.tr("Drop a picture of the signature here: PNG, JPEG, GIF, BMP, TIFF or WebP.")
        self.zone.set_texts(text, self.tr("Choose a &picture…"), self.tr("Pictures"))
        self.remember.setText(self.tr("Re&member it for this signer"))
        self.specimen.setAccessibleName(self.tr("The signature as it is printed"))

    def set_problem(self, text: str) -> None:
        """Say why a file cannot be taken; empty when all is well."""
        fill_label(self.problem, text)
        self.zone.choose.setAccessibleDescription(text)

    def show_picture(self, chosen: bytes, stored: bytes, signer: str) -> None:
        """Show what is chosen for this letter, else what is kept for the signer of that name."""
        shown = chosen or stored
        self.specimen.show_picture(shown)
        self.specimen.setVisible(bool(shown))
        kept = self.tr("This is the signature kept for {name}.").format(name=signer)
        fill_label(self.caption, kept if stored and shown == stored else "")
        self.use_stored.setText(
            self.tr("&Use the one kept for {name}").format(name=signer.replace("&", "&&"))
        )
        self.use_stored.setVisible(bool(chosen and stored and chosen != stored))
        self.remember.setVisible(bool(chosen))
        fill_check(self.remember, bool(chosen) and chosen == stored)
