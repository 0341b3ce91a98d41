# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening a folder or a file with the computer's own programs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

OpenPath = Callable[[Path], bool]
"""Shows a folder or a file to the owner; False when the computer has no program for it."""


def open_path(path: Path) -> bool:
    """Ask the desktop to show ``path``."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
