# SPDX-License-Identifier: GPL-3.0-or-later
"""Start to the first whole window on the screen, warm, against a bare PySide6 window and novelWriter.

    python benchmarks/start.py [--without-novelwriter]

Tactful is started twice over: on a data folder with ten letters (home is shown; the bar is for this one) and
on an empty folder (the first run is shown). novelWriter is installed into a throw-away environment for this
run only. Every process ends itself right after the first paint, so the time is process start to picture.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from composer.composition import build  # noqa: E402
from tests.helpers import cases  # noqa: E402
from tests.helpers.clock import FakeClock  # noqa: E402

SCREEN = Path(__file__).with_name("screen.json")  # 1920 x 1080; without it Qt's is 800 x 800
RUNS = 9
HOME, FIRST, BARE, NOVELWRITER = "Tactful, ten letters", "Tactful, first run", "bare window", "novelWriter"

# The window and all in it are painted in one go; what a timer of 0 ms calls comes after that.
END_AFTER_PAINT = """
import os
def end_after_paint(kind, timer):
    was = kind.paintEvent
    def painted(self, event):
        was(self, event)
        timer.singleShot(0, lambda: os._exit(0))
    kind.paintEvent = painted
"""
BARE_CODE = (
    END_AFTER_PAINT
    + """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    pass
end_after_paint(Window, QTimer)
app = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""
)
OUR_CODE = (
    END_AFTER_PAINT
    + """
from ui import entry
app = entry.window()
from PySide6.QtCore import QTimer
from ui.shell import Shell
end_after_paint(Shell, QTimer)
app.main([])
"""
)
NOVELWRITER_CODE = (
    END_AFTER_PAINT
    + """
import novelwriter
from PyQt6.QtCore import QTimer
from novelwriter.guimain import GuiMain
end_after_paint(GuiMain, QTimer)
novelwriter.main(["--config", os.environ["NW_CONF"], "--data", os.environ["NW_DATA"]])
"""
)


@dataclass(frozen=True)
class Start:
    """One program: the words that start it, and whether its data folder is made anew each time."""

    command: list[str]
    data: Path
    fresh: bool = False


def main() -> None:
    """Run them in turn, so that a slow moment of the machine hits all of them."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        ten_letters(home)
        starts = {
            BARE: Start([sys.executable, "-c", BARE_CODE], home),
            HOME: Start([sys.executable, "-c", OUR_CODE], home / "ten"),
            FIRST: Start([sys.executable, "-c", OUR_CODE], home / "new", fresh=True),
        }
        if "--without-novelwriter" not in sys.argv:
            starts[NOVELWRITER] = Start([novelwriter(home), "-c", NOVELWRITER_CODE], home)
        times: dict[str, list[float]] = {name: [] for name in starts}
        for turn in range(RUNS + 1):
            for name, start in starts.items():
                took = run(start, home)
                if turn:  # the first turn warms the file cache
                    times[name].append(took)
    report(times)


def ten_letters(home: Path) -> None:
    """A data folder as after some weeks: four letters sent, six at different steps."""
    clock = FakeClock()
    desk = build(home / "ten", files=home / "files", clock=clock)
    for number in range(4):
        cases.sealed_case(desk, clock, refers_to=str(number))
    for make in (cases.requested_case, cases.decided_case, cases.drafted_case) * 2:
        make(desk, clock)
    desk.profile.skip_first_run()
    desk.close()


def novelwriter(home: Path) -> str:
    """A Python with novelWriter in it."""
    venv.create(home / "nw", with_pip=True)
    python = home / "nw" / ("Scripts" if os.name == "nt" else "bin") / "python"
    subprocess.run([python, "-m", "pip", "install", "-q", "novelwriter"], check=True)
    return str(python)


def run(start: Start, home: Path) -> float:
    """Wall time in ms until the process has painted and gone."""
    if start.fresh:
        shutil.rmtree(start.data, ignore_errors=True)
    env = os.environ | {
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
        "QT_QPA_PLATFORM": f"offscreen:configfile={SCREEN}",
        "HOME": str(home),
        "TACTFUL_DATA": str(start.data),
        "NW_CONF": str(home / "conf"),
        "NW_DATA": str(home / "nwdata"),
    }
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # a second start finds compiled modules, as everywhere
    begun = time.perf_counter()
    done = subprocess.run(start.command, cwd=ROOT, env=env, check=False, capture_output=True, timeout=60)
    took = (time.perf_counter() - begun) * 1000
    if done.returncode:
        sys.exit(done.stderr.decode("utf-8", "replace"))
    return took


def report(times: dict[str, list[float]]) -> None:
    """Each figure and our ratio to it."""
    medians = {name: statistics.median(values) for name, values in times.items()}
    ours = medians[HOME]
    for name, value in medians.items():
        fastest = min(times[name])
        print(f"{name:21} {value:6.0f} ms (fastest {fastest:5.0f})   {HOME} / this = {ours / value:.2f}")


if __name__ == "__main__":
    main()
