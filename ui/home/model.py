# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of a list, read page by page as the owner scrolls, so that 20,000 cases open as fast as ten."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

PAGE = 50
CASE, RECORD, CUSTOMER = "case", "record", "customer"
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """What one row shows; every text is ready to be read.

    ``key`` is what a click opens: a ``case``, a ``record`` or a ``customer`` (``opens``). ``bold``
    marks matched words of ``detail`` as half-open spans in UTF-16 units. ``note`` says what is next,
    ``urgent`` what cannot wait (``kind``: warn, stop or empty). ``section`` stands above the first
    row of a group.
    """

    key: str
    title: str
    detail: str = ""
    figure: str = ""
    note: str = ""
    icon: str = ""
    urgent: str = ""
    kind: str = ""
    section: str = ""
    opens: str = CASE
    bold: tuple[tuple[int, int], ...] = ()

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        parts = (self.section, self.title, self.detail, self.figure, self.note, self.urgent)
        return ", ".join(p for p in parts if p)


Fetch = Callable[[int, int], Sequence[Line]]
"""``fetch(offset, limit)``: the next rows; fewer than ``limit`` means that these were the last."""


class LineModel(QAbstractListModel):
    """Rows that are fetched a page at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty; ``show`` fills it."""
        super().__init__(parent)
        self._lines: list[Line] = []
        self._fetch: Fetch | None = None
        self._more = False

    def show(self, fetch: Fetch) -> None:
        """Read the first page from ``fetch`` and forget what was shown before."""
        first = list(fetch(0, PAGE))
        self.beginResetModel()
        self._fetch, self._lines, self._more = fetch, first, len(first) >= PAGE
        self.endResetModel()

    def line(self, row: int) -> Line:
        """One row."""
        return self._lines[row]

    def row_of(self, key: str) -> int:
        """The row of a key among those read so far, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The rows read so far."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The texts of a row; the delegate asks ``line`` itself."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return " · ".join(p for p in (line.title, line.detail) if p)
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there may be rows that were not read yet."""
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if self._fetch is None or parent.isValid():
            return
        more = list(self._fetch(len(self._lines), PAGE))
        self._more = len(more) >= PAGE
        if more:
            start = len(self._lines)
            self.beginInsertRows(QModelIndex(), start, start + len(more) - 1)
            self._lines.extend(more)
            self.endInsertRows()
