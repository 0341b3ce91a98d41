# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter's real pages on a desk: a white sheet with a soft shadow, sharp on any screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.theme import scaled, tokens_of
from ui.widgets.labels import icon_button, name_button, text_label

if TYPE_CHECKING:
    from composer.letter.model import PagePicture

MM_PER_INCH = 25.4
EDGE = 28  # desk around the sheet, px
ZOOMS = (1.0, 1.25, 1.5, 2.0, 3.0)  # of the width that fits
SHADOWS = ((10, 3), (6, 6), (3, 10), (1, 16))  # spread in px, opacity of 255
SHARPEST_PPI = 400
BLUNTEST_PPI = 40
LAST = -1  # as a page: the last one, whichever that is


def as_images(pages: Iterable[PagePicture]) -> tuple[QImage, ...]:
    """Drawn pages as Qt's pictures; safe on any thread."""
    form = QImage.Format.Format_RGB32
    return tuple(
        QImage(one.pixels, one.width, one.height, one.stride, form).copy() if one.pixels else QImage()
        for one in pages
    )


class Sheet(QWidget):
    """One page, painted; hovering it tells where in millimetres.

    Signal ``hovered(x_mm, y_mm)``; both are -1 when the mouse has left.
    """

    hovered = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.image = QImage()
        self.page_mm = (210.0, 297.0)
        self.width_px = 300
        self.mark = QRectF()

    def show_image(self, image: QImage) -> None:
        """Show another picture of the page; the shadow stays, since drawing it takes longer than the page."""
        self.image, self.mark = image, QRectF()
        self.update(self.paper().toAlignedRect())

    def set_size(self, page_mm: tuple[float, float], width_px: int) -> None:
        """Show pages of this size, so many pixels wide."""
        if (page_mm, width_px) != (self.page_mm, self.width_px):
            self.page_mm, self.width_px = page_mm, width_px
            self.updateGeometry()
            self.update()

    def paper(self) -> QRectF:
        """The sheet within this widget."""
        height = self.width_px * self.page_mm[1] / self.page_mm[0]
        left = max(float(EDGE), (self.width() - self.width_px) / 2)
        return QRectF(round(left), 4, self.width_px, round(height))

    def sizeHint(self) -> QSize:
        paper = self.paper()
        return QSize(self.width_px + 2 * EDGE, round(paper.height()) + EDGE + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paper = self.paper()
        if not paper.toAlignedRect().contains(event.rect()):
            self._paint_shadow(painter, paper)
        painter.fillRect(paper, QColor("white"))
        if not self.image.isNull():
            # drawn one to one when its size is right, smoothly while a sharper one is on its way
            exact = self._is_exact(paper)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not exact)
            painter.drawImage(self._own_size(paper) if exact else paper, self.image)
        if not self.mark.isEmpty():
            self._paint_mark(painter, paper)
        painter.end()

    def _is_exact(self, paper: QRectF) -> bool:
        return abs(self.image.width() - paper.width() * self.devicePixelRatioF()) < 1

    def _own_size(self, paper: QRectF) -> QRectF:
        """The picture's own size: one row more or less than the sheet must not squeeze a line of text."""
        return QRectF(paper.topLeft(), QSizeF(self.image.size()) / self.devicePixelRatioF())

    def _paint_shadow(self, painter: QPainter, paper: QRectF) -> None:
        painter.save()
        painter.setClipRegion(QRegion(self.rect()).subtracted(QRegion(paper.toAlignedRect())))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for spread, opacity in SHADOWS:
            painter.setBrush(QColor(0, 0, 0, opacity))
            painter.drawRoundedRect(paper.adjusted(-spread, -spread + 4, spread, spread + 4), spread, spread)
        painter.restore()

    def _paint_mark(self, painter: QPainter, paper: QRectF) -> None:
        unit = paper.width() / self.page_mm[0]
        place = QRectF(
            paper.left() + self.mark.left() * unit,
            paper.top() + self.mark.top() * unit,
            self.mark.width() * unit,
            self.mark.height() * unit,
        )
        tint = QColor(15, 92, 85, 30)  # on white paper in both themes
        painter.fillRect(place, tint)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        paper = self.paper()
        place: QPointF = event.position()
        if paper.contains(place):
            unit = self.page_mm[0] / paper.width()
            self.hovered.emit((place.x() - paper.left()) * unit, (place.y() - paper.top()) * unit)
        else:
            self.hovered.emit(-1.0, -1.0)

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered.emit(-1.0, -1.0)


