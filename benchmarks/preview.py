# SPDX-License-Identifier: GPL-3.0-or-later
"""Typing in the real window: when the page's picture follows, and for how long the window ever stands still.

    python benchmarks/preview.py

A letter of two pages is typed into on the Draft page; the time from the key press to the painted page is
taken for every key. A timer of 1 ms tells how long the window answered to nothing: also while a message of
60,000 words and the letter on the Check page are typed into. The peer for the picture is typst alone, which
lays the same pages out and draws them as PNG in the same process before the window is there; for the pauses
it is the same window with nobody typing, because a busy machine pauses every program; "own work" is the
computing time of the window's own thread between two answers.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"

import typst
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

import resources
from benchmarks.search_20000 import words
from composer.case import Case, Draft, Paragraph
from composer.composition import build
from composer.desk import Desk
from composer.letter import fonts, typeset
from tests.helpers import cases
from tests.helpers.clock import FakeClock
from ui.app import SHARE_S, AfterPaint, make_application, open_window
from ui.crash import CrashHook
from ui.place import Target, Where
from ui.shell import Shell
from ui.theme import Theme
from ui.widgets.preview import Sheet

KEYS = 50
WORDS = "we have looked at your request once more "
PICTURE_MS, PAUSE_MS = 60.0, 16.0
MESSAGE_WORDS = 60_000


class Watch:
    """Notes every moment at which the window answered: its longest pauses are the gaps between them."""

    def __init__(self) -> None:
        self._last = self._worked = 0.0
        self.gaps: list[float] = []
        self.work: list[float] = []
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.gaps.append((now - self._last) * 1000)
        self.work.append((worked - self._worked) * 1000)
        self._last, self._worked = now, worked

    def over(self, what: str, act: Callable[[], None]) -> bool:
        """Print the longest pauses while ``act`` runs and half a second longer; whether the bar is missed."""
        self.gaps, self.work = [], []
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer.start(1)
        act()
        live(0.5)
        self._timer.stop()
        over = sum(gap > PAUSE_MS for gap in self.gaps)
        longest = ", ".join(f"{gap:.1f}" for gap in sorted(self.gaps)[:-6:-1])
        print(
            f"{what:34} longest pauses {longest} ms; {over} over {PAUSE_MS:.0f};"
            f" own work at most {max(self.work):.1f}"
        )
        return over > 0


class Painted:
    """When each new picture of the page was on the screen."""

    def __init__(self) -> None:
        self._seen = 0
        self.at = 0.0
        self.loop = QEventLoop()
        was = Sheet.paintEvent

        def paint_event(sheet: Sheet, event: object) -> None:
            was(sheet, event)
            if sheet.image.cacheKey() != self._seen:
                self._seen, self.at = sheet.image.cacheKey(), time.perf_counter()
                self.loop.quit()

        Sheet.paintEvent = paint_event


def live(seconds: float) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def letters() -> str:
    """What is typed, key by key."""
    return (WORDS * KEYS)[:KEYS]


def settled(shell: Shell) -> None:
    """Wait until all that a key set off has ended: checks, saving, drawing."""
    live(0.7)
    while shell.background.busy:
        live(0.05)


def key_by_key(shell: Shell, field: QWidget, painted: Painted) -> list[float]:
    """From each key press to the painted page, in ms; each key waits until all is quiet."""
    took, limit = [], QTimer(singleShot=True, interval=2000)
    limit.timeout.connect(painted.loop.quit)
    for key in letters():
        settled(shell)
        pressed = time.perf_counter()
        QTest.keyClick(field, key)
        limit.start()
        painted.loop.exec()
        took.append((painted.at - pressed) * 1000 if painted.at > pressed else 2000.0)
    return took


def typed(field: QWidget, pause: float = 0.12) -> Callable[[], None]:
    """Somebody types eight keys a second."""

    def act() -> None:
        for key in letters():
            QTest.keyClick(field, key)
            live(pause)

    return act


def two_pages(desk: Desk, clock: FakeClock) -> Case:
    """The sample letter with two more paragraphs, so that it runs over a page's end."""
    case = cases.drafted_case(desk, clock)
    more = tuple(
        Paragraph(f"p9{n}", "We are sorry that this is not the answer you hoped for. " * 12) for n in range(2)
    )
    draft: Draft = replace(case.draft, paragraphs=(*case.draft.paragraphs, *more))
    return desk.cases.save(replace(case, draft=draft))


