# SPDX-License-Identifier: GPL-3.0-or-later
"""Putting values into controls without disturbing the person who types.

A page shows the case again after every change, also after the key press that caused it. These functions
touch a control only when it really shows something else, and say nothing to those who listen to it.
"""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QTextEdit

from composer.text import clean, clean_line


def fill_line(edit: QLineEdit, text: str) -> None:
    """Show ``text``; what is being typed stays as long as it means the same (a space at its end)."""
    if clean_line(edit.text()) != clean_line(text):
        with QSignalBlocker(edit):
            edit.setText(text)


def fill_text(edit: QPlainTextEdit | QTextEdit, text: str) -> None:
    """Show ``text`` in a box of several lines, with the cursor where it was if the text is the same."""
    if clean(edit.toPlainText()).strip() != clean(text).strip():
        with QSignalBlocker(edit):
            edit.setPlainText(text)


def fill_check(button: QAbstractButton, on: bool) -> None:
    """Tick or untick."""
    if button.isChecked() != on:
        with QSignalBlocker(button):
            button.setChecked(on)


def fill_combo(combo: QComboBox, value: object) -> None:
    """Choose the entry whose data is ``value``; none when there is no such entry."""
    index = combo.findData(value)
    if combo.currentIndex() != index:
        with QSignalBlocker(combo):
            combo.setCurrentIndex(index)


def fill_label(label: QLabel, text: str) -> None:
    """Show ``text``; an empty label takes no room."""
    if label.text() != text:
        label.setText(text)
    label.setVisible(bool(text))