class LetterPreview(QWidget):
    """Page, page turn and zoom.

    Signals: ``hovered(page, x_mm, y_mm)``, the first page is 0; ``sharpness_wanted()`` when the sheet has
    another size and a new picture at ``wanted_ppi()`` would be sharper; ``put_away()`` by its button, which
    is only there after ``offer_put_away``.
    """

    hovered = Signal(int, float, float)
    sharpness_wanted = Signal()
    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("previewPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._images: list[QImage] = []
        self._page = 0
        self._keeps_last = False
        self._zoom = 0
        self.heading = text_label("strong")
        self.page_of = QLabel()
        self.page_of.setObjectName("stepOf")
        self.previous = icon_button("chevron-left")
        self.following = icon_button("chevron-right")
        self.smaller = icon_button("zoom-out")
        self.larger = icon_button("zoom-in")
        self.close_button = icon_button("x")
        self.close_button.hide()
        self.note = text_label("quiet")
        self.note.hide()
        self.sheet = Sheet()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.bar = QHBoxLayout()
        self.bar.setContentsMargins(EDGE, 14, EDGE - 6, 8)
        self.bar.setSpacing(2)
        self.bar.addWidget(self.heading, 1)
        self.bar.addWidget(self.page_of)
        self.bar.addSpacing(8)
        for made in (self.previous, self.following, self.smaller, self.larger, self.close_button):
            self.bar.addWidget(made)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.sheet)
        self.area.viewport().installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.bar)
        notes = QHBoxLayout()
        notes.setContentsMargins(EDGE, 0, EDGE, 8)
        notes.addWidget(self.note)
        column.addLayout(notes)
        column.addWidget(self.area, 1)

    def _connect(self) -> None:
        self.sheet.hovered.connect(self._hovered)
        self.previous.clicked.connect(self.turn_back)
        self.following.clicked.connect(self.turn_on)
        self.smaller.clicked.connect(self.zoom_out)
        self.larger.clicked.connect(self.zoom_in)
        self.close_button.clicked.connect(self.put_away)

    def show_pages(self, images: Sequence[QImage], page_mm: tuple[float, float] | None = None) -> None:
        """Show these pages; the one that was open stays open, after ``turn_to(LAST)`` the last one.

        In place of an empty picture the one from before stays: it is on its way.
        """
        before = dict(enumerate(self._images))
        self._images = [before.get(n, one) if one.isNull() else one for n, one in enumerate(images)]
        if page_mm is not None:
            self.sheet.set_size(page_mm, self.sheet.width_px)
        last = max(0, len(self._images) - 1)
        self._page = last if self._keeps_last else min(self._page, last)
        self._show_page()

    def show_note(self, text: str) -> None:
        """Say above the sheet why it is not what one expects; an empty text takes it away."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def offer_put_away(self, on: bool) -> None:
        """Offer a button that puts the letter away (where it took the page's place)."""
        self.close_button.setVisible(on)

    def mark(self, page: int, place_mm: QRectF) -> None:
        """Light a place of a page, given in millimetres; an empty one takes the light away."""
        self.sheet.mark = place_mm if page == self._page else QRectF()
        self.sheet.update()

    @property
    def page(self) -> int:
        """The page that is open; the first is 0."""
        return self._page

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._images)

    def wanted_ppi(self) -> float:
        """Dots per inch at which a page fills the sheet exactly on this screen."""
        inches = self.sheet.page_mm[0] / MM_PER_INCH
        ppi = self.sheet.width_px * self.devicePixelRatioF() / inches
        return min(SHARPEST_PPI, max(BLUNTEST_PPI, ppi))

    def turn_to(self, page: int) -> None:
        """Open a page; after ``LAST`` the last one is open also when the letter grows or shrinks."""
        last = max(0, len(self._images) - 1)
        self._keeps_last = page == LAST
        self._page = last if self._keeps_last else min(max(page, 0), last)
        self._show_page()
        self.area.verticalScrollBar().setValue(0)

    def turn_on(self) -> None:
        """Open the next page."""
        self.turn_to(self._page + 1)

    def turn_back(self) -> None:
        """Open the page before."""
        self.turn_to(max(0, self._page - 1))

    def zoom_in(self) -> None:
        """Show the sheet larger."""
        self._set_zoom(self._zoom + 1)

    def zoom_out(self) -> None:
        """Show the sheet smaller, down to the width that fits."""
        self._set_zoom(self._zoom - 1)

    def _set_zoom(self, zoom: int) -> None:
        self._zoom = min(max(zoom, 0), len(ZOOMS) - 1)
        self._fit()
        self._show_controls()

    def _fit(self) -> None:
        room = max(120, self.area.viewport().width() - 2 * EDGE)
        width = round(room * ZOOMS[self._zoom])
        if width != self.sheet.width_px:
            self.sheet.set_size(self.sheet.page_mm, width)
            self.sharpness_wanted.emit()

    def _show_page(self) -> None:
        self.sheet.show_image(self._images[self._page] if self._images else QImage())
        self._show_controls()

    def _show_controls(self) -> None:
        count = len(self._images)
        text = self.tr("Page {page} of {pages}").format(page=self._page + 1, pages=count) if count else ""
        self.page_of.setText(text)
        self.sheet.setAccessibleName(text)
        for made in (self.previous, self.following):
            made.setVisible(count > 1)
        self.previous.setEnabled(self._page > 0)
        self.following.setEnabled(self._page < count - 1)
        self.smaller.setEnabled(self._zoom > 0)
        self.larger.setEnabled(self._zoom < len(ZOOMS) - 1)

    def retranslate(self) -> None:
        """Set the words."""
        self.heading.setText(self.tr("The letter"))
        self.setAccessibleName(self.tr("The letter as it will be printed"))
        name_button(self.previous, self.tr("Page before"))
        name_button(self.following, self.tr("Next page"))
        name_button(self.smaller, self.tr("Smaller"))
        name_button(self.larger, self.tr("Larger"))
        name_button(self.close_button, self.tr("Back to the page (F9)"))
        self._show_controls()

    def _hovered(self, x: float, y: float) -> None:
        self.hovered.emit(self._page if x >= 0 else -1, x, y)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._set_zoom(self._zoom + (1 if event.angleDelta().y() > 0 else -1))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        actions = {
            Qt.Key.Key_PageDown: self.turn_on,
            Qt.Key.Key_PageUp: self.turn_back,
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
        }
        action = actions.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QColor(tokens_of(self)["focus"]))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
            painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(280), 200)