def long_message(desk: Desk, clock: FakeClock) -> Case:
    """A request with a message of 60,000 words."""
    case = cases.requested_case(desk, clock)
    rng = random.Random(7)
    text = "\n\n".join(words(rng, 150) for _ in range(MESSAGE_WORDS // 150))
    return desk.cases.save(replace(case, request=replace(case.request, text=text)))


def typst_alone(desk: Desk, case: Case, ppi: float) -> tuple[float, int]:
    """Median time in ms in which typst draws the pages of a letter that differs each time; page count."""
    took, layout = [], desk.letters.layout(case)
    template, folder = resources.read_bytes("letter.typ"), [str(fonts.folder())]
    known = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folder)
    for turn in range(12):
        first, *others = case.draft.paragraphs
        changed = replace(case.draft, paragraphs=(replace(first, text=f"{first.text} {turn}"), *others))
        letter = desk.letters.letter(replace(case, draft=changed))
        wanted = typeset.inputs(letter, layout)
        begun = time.perf_counter()
        pages = typst.Compiler(font_paths=known).compile(template, sys_inputs=wanted, format="png", ppi=ppi)
        took.append((time.perf_counter() - begun) * 1000)
    return statistics.median(took[2:]), len(pages)


def main() -> int:
    """Print every figure with its bar; 1 when one is missed."""
    with tempfile.TemporaryDirectory() as folder:
        clock = FakeClock()
        desk = build(Path(folder) / "data", files=Path(folder) / "files", clock=clock)
        draft, message = two_pages(desk, clock), long_message(desk, clock)
        check = cases.checked_case(desk, clock)
        draft = desk.cases.open(draft.id)
        alone, pages = typst_alone(desk, draft, 55)
        print(f"typst alone, {pages} pages at 55 dpi      {alone:6.1f} ms")
        sys.setswitchinterval(SHARE_S)
        app = make_application([])
        Theme(app)
        shell = open_window(desk, CrashHook(lambda: None, app))
        AfterPaint(shell, desk, None).wait_for_paint()
        missed = measure(shell, draft, message, check, alone)
        shell.close()
        desk.close()
    return int(missed)


def measure(shell: Shell, draft: Case, message: Case, check: Case, alone: float) -> bool:
    """All figures of the window; whether one is missed."""
    watch, painted = Watch(), Painted()
    shell.go(Target(Where.HOME))
    settled(shell)
    watch.over("nobody types", lambda: live(3))
    field = opened(shell, draft, "draft", QTextEdit, "")
    took = key_by_key(shell, field, painted)
    median = statistics.median(took)
    print(
        f"key to painted page, {KEYS} keys         {median:6.1f} ms median, {max(took):.1f} worst"
        f"   bar {PICTURE_MS:.0f}   {median / alone:.1f} x typst alone"
    )
    missed = max(took) > PICTURE_MS
    missed |= watch.over("typing a letter of two pages", typed(field))
    field = opened(shell, message, "request", QPlainTextEdit, "request.text")
    missed |= watch.over("typing, message of 60,000 words", typed(field))
    field = opened(shell, check, "check", QTextEdit, "check.text")
    missed |= watch.over("typing on the check page", typed(field))
    return missed


def opened(shell: Shell, case: Case, part: str, kind: type[QWidget], name: str) -> QWidget:
    """The text field of a page, focused, with the cursor in its first line."""
    shell.go(Target(Where.CASE, case.id, part))
    settled(shell)
    page = shell.place.page
    field = page.findChild(kind, name) if name else page.editor
    assert field is not None, part
    field.setFocus()
    settled(shell)
    return field


if __name__ == "__main__":
    sys.exit(main())
