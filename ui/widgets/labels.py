# SPDX-License-Identifier: GPL-3.0-or-later
"""Labels by what they are for. They show plain text only."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from ui.icons import set_icon
from ui.theme import scaled

TICK, TICK_EDGE, TICK_GAP = 18, 2, 10
"""The sign of a tick or round button as ui/style.qss draws it, its border, and the room before the words."""


def text_label(role: str, text: str = "") -> QLabel:
    """A label of a role: field, hint, problem, section, quiet, strong, figure."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return label


def below_tick(text: str = "") -> QLabel:
    """A hint below a tick or a round button; it begins where the button's words begin."""
    label = text_label("hint", text)
    label.setIndent(scaled(TICK) + TICK_EDGE + TICK_GAP)
    return label


def tag(text: str = "", kind: str = "") -> QLabel:
    """A word on a soft ground: kind is stop, warn, hint or empty."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "tag")
    label.setProperty("kind", kind)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return label


def button(role: str = "", icon: str = "") -> QPushButton:
    """A push button: role is primary, small, link, danger or empty."""
    made = QPushButton()
    if role:
        made.setProperty("role", role)
    if icon:
        token = {"primary": "on_accent", "link": "accent", "danger": "stop"}.get(role, "ink")
        set_icon(made, icon, token, 16 if role in {"small", "link"} else 18)
    return made


def icon_button(icon: str, parent: QWidget | None = None) -> QToolButton:
    """A button that is only a picture; give it a tool tip and an accessible name in ``retranslate``."""
    made = QToolButton(parent)
    set_icon(made, icon, "muted", 18)
    return made


def name_button(made: QToolButton, text: str) -> None:
    """Say what a picture button does, to the eye that rests on it and to a screen reader."""
    made.setToolTip(text)
    made.setAccessibleName(text)


def line() -> QFrame:
    """A thin line between groups."""
    made = QFrame()
    made.setProperty("role", "line")
    return made


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again after a property was changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
