# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens when the program itself is wrong: the text is saved first, then the owner is told, once.

The report holds versions and the traceback (file names, line numbers, the kind of the error), never a local
variable and never the error's own text, so that no customer data is in it.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

log = logging.getLogger("tactful")


class CrashHook(QObject):
    """Catches what nobody caught, on any thread. ``save`` is called first.

    Signal ``crashed(report)`` is queued, so that the box opens after the failed call has unwound.
    """

    crashed = Signal(str)

    def __init__(self, save: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._seen: set[str] = set()
        self.window: QWidget | None = None
        self._before = sys.excepthook
        self.crashed.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch from now on."""
        sys.excepthook = self.handle

    def remove(self) -> None:
        """Catch no longer."""
        sys.excepthook = self._before

    def save_with(self, save: Callable[[], object]) -> None:
        """Call this to save, from now on."""
        self._save = save

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Save, log, and show one box for each distinct crash."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        text = report(kind, trace)
        log.critical("crash\n%s", text)
        if text in self._seen:
            return
        self._seen.add(text)
        try:
            self._save()
        except Exception as second:  # noqa: BLE001 - the first crash must still be shown
            log.critical("saving after the crash failed: %s", type(second).__name__)
        self.crashed.emit(text)

    def _show(self, text: str) -> None:
        box = CrashBox(text, self.window)
        box.open()


class CrashBox(QMessageBox):
    """Says that the program was wrong, that the text is saved, and offers the report to copy."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle(self.tr("Tactful made a mistake"))
        self.setText(self.tr("Something in Tactful went wrong. It is not your fault."))
        self.setInformativeText(
            self.tr(
                "What you typed was saved first. You can go on; if something looks odd, close the window and "
                "open it again. The report below holds no customer data: copy it if you want to tell us."
            )
        )
        self.setDetailedText(text)
        self._report = text
        self.copy = self.addButton(self.tr("Copy the report"), QMessageBox.ButtonRole.ActionRole)
        self.setDefaultButton(self.addButton(QMessageBox.StandardButton.Close))
        self.copy.clicked.disconnect()  # copying must not close the box
        self.copy.clicked.connect(self._copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Versions and where it happened. Each part is gathered by itself; one that fails is left out."""
    parts = [_attempt(_versions), f"{kind.__module__}.{kind.__qualname__}", _attempt(lambda: _places(trace))]
    return "\n".join(part for part in parts if part)


def _versions() -> str:
    import platform
    from importlib.metadata import version

    return (
        f"Tactful {version('tactful')}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()}"
    )


def _places(trace: TracebackType | None) -> str:
    import traceback

    frames = traceback.extract_tb(trace)
    return "\n".join(f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)


def _short(filename: str) -> str:
    """The last parts of a path; the folders above may hold the owner's name."""
    return "/".join(Path(filename).parts[-3:])


def _attempt(gather: Callable[[], str]) -> str:
    try:
        return gather()
    except Exception:  # noqa: BLE001 - a report with a gap is better than none
        return ""
