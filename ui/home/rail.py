# SPDX-License-Identifier: GPL-3.0-or-later
"""The rail of the first page: the name of the app, its lists, and the settings at the foot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QVBoxLayout, QWidget

from ui import icons
from ui.theme import colour, scaled, tabular
from ui.widgets.labels import text_label

WIDTH = 212
SIDE = 12
PLACES = {"progress": "pen-line", "customers": "users", "sent": "send"}


class RailButton(QAbstractButton):
    """An entry of the rail: icon, words, and how many there are; the chosen one is a raised card."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        """``icon`` is a name of ``resources/icons``."""
        super().__init__(parent)
        self._icon = icon
        self._count = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_count(self, count: str) -> None:
        """Show a figure at the right; none when empty."""
        if count != self._count:
            self._count = count
            self.update()

    def sizeHint(self) -> QSize:
        """40 px high at the usual text size."""
        return QSize(scaled(WIDTH - 24), scaled(40))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Lighten under the mouse."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """And back."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon, words and figure."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter)
        ink = colour(self, "ink" if self.isChecked() or self.underMouse() else "muted")
        size, left = scaled(18), scaled(12)
        top = (self.height() - size) / 2
        icons.paint(painter, self._icon, ink, QRectF(self._x(left, size), top, size, size))
        self._words(painter, left + size + scaled(10))
        painter.end()

    def _ground(self, painter: QPainter) -> None:
        card = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(colour(self, "line") if self.isChecked() else Qt.PenStyle.NoPen)
        painter.setBrush(colour(self, "surface") if self.isChecked() else Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(colour(self, "focus"), 2))
        painter.drawRoundedRect(card, 8, 8)

    def _words(self, painter: QPainter, left: int) -> None:
        font = QFont(self.font())
        font.setPixelSize(scaled(14))
        font.setWeight(QFont.Weight.Medium if self.isChecked() else QFont.Weight.Normal)
        small = tabular(font)
        small.setPixelSize(scaled(12))
        figure = QFontMetrics(small).horizontalAdvance(self._count)
        width = self.width() - left - figure - scaled(16)
        painter.setPen(colour(self, "ink"))
        painter.setFont(font)
        place = QRect(self._x(left, width), 0, width, self.height())
        text = self.text().replace("&", "")
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(colour(self, "muted"))
        painter.setFont(small)
        right = QRect(self._x(self.width() - figure - scaled(12), figure), 0, figure, self.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._count)

    def _x(self, left: int, width: int) -> int:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return self.width() - left - width if mirrored else left


class HomeRail(QWidget):
    """Signals: ``chosen(str)`` with progress, customers or sent, and ``settings()``."""

    chosen = Signal(str)
    settings = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is chosen yet."""
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(scaled(WIDTH))
        self.app_name = QLabel()
        self.app_name.setObjectName("appName")
        self.buttons = {place: RailButton(icon) for place, icon in PLACES.items()}
        self.settings_button = RailButton("settings")
        self.saved = text_label("hint")
        self._group = QButtonGroup(self)
        for place, made in self.buttons.items():
            made.setCheckable(True)
            made.setObjectName(f"home.{place}")
            self._group.addButton(made)
        self.settings_button.setObjectName("home.settings")
        self._group.buttonClicked.connect(self._clicked)
        self.settings_button.clicked.connect(self.settings)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 26, SIDE, 20)
        column.setSpacing(6)
        self.app_name.setContentsMargins(SIDE, 0, 0, 16)
        self.saved.setContentsMargins(SIDE, 8, 0, 0)
        column.addWidget(self.app_name)
        for made in self.buttons.values():
            column.addWidget(made)
        column.addStretch(1)
        column.addWidget(self.settings_button)
        column.addWidget(self.saved)

    def choose(self, place: str) -> None:
        """Show a list as chosen; none for anything else (search results)."""
        self._group.setExclusive(False)
        for own, made in self.buttons.items():
            made.setChecked(own == place)
        self._group.setExclusive(True)

    def set_count(self, place: str, count: int) -> None:
        """Show how many there are; nothing for none."""
        made = self.buttons[place]
        made.set_count(str(count) if count else "")
        made.setAccessibleDescription(str(count) if count else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from entry to entry."""
        move = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        made = [*self.buttons.values(), self.settings_button]
        here = next((place for place, one in enumerate(made) if one.hasFocus()), None)
        if move is None or here is None:
            super().keyPressEvent(event)
        else:
            made[(here + move) % len(made)].setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        """Set the words."""
        self.app_name.setText(self.tr("Tactful"))
        self.buttons["progress"].setText(self.tr("In &progress"))
        self.buttons["customers"].setText(self.tr("&Customers"))
        self.buttons["sent"].setText(self.tr("&Sent letters"))
        self.settings_button.setText(self.tr("Se&ttings"))
        self.saved.setText(self.tr("Saved on this computer"))
        for made in (*self.buttons.values(), self.settings_button):
            made.setAccessibleName(made.text().replace("&", ""))

    def _clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(next(place for place, made in self.buttons.items() if made is button))
