# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's start: as little as possible before the first paint, the rest right after it."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox

from composer.errors import DamagedStore, TactfulError
from ui.crash import CrashHook
from ui.messages import Action
from ui.theme import Theme
from ui.words import sentence

if TYPE_CHECKING:
    from composer.desk import Desk
    from ui.shell import Shell

NAME = "Tactful"
LONGEST_WAIT_MS = 1000
SHARE_S = 0.001  # so long a check on another thread keeps a key press waiting at a time (Python's own: 0.005)


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window and stay until it is closed."""
    sys.setswitchinterval(SHARE_S)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    app = make_application(argv)
    hook = CrashHook(_nothing, app)
    hook.install()
    Theme(app)
    opened = open_desk(_build)
    if isinstance(opened, TactfulError):
        box = start_trouble(opened)
        box.finished.connect(app.quit)
        return app.exec()
    desk, damaged = opened
    shell = open_window(desk, hook)
    AfterPaint(shell, desk, damaged).wait_for_paint()
    code = app.exec()
    desk.close()
    return code


def make_application(argv: Sequence[str] | None = None) -> QApplication:
    """The application with its name and Qt's own words in the owner's language."""
    app = QApplication(list(argv) if argv is not None else sys.argv[:1])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setOrganizationName(NAME)
    app.setDesktopFileName("tactful")
    if QLocale().language() is QLocale.Language.C:
        QLocale.setDefault(QLocale("en_GB"))  # no language is set: dates and amounts as in the interface
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(), "qtbase", "_", folder):
        app.installTranslator(translator)
    return app


def _build() -> Desk:
    from composer.composition import build, data_folder

    return build(data_folder())


def open_desk(build: Callable[[], Desk]) -> tuple[Desk, DamagedStore | None] | TactfulError:
    """The desk, with the damage if the database was broken and a new one was made; or why there is none."""
    try:
        return build(), None
    except DamagedStore as damage:
        try:
            return build(), damage  # the broken file was moved aside; the folders fill the new one
        except TactfulError as error:
            return error
    except TactfulError as error:
        return error


def open_window(desk: Desk, hook: CrashHook) -> Shell:
    """The window with its first place, on the screen."""
    from ui.places import PLACES
    from ui.shell import Shell

    shell = Shell(desk, PLACES)
    hook.window = shell
    hook.save_with(shell.save_all)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.commitDataRequest.connect(shell.save_all)  # the session ends: nothing is asked, all is saved
    shell.start()
    shell.show()
    return shell


class Swept(Protocol):
    """What the window wants to know of the start-up sweep (``composer.archive.sweep.SweepReport``)."""

    @property
    def reachable(self) -> bool: ...
    @property
    def finished(self) -> tuple[str, ...]: ...
    @property
    def unknown(self) -> tuple[str, ...]: ...
    @property
    def missing(self) -> Sequence[object]: ...


class Recovered(Protocol):
    """What a damaged database and the folders gave back (``composer.archive.rebuild.RebuildReport``)."""

    @property
    def cases(self) -> int: ...
    @property
    def letters(self) -> int: ...
    @property
    def salvaged(self) -> int: ...
    @property
    def skipped(self) -> Sequence[object]: ...


class AfterPaint(QObject):
    """What may take its time: mend a broken database, finish what a crash left behind, warm up the checks."""

    def __init__(self, shell: Shell, desk: Desk, damage: DamagedStore | None) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._damage = shell, desk, damage
        self._delay = QTimer(self, singleShot=True)
        self._delay.timeout.connect(self.begin)

    def wait_for_paint(self) -> None:
        """Begin once the window has been painted, or soon when it was opened minimised."""
        self._shell.installEventFilter(self)
        self._delay.start(LONGEST_WAIT_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is painted before all that is in it, and a timer of 0 ms runs after them."""
        if event.type() == QEvent.Type.Paint:
            self._shell.removeEventFilter(self)
            self._delay.start(0)
        return False

    def begin(self) -> None:
        """Start; each part begins when the one before has ended."""
        gc.freeze()  # what the start loaded stays: later searches for garbage leave it out and take less time
        gc.enable()
        if self._damage is None:
            self._sweep()
            return
        self._shell.messages.error(self._damage)
        mend = partial(self._desk.records.recover, Path(str(self._damage.data["kept"])))
        self._shell.background.run(mend, self._recovered, self._failed)

    def _recovered(self, report: Recovered) -> None:
        self._show_again()
        cases = report.salvaged + report.cases
        if cases:
            self._shell.messages.toast(
                self.tr("The new database holds {cases} letters again.").format(cases=cases)
                if cases > 1
                else self.tr("The new database holds one letter again.")
            )
            self._sweep()
            return
        self._shell.messages.page(
            self.tr(
                "Nothing could be brought back yet. If your customer files are in another folder, choose it "
                "in the settings and press “Rebuild from the folders” there; every letter that was sent lies "
                "in that folder."
            ),
            "warn",
            (Action(self.tr("Open the settings"), self._open_files),),
        )
        self._warm_up()

    def _open_files(self) -> None:
        from ui.place import Target, Where

        self._shell.go(Target(Where.SETTINGS, part="files"))

    def _rebuild(self) -> None:
        self._shell.background.run(self._desk.records.rebuild, self._rebuilt, self._failed)

    def _rebuilt(self, report: Recovered) -> None:
        self._show_again()
        if not report.skipped:
            self._sweep()
            return
        self._tell(
            self.tr("A folder of the customer files cannot be read and was left as it is."),
            self.tr("{count} folders of the customer files cannot be read and were left as they are."),
            len(report.skipped),
            Action(self.tr("See why in the settings"), self._open_files),
        )
        self._warm_up()

    def _show_again(self) -> None:
        if self._desk.profile.business().name:
            self._desk.profile.skip_first_run()  # the business came back: nothing is to be asked anew
        self._shell.start()

    def _sweep(self) -> None:
        self._shell.background.run(self._desk.records.sweep, self._swept, self._failed)

    def _swept(self, report: Swept) -> None:
        if not report.reachable:
            self._shell.messages.page(
                self.tr(
                    "The folder of the customer files cannot be reached. You can go on writing; letters are "
                    "filed as soon as the folder is there again. Settings say where it should be."
                ),
                "warn",
                (Action(self.tr("Open the settings"), self._open_files),),
            )
        elif report.finished:
            self._shell.messages.toast(
                self.tr("A letter that was being filed when Tactful ended is complete now.")
            )
        elif report.unknown:
            self._tell(
                self.tr("There is a letter in the customer files that is not in the list of letters."),
                self.tr(
                    "There are {count} letters in the customer files that are not in the list of letters."
                ),
                len(report.unknown),
                Action(self.tr("Add what is missing"), self._rebuild),
            )
        elif report.missing:
            self._tell(
                self.tr("A letter is no longer where it was filed."),
                self.tr("{count} letters are no longer where they were filed."),
                len(report.missing),
                Action(self.tr("Open the settings"), self._open_files),
            )
        self._warm_up()

    def _tell(self, one: str, many: str, count: int, action: Action) -> None:
        text = one if count == 1 else many.format(count=count)
        self._shell.messages.page(text, "hint", (action,))

    def _warm_up(self) -> None:
        """A courtesy: if it fails, the check itself will say so in its place."""
        language = self._desk.profile.business().language
        self._shell.background.run(partial(self._desk.checking.warm_up, language), _ignored, _ignored)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, TactfulError):
            raise error
        self._shell.messages.error(error)
        self._warm_up()


def start_trouble(error: TactfulError) -> QMessageBox:
    """Say why there is no window: what happened, what was kept, what to do next."""
    words = sentence(error)
    box = QMessageBox(QMessageBox.Icon.Warning, NAME, words.happened)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText("\n".join(part for part in (words.kept, words.next) if part))
    box.open()
    return box


def _nothing() -> None:
    """There is nothing to save yet."""


def _ignored(_: object) -> None:
    """Nobody waits for the answer."""
