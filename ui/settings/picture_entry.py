# SPDX-License-Identifier: GPL-3.0-or-later
"""An entry for a picture: logo or signature."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from composer.errors import BadInput, TactfulError
from ui.background import Background
from ui.settings.entries import ProfileEntry
from ui.widgets.drop import DropZone
from ui.widgets.labels import button
from ui.widgets.picture_paper import PICTURES, PicturePaper


class PictureEntry(ProfileEntry):
    """A picture: dropped or chosen, made safe off the GUI thread, shown on paper.

    Signal ``edited(str, bytes)``: field and safe PNG, empty when it was taken out. ``make_safe`` reads a
    file and raises BadPicture or BadFile.
    """

    edited = Signal(str, object)

    def __init__(self, field: str, make_safe: Callable[[Path], bytes], background: Background) -> None:
        self.zone = DropZone(PICTURES, "image")
        self.zone.takes_text = False
        self.zone.choose.setObjectName(field)
        self.paper = PicturePaper()
        self.remove = button("link", "trash-2")
        self.remove.setObjectName(f"{field}.remove")
        super().__init__(field, self._laid_out())
        self._make_safe = make_safe
        self._background = background
        self.zone.file_given.connect(self.take)
        self.zone.refused.connect(self._wrong_kind)
        self.remove.clicked.connect(self._removed)
        self.show_value(b"")

    def _laid_out(self) -> QWidget:
        both = QWidget()
        both.setFocusProxy(self.zone.choose)
        side = QVBoxLayout()
        side.setSpacing(4)
        side.addWidget(self.paper)
        side.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(side)
        row.addWidget(self.zone, 1, Qt.AlignmentFlag.AlignTop)
        return both

    def set_words(self, label: str, hint: str, choose: str, remove: str) -> None:
        """Set label, hint and the words of both buttons."""
        self.set_label(label, hint)
        text = self.tr("Drop a picture here: PNG, JPEG, GIF, BMP, TIFF or WebP.")
        self.zone.set_texts(text, choose, self.tr("Pictures"))
        self.remove.setText(remove)
        self.paper.setAccessibleName(label.replace("&", ""))

    def show_value(self, png: bytes) -> None:
        """Show the stored picture; none when empty."""
        self.paper.show_picture(png)
        self.paper.setVisible(bool(png))
        self.remove.setVisible(bool(png))

    def take(self, path: Path) -> None:
        """Read a file; its picture is taken once it is safe."""
        self._background.run(
            _Reading(self._make_safe, Path(path)), self._read, self._unreadable, key=self.field
        )

    def _read(self, png: bytes) -> None:
        self.accept()
        self.show_value(png)
        self.edited.emit(self.field, png)

    def _unreadable(self, error: Exception) -> None:
        if not isinstance(error, TactfulError):
            raise error
        self.refuse(error)

    def _wrong_kind(self, name: str) -> None:
        self.refuse(BadInput("picture_kind", field=self.field, name=name))

    def _removed(self) -> None:
        self.accept()
        self.show_value(b"")
        self.edited.emit(self.field, b"")


class _Reading:
    """Reads one picture, on another thread."""

    def __init__(self, make_safe: Callable[[Path], bytes], path: Path) -> None:
        self._make_safe, self._path = make_safe, path

    def __call__(self) -> bytes:
        return self._make_safe(self._path)
