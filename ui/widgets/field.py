# SPDX-License-Identifier: GPL-3.0-or-later
"""A control with its label above, and hint and problem below."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.labels import restyle, text_label

LABEL_GAP = 6


class LabelledField(QWidget):
    """Label, control, hint, problem. The control reads out all four."""

    def __init__(self, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self.label = text_label("field")
        self.label.setBuddy(focus_target(control))
        self.hint = text_label("hint")
        self.problem = text_label("problem")
        self.hint.hide()
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LABEL_GAP)
        for part in (self.label, control, self.problem, self.hint):
            column.addWidget(part)
        column.addStretch(1)  # not an alignment: that would forget how high wrapped chips are

    def set_label(self, text: str, hint: str = "") -> None:
        """Set the words; ``&`` marks the key that goes to the control."""
        self.label.setText(text)
        self.label.setVisible(bool(text))
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        focus_target(self.control).setAccessibleName(text.replace("&", ""))
        if focus_target(self.control) is not self.control:
            self.control.setAccessibleName(text.replace("&", ""))
        self._describe()

    def set_hint(self, hint: str) -> None:
        """Change the line below."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self._describe()

    def set_problem(self, text: str | None) -> None:
        """Say below the control what is wrong with it and how to mend it; None when all is well."""
        if self.problem.text() == (text or "") and self.problem.isHidden() == (not text):
            return
        self.problem.setText(text or "")
        self.problem.setVisible(bool(text))
        target = focus_target(self.control)
        target.setProperty("problem", "true" if text else "false")
        restyle(target)
        self._describe()

    def _describe(self) -> None:
        parts = (self.problem.text(), self.hint.text())
        focus_target(self.control).setAccessibleDescription(" ".join(p for p in parts if p))


def focus_target(control: QWidget) -> QWidget:
    """The part of a compound control that takes the keyboard."""
    proxy = control.focusProxy()
    return focus_target(proxy) if proxy is not None else control
