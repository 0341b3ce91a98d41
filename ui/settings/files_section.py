# SPDX-License-Identifier: GPL-3.0-or-later
"""The customer files: where they are, whether they are as they were written, and making the database anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from composer.business import Business
from composer.errors import TactfulError
from ui.place import Tools
from ui.records.opening import OpenPath, open_path
from ui.settings.folder_field import FolderField
from ui.settings.saving import Saver
from ui.settings.section import Section
from ui.widgets.card import Card
from ui.widgets.labels import button, text_label
from ui.widgets.progress import ProgressNote
from ui.words import sentence
from ui.words.troubles import folder_words

if TYPE_CHECKING:
    from composer.desk.records import Verified

LISTED = 20  # letters named in the report; more would be a list, not a message


class Rebuilt(Protocol):
    """What is told of a rebuilt database (``composer.archive.rebuild.RebuildReport``)."""

    @property
    def letters(self) -> int: ...
    @property
    def skipped(self) -> tuple[tuple[str, str], ...]: ...


class FilesSection(Section):
    """``open_path`` shows a folder to the owner."""

    def __init__(self, tools: Tools, saver: Saver, open_path: OpenPath = open_path) -> None:
        super().__init__(tools, saver)
        self._busy = False
        self.folder = FolderField(self.desk, saver, open_path)
        self.earlier = text_label("quiet")
        self.care = text_label("section")
        self.verify, self.rebuild = button("", "shield-check"), button("", "refresh-cw")
        self.verify.setObjectName("files.verify")
        self.rebuild.setObjectName("files.rebuild")
        self.about_verify, self.about_rebuild = text_label("quiet"), text_label("quiet")
        self.progress = ProgressNote()
        self.report = Card()
        self.report_text = text_label("")
        self.report.column.addWidget(self.report_text)
        self.report.hide()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.add(self.folder)
        self.add(self.earlier, gap=12)
        self.add(self.care, gap=12)
        for about, made in ((self.about_verify, self.verify), (self.about_rebuild, self.rebuild)):
            self.add(about, gap=8)
            self.column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
            self.column.addSpacing(20)
        self.add(self.progress)
        self.add(self.report)

    def _connect(self) -> None:
        self.verify.clicked.connect(self._verify)
        self.rebuild.clicked.connect(self._rebuild)
        self.progress.stopped.connect(self._stopped)

    def title(self) -> str:
        return self.tr("Customer files")

    def lead(self) -> str:
        return self.tr("One folder for each customer, readable without Tactful: letters, messages, records.")

    def retranslate(self) -> None:
        super().retranslate()
        self.folder.retranslate()
        self.care.setText(self.tr("Looking after them"))
        self.about_verify.setText(
            self.tr("Compares every file of every letter with what was written on the day.")
        )
        self.verify.setText(self.tr("&Verify all"))
        self.about_rebuild.setText(
            self.tr(
                "Reads every record in the folders and brings back what the database lacks. Nothing is lost."
            )
        )
        self.rebuild.setText(self.tr("&Rebuild from the folders"))

    def show_business(self, business: Business) -> None:
        super().show_business(business)
        self.folder.show_folder()
        earlier = self.desk.records.earlier_folders()
        self.earlier.setText("\n".join([self.tr("Earlier letters are in:"), *map(str, earlier)]))
        self.earlier.setVisible(bool(earlier))

    def first_field(self) -> QWidget | None:
        return self.folder.change

    def _verify(self) -> None:
        self._begin(self.tr("Comparing the files…"), self.desk.records.verify_all, self._verified)

    def _rebuild(self) -> None:
        self._begin(self.tr("Reading the folders…"), self.desk.records.rebuild, self._rebuilt)

    def _begin(self, text: str, work: Callable[[], object], done: Callable[[Any], None]) -> None:
        """Start, unless something runs already; the buttons stay as they are and keep the keyboard."""
        if self._busy:
            return
        self._busy = True
        self.report.hide()
        self.progress.start(text)
        self.tools.background.run(work, done, self._failed, key="files")

    def _stopped(self) -> None:
        self.tools.background.cancel("files")
        self._busy = False

    def _verified(self, found: Sequence[Verified]) -> None:
        bad = [v for v in found if not v.state.unchanged]
        if not found:
            self._say("hint", self.tr("There is no letter to compare yet."))
        elif not bad:
            text = self.tr("Every letter is as it was written. Letters compared: {count}.")
            self._say("good", text.format(count=len(found)))
        else:
            self._say("warn", self._changed(bad))

    def _changed(self, bad: Sequence[Verified]) -> str:
        lines = [self.tr("These letters are not as they were written:")]
        lines += [f"{v.letter.number}: {self._what(v)}" for v in bad[:LISTED]]
        if len(bad) > LISTED:
            lines.append(self.tr("And {count} more.").format(count=len(bad) - LISTED))
        lines.append(self.tr("The record of a letter says which file it is. Bring it back from a backup."))
        return "\n".join(lines)

    def _what(self, found: Verified) -> str:
        state = found.state
        missing = "missing" in {state.docx, state.pdf, state.message, state.record}
        return self.tr("a file is missing") if missing else self.tr("a file was changed")

    def _rebuilt(self, report: Rebuilt) -> None:
        lines = [self.tr("Nothing was missing: the database has every letter of the folders.")]
        if report.letters:
            lines = [self.tr("Letters that were brought back: {count}.").format(count=report.letters)]
        if report.skipped:
            lines.append(self.tr("These folders were left out and stay as they are:"))
            lines += [f"{folder}: {folder_words(code)}" for folder, code in report.skipped[:LISTED]]
            if len(report.skipped) > LISTED:
                lines.append(self.tr("And {count} more.").format(count=len(report.skipped) - LISTED))
        self._say("warn" if report.skipped else "good", "\n".join(lines))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, TactfulError):
            raise error
        words = sentence(error)
        self._say("warn", " ".join(part for part in (words.happened, words.kept, words.next) if part))

    def _say(self, kind: str, text: str) -> None:
        self.progress.finish()
        self._busy = False
        self.report.set_kind(kind)
        self.report_text.setText(text)
        self.report.setAccessibleName(text)
        self.report.show()
