# SPDX-License-Identifier: GPL-3.0-or-later
"""The order in which Tab visits a place: as its parts are laid out, not as they happened to be made.

Qt keeps a chain of all widgets in the order in which they were made, and takes a part that hands the keyboard
on to one of its own (a focus proxy) for a stop of that chain, so that it comes back to the same control
for ever. A place with parts that come and go looks at its layouts instead, whenever Tab is pressed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLayout, QScrollArea, QSplitter, QWidget


def go_to_next(parts: Sequence[QWidget], *, forward: bool) -> bool:
    """Move the keyboard to the next control of these parts, or to the one before; round at the ends."""
    stops = [stop for part in parts for stop in tab_stops(part)]
    here = _place(stops, QApplication.focusWidget())
    if not stops or here is None:
        return False
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[(here + (1 if forward else -1)) % len(stops)].setFocus(reason)
    return True


def tab_stops(root: QWidget) -> list[QWidget]:
    """The controls that Tab visits in a part, from top to bottom and along each row."""
    return [stop for stop in _controls(root) if stop.isVisible() and stop.isEnabled() and _speaks(stop)]


def _place(stops: Sequence[QWidget], focused: QWidget | None) -> int | None:
    """Where the keyboard is: in a control or a part of it, or in a button whose group has another stop."""
    if focused is None:
        return None
    around = [n for n, stop in enumerate(stops) if stop is focused or stop.isAncestorOf(focused)]
    if around:
        return around[-1]  # the innermost: a card is a stop, and so are the controls in it
    group = focused.group() if isinstance(focused, QAbstractButton) else None
    same = (n for n, stop in enumerate(stops) if isinstance(stop, QAbstractButton) and stop.group() is group)
    return next(same, None) if group is not None else None


def _speaks(control: QWidget) -> bool:
    """Of buttons that exclude each other Tab visits one, the arrows the others."""
    group = control.group() if isinstance(control, QAbstractButton) else None
    if group is None or not group.exclusive():
        return True
    chosen = group.checkedButton()
    if chosen is not None and chosen.isVisible() and chosen.isEnabled():
        return chosen is control
    return next((one for one in group.buttons() if one.isVisible() and one.isEnabled()), None) is control


def _controls(part: QWidget) -> Iterator[QWidget]:
    """The controls in a part, itself first; what a control is made of is its own business."""
    if part.isHidden():
        return
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        yield part
    if isinstance(part, QScrollArea):
        inner = part.widget()
        if inner is not None:
            yield from _controls(inner)
    elif isinstance(part, QSplitter):
        for pane in map(part.widget, range(part.count())):
            if pane is not None:
                yield from _controls(pane)
    else:
        layout = part.layout()
        if layout is not None:
            yield from _in(layout)


def _in(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _controls(widget)
        elif inner is not None:
            yield from _in(inner)
