# SPDX-License-Identifier: GPL-3.0-or-later
"""The folder of the customer files, with *Open* and *Change…*: in the first run and in the settings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from composer.desk import Desk
from composer.errors import TactfulError
from ui.records.opening import OpenPath
from ui.settings.saving import Saver
from ui.widgets.field import LabelledField
from ui.widgets.labels import button, text_label
from ui.words import sentence


class FolderField(LabelledField):
    """Where new letters go. Without ``open_path`` there is no *Open*."""

    def __init__(self, desk: Desk, saver: Saver, open_path: OpenPath | None = None) -> None:
        super().__init__(QWidget())
        self._desk, self._saver, self._open_path = desk, saver, open_path
        self.path = text_label("strong")
        self.path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open, self.change = button(), button()
        self.open.setObjectName("files.open")
        if open_path is None:
            self.open.hide()
        self.change.setObjectName("business.files_folder")
        self.open.clicked.connect(self._open)
        self.change.clicked.connect(self._ask)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self.control.setFocusProxy(self.change)
        row = QHBoxLayout(self.control)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.path, 1)
        row.addWidget(self.open)
        row.addWidget(self.change)

    def show_folder(self) -> None:
        """Show where it is; a long path may break after a separator."""
        folder = str(self._desk.records.folder())
        self.path.setText(folder.replace("/", "/\u200b").replace("\\", "\\\u200b"))
        self.path.setToolTip(folder)

    def use_folder(self, folder: str | Path) -> None:
        """File new letters there from now on."""
        try:
            business = self._desk.records.use_folder(Path(folder))
        except TactfulError as error:
            words = sentence(error)
            self.set_problem(" ".join(part for part in (words.happened, words.kept, words.next) if part))
            return
        self.set_problem(None)
        self.show_folder()
        self._saver.saved.emit(business)

    def retranslate(self) -> None:
        """Set the words."""
        self.set_label(
            self.tr("New letters go into"),
            self.tr("If you change it, letters that are filed already stay where they are."),
        )
        self.open.setText(self.tr("&Open"))
        self.open.setAccessibleName(self.tr("Open the folder of the customer files"))
        self.change.setText(self.tr("C&hange…"))
        self.change.setAccessibleName(self.tr("Change the folder of the customer files"))

    def _open(self) -> None:
        folder = self._desk.records.folder()
        if not folder.is_dir():
            self.set_problem(
                self.tr("This folder is made with the first letter; there is nothing in it yet.")
            )
        elif self._open_path is not None and not self._open_path(folder):
            self.set_problem(self.tr("This computer has no program to show folders. The path is above."))

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Where new letters go"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.use_folder)
        dialog.open()
