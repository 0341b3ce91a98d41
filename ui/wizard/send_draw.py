# SPDX-License-Identifier: GPL-3.0-or-later
"""The signature drawn with mouse, finger or pen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.labels import button, text_label
from ui.widgets.picture_paper import PicturePaper
from ui.widgets.signature import SignaturePad


class DrawFace(QWidget):
    """The pad with *Take back the last stroke* and *Clear*; a signature drawn earlier is shown as it is.

    Signal ``drawn(bytes)``: the signature as PNG after each stroke, empty when there is none.
    """

    drawn = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._given = b""
        self.pad = SignaturePad()
        self.pad.setObjectName("signing.pad")
        self.specimen = PicturePaper()
        self.undo, self.clear = button("small", "undo-2"), button("small", "eraser")
        self.undo.setObjectName("signing.undo")
        self.clear.setObjectName("signing.clear")
        self.hint = text_label("hint")
        self._lay_out()
        self.setFocusProxy(self.pad)
        self.pad.installEventFilter(self)
        self.pad.changed.connect(self._changed)
        self.undo.clicked.connect(self.pad.undo)
        self.clear.clicked.connect(self._clear)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.undo)
        row.addWidget(self.clear)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.pad)
        column.addWidget(self.specimen, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        column.addWidget(self.hint)

    def retranslate(self) -> None:
        """Set the words."""
        self.pad.setAccessibleName(self.tr("Paper to sign on"))
        self.pad.setAccessibleDescription(self.tr("Sign with mouse, finger or pen."))
        self.specimen.setAccessibleName(self.tr("The signature that you drew"))
        self.undo.setText(self.tr("Take back the last stroke"))
        self._name_clear()
        keys = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
        self.hint.setText(
            self.tr("Sign with mouse, finger or pen. {keys} takes the last stroke back.").format(keys=keys)
        )

    def _name_clear(self) -> None:
        self.clear.setText(self.tr("&Clear") if self.specimen.isHidden() else self.tr("Draw it ane&w"))

    def show_picture(self, png: bytes) -> None:
        """Show the letter's signature: the strokes while they are this one, else the picture of it."""
        if not png and self.pad.has_ink:
            with QSignalBlocker(self.pad):
                self.pad.clear()
        earlier = bool(png) and png != self._given
        self.pad.setVisible(not earlier)
        self.specimen.setVisible(earlier)
        self.specimen.show_picture(png if earlier else b"")
        self.undo.setVisible(not earlier)
        self.undo.setEnabled(self.pad.has_ink)
        self.clear.setEnabled(bool(png))
        self.hint.setVisible(not earlier)
        self._name_clear()

    def _changed(self, has_ink: bool) -> None:
        self._given = self.pad.to_png() if has_ink else b""
        self.drawn.emit(self._given)

    def _clear(self) -> None:
        self.pad.clear()
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On the pad, *Undo* means the last stroke, not the last change of the case."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.matches(QKeySequence.StandardKey.Undo)
            event.setAccepted(is_undo)
            return is_undo
        return super().eventFilter(watched, event)
