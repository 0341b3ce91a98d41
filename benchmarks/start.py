# SPDX-License-Identifier: GPL-3.0-or-later
"""Start to first painted window, warm, against a bare PySide6 window and against novelWriter.

novelWriter is installed into a throw-away environment for this run only; ``--without-novelwriter``
leaves it out.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

RUNS = 7
ROOT = Path(__file__).resolve().parents[1]

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        sys.stdout.flush()
        import os; os._exit(0)
app = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""

OURS = """
import os, sys
from ui import app
app.main(first_paint=lambda: os._exit(0))
"""

NOVELWRITER = """
import os, sys, logging
sys.argv = ["novelwriter", "--meta", "--config", os.environ["NW_CONF"], "--data", os.environ["NW_DATA"]]
import novelwriter
from PyQt6.QtCore import QTimer
from novelwriter.guimain import GuiMain
was = GuiMain.paintEvent
def painted(self, event):
    was(self, event)
    os._exit(0)
GuiMain.paintEvent = painted
novelwriter.main(sys.argv[1:])
"""


def main() -> None:
    """Run the three in turn, so that a slow moment of the machine hits all of them."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        commands = {"bare window": [sys.executable, "-c", BARE], "Tactful": [sys.executable, "-c", OURS]}
        if "--without-novelwriter" not in sys.argv:
            commands["novelWriter"] = [novelwriter(home), "-c", NOVELWRITER]
        times: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(RUNS + 1):
            for name, command in commands.items():
                took = run(command, home)
                if turn:  # the first turn warms the file cache
                    times[name].append(took)
    report({name: statistics.median(values) for name, values in times.items()})


def novelwriter(home: Path) -> str:
    """A Python with novelWriter in it."""
    venv.create(home / "nw", with_pip=True)
    python = home / "nw" / ("Scripts" if os.name == "nt" else "bin") / "python"
    subprocess.run([python, "-m", "pip", "install", "-q", "novelwriter"], check=True)
    return str(python)


def run(command: list[str], home: Path) -> float:
    """Wall time in ms until the process has painted and gone."""
    env = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(home),
        "TACTFUL_DATA": str(home / "data"),
        "NW_CONF": str(home / "conf"),
        "NW_DATA": str(home / "nwdata"),
    }
    begun = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True, timeout=60)
    return (time.perf_counter() - begun) * 1000


def report(medians: dict[str, float]) -> None:
    """Each figure and our ratio to it."""
    ours = medians["Tactful"]
    for name, value in medians.items():
        print(f"{name:12} {value:7.0f} ms   Tactful / {name} = {ours / value:.2f}")


if __name__ == "__main__":
    main()
