# SPDX-License-Identifier: GPL-3.0-or-later
"""The rail: the eight steps with the state of each, and at the foot what is saved and where."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from composer.case import Case
from composer.journey import Journey, Step, StepState, StepView
from ui import format as written
from ui.icons import paint
from ui.theme import scaled, tokens_of
from ui.widgets.labels import button, text_label
from ui.words.journey import stale_text, state_name, step_name

WIDTH = 212
ROW = 40
SECOND_ROW = 14
BADGE = 24
SIDE = 12
WRAPPED = Qt.TextFlag.TextWordWrap.value


class StepButton(QAbstractButton):
    """One step: badge, name, and a second line when it waits or is out of date."""

    def __init__(self, step: Step, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step, self.number = step, number
        self.state = StepState.NOT_YET
        self.second_line = ""
        self.shown = False
        self._says: tuple[object, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_state(self, state: StepState, second_line: str, *, shown: bool) -> None:
        """Show a state; ``shown`` is the step whose page is open."""
        name = self.tr("Step {number} of {count}: {name}, {state}").format(
            number=self.number, count=len(Step), name=step_name(self.step), state=state_name(state)
        )
        says = (state, second_line, shown, name)
        if says == self._says:  # the rail is told at every key press
            return
        self._says = says
        self.state, self.second_line, self.shown = state, second_line, shown
        self.setText(step_name(self.step))
        self.setAccessibleName(f"{name}, {second_line}" if second_line else name)
        self.setAccessibleDescription(self.tr("This page is open") if shown else "")
        self.setToolTip(second_line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if shown else Qt.FocusPolicy.ClickFocus)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(WIDTH) - 2 * SIDE, scaled(ROW) + self._below())

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(120), scaled(BADGE) + 4 + self._below())  # in a low window the rows move together

    def _below(self) -> int:
        """Room for the second line, which may need more than one row."""
        if not self.second_line:
            return 0
        metrics = QFontMetrics(self._font(12, QFont.Weight.Normal))
        width = scaled(WIDTH) - 2 * SIDE - self._words_from() - SIDE // 2
        needed = metrics.boundingRect(QRect(0, 0, width, scaled(200)), WRAPPED, self.second_line)
        return scaled(SECOND_ROW) + needed.height() - metrics.height()

    @staticmethod
    def _words_from() -> int:
        return SIDE + scaled(BADGE) + SIDE

    def _row(self) -> int:
        """Height of the line with the name."""
        return self.height() - self._below()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()  # the rail moves between the steps
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter)
        badge = float(scaled(BADGE))
        left = (
            SIDE if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else self.width() - SIDE - badge
        )
        self._paint_badge(painter, QRectF(left, (self._row() - badge) / 2, badge, badge))
        self._paint_words(painter)
        painter.end()

    def _colour(self, token: str) -> QColor:
        return QColor(tokens_of(self)[token])

    def _paint_card(self, painter: QPainter) -> None:
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.shown:
            painter.setPen(QPen(self._colour("line"), 1))
            painter.setBrush(self._colour("surface"))
            painter.drawRoundedRect(frame, 6, 6)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour("line"))
            painter.drawRoundedRect(frame, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(self._colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 6, 6)

    def _paint_badge(self, painter: QPainter, place: QRectF) -> None:
        inner = place.adjusted(0.75, 0.75, -0.75, -0.75)
        if self.state in {StepState.DONE, StepState.WAITING}:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour("accent_soft"))
            painter.drawEllipse(place)
            fifth = place.width() / 5
            sign = "check" if self.state is StepState.DONE else "clock"
            paint(painter, sign, self._colour("accent"), place.adjusted(fifth, fifth, -fifth, -fifth))
            return
        filled = self.state is StepState.NOW
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(self._colour("line_strong"), 1.5))
        painter.setBrush(self._colour("accent") if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place if filled else inner)
        painter.setPen(self._colour("on_accent" if filled else "muted"))
        painter.setFont(self._font(12, QFont.Weight.DemiBold))
        mark = "–" if self.state is StepState.NOT_NEEDED else str(self.number)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, mark)

    def _paint_words(self, painter: QPainter) -> None:
        quiet = self.state in {StepState.NOT_YET, StepState.NOT_NEEDED} and not self.shown
        start, end = self._words_from(), SIDE / 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = QRectF(end if mirrored else start, 0, self.width() - start - end, self._row())
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._font(14, QFont.Weight.DemiBold if self.shown else QFont.Weight.Normal))
        painter.setPen(self._colour("muted" if quiet else "ink"))
        place = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, place, self._elided(painter, self.text(), room))
        if self.second_line:
            painter.setFont(self._font(12, QFont.Weight.Normal))
            painter.setPen(self._colour("muted"))
            top = self._row() - scaled(7)
            below = QRectF(room.left(), top, room.width(), self.height() - top)
            painter.drawText(below, int(side | Qt.AlignmentFlag.AlignAbsolute) | WRAPPED, self.second_line)

    @staticmethod
    def _elided(painter: QPainter, text: str, room: QRectF) -> str:
        return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))

    def _font(self, px: int, weight: QFont.Weight) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(scaled(px))
        font.setWeight(weight)
        return font


class Rail(QWidget):
    """Signals: ``step_asked(Step)``, ``home_asked()``, ``trouble_asked()`` (a click on what is not saved)."""

    step_asked = Signal(object)
    home_asked = Signal()
    trouble_asked = Signal()

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(scaled(WIDTH))
        self._zone = zone
        self._saved = ("saved", "")
        self.app_name = QLabel("Tactful")
        self.app_name.setObjectName("appName")
        self.home = button("link", "arrow-left")
        self.about = text_label("")
        self.about.setObjectName("caseNumber")
        self.steps = {step: StepButton(step, n) for n, step in enumerate(Step, 1)}
        self.saved = text_label("")
        self.saved.setObjectName("savedLine")
        self.mend = button("link")
        self.mend.hide()
        self.home.clicked.connect(self.home_asked)
        self.mend.clicked.connect(self.trouble_asked)
        for made in self.steps.values():
            made.clicked.connect(self._step_clicked)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 26, SIDE, 20)
        column.setSpacing(6)
        head = QVBoxLayout()
        head.setContentsMargins(SIDE, 0, 0, 12)
        head.setSpacing(4)
        head.addWidget(self.app_name)
        head.addWidget(self.home, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self.about)
        column.addLayout(head)
        for made in self.steps.values():
            column.addWidget(made)
        column.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(SIDE, 0, 0, 0)
        foot.addWidget(self.saved)
        foot.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(foot)

    def show_journey(self, case: Case, journey: Journey, shown: Step, now: datetime) -> None:
        """Show where the case stands and which page is open."""
        who = case.customer.name.strip()
        self.about.setText(f"{case.id} · {who}" if who else case.id)
        for view in journey.steps:
            self.steps[view.step].set_state(
                view.state, self._second_line(view, now), shown=view.step is shown
            )

    def _second_line(self, view: StepView, now: datetime) -> str:
        if view.state is StepState.WAITING and view.waiting_until:
            time = written.until(view.waiting_until, now, self._zone)
            return self.tr("until {time}").format(time=time)
        if view.state is StepState.WAITING and view.waiting_for:
            return self.tr("for {name}").format(name=view.waiting_for)
        return stale_text(view.stale[0]) if view.stale else ""

    def show_saved(self, state: str, text: str = "") -> None:
        """Say what is saved: state is ``saved``, ``saving`` or ``trouble`` (then with a text)."""
        self._saved = (state, text)
        words = {"saved": self.tr("Saved on this computer"), "saving": self.tr("Saving…")}
        self.saved.setText(words.get(state, text))
        self.mend.setVisible(state == "trouble")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        made = list(self.steps.values())
        here = next((i for i, one in enumerate(made) if one.hasFocus()), None)
        if move is None or here is None:
            super().keyPressEvent(event)
        else:
            made[(here + move) % len(made)].setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        """Set the words; the steps get theirs with the journey."""
        self.home.setText(self.tr("All letters"))
        self.mend.setText(self.tr("What to do"))
        self.show_saved(*self._saved)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _step_clicked(self) -> None:
        made = self.sender()
        if isinstance(made, StepButton):
            self.step_asked.emit(made.step)
