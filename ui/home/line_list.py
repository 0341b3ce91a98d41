# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of lines: arrows move, Enter or a click opens, more rows are read on scrolling."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ui.home.delegate import LineDelegate
from ui.home.model import Fetch, Line, LineModel


class LineList(QListView):
    """Shows the rows of a ``Fetch``. Signal ``chosen(Line)``: one was opened."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """``name`` is the object name that tests find the list by."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "lines")
        self.setModel(LineModel(self))
        self.setItemDelegate(LineDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        ground = QWidget()  # not viewport(): what Qt made itself costs 10 ms at its first mention in Python
        ground.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setViewport(ground)
        self.setStyleSheet("QListView { background: transparent; border: none; }")
        self.clicked.connect(self._open)

    def show_lines(self, fetch: Fetch) -> None:
        """Show the rows of ``fetch``; the row that was current stays so if it is still there."""
        kept = self._model.line(self.currentIndex().row()).key if self.currentIndex().isValid() else ""
        self._model.show(fetch)
        row = self._model.row_of(kept) if kept else -1
        if row >= 0:
            self.setCurrentIndex(self._model.index(row))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return self._model.rowCount() == 0

    def lines(self) -> tuple[Line, ...]:
        """The rows read so far."""
        return tuple(self._model.line(row) for row in range(self._model.rowCount()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current row."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first row, so that the focus can be seen."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and not self.is_empty:
            self.setCurrentIndex(self._model.index(0))

    @property
    def _model(self) -> LineModel:
        model = self.model()
        assert isinstance(model, LineModel)
        return model

    def _open(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.line(index.row()))
