# SPDX-License-Identifier: GPL-3.0-or-later
"""``tactful demo --out DIR``: the sample case clicked through the real pages.

Writes a picture of every step, the letter as ``.docx`` and ``.pdf`` in its customer file, and the
case file. Works without a display. Nothing of the owner's own data is touched: the database lies
in a temporary folder.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from composer.case import Case
    from composer.desk import Desk

STARTS = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the walk; returns the exit code."""
    args = _parser().parse_args(argv)
    if not args.show:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if args.scale != 1:
        os.environ["QT_SCALE_FACTOR"] = str(args.scale)
    out: Path = args.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="tactful-demo-") as data:
        written = run(out, Path(data), dark=args.dark)
    for path in written:
        print(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tactful demo", description=__doc__.partition("\n")[0])
    parser.add_argument("--out", type=Path, required=True, help="folder for pictures and letters")
    parser.add_argument("--dark", action="store_true", help="dark colours")
    parser.add_argument("--scale", type=float, default=1, help="pixels per point, e.g. 2")
    parser.add_argument("--show", action="store_true", help="in a real window instead of without one")
    return parser


def run(out: Path, data: Path, *, dark: bool = False) -> list[Path]:
    """Walk the sample case; pictures go to ``out/pictures``, the customer file to ``out/letters``."""
    from PySide6.QtCore import QLocale

    from composer.clock import StandingClock
    from composer.composition import build
    from ui.app import make_application
    from ui.demo.hands import Hands
    from ui.demo.walk import Walk
    from ui.places import PLACES
    from ui.shell import Shell
    from ui.theme import Theme

    QLocale.setDefault(QLocale("en_GB"))
    app = make_application(sys.argv[:1])
    theme = Theme(app, images=data / "icons")
    theme.use(dark=dark)
    pictures = out / "pictures"
    pictures.mkdir(exist_ok=True)
    clock = StandingClock(STARTS, ZoneInfo("Europe/London"))
    desk = build(data / "data", files=out / "letters", clock=clock)
    message = _message(data)
    shell = Shell(desk, PLACES, _settings(data))
    shell.resize(1280, 800)
    shell.show()
    shell.activateWindow()  # only an active window has a field that is typed into, and one that was left
    shell.start()
    try:
        case = Walk(Hands(shell, pictures), desk, clock, message).run()
        _write_case(desk, case, out / "case.json")
    finally:
        shell.close()
        desk.close()
    return sorted(p for p in out.rglob("*") if p.is_file())


def _settings(data: Path) -> QSettings:
    from PySide6.QtCore import QSettings

    return QSettings(str(data / "window.ini"), QSettings.Format.IniFormat)


def _message(data: Path) -> Path:
    import resources

    path = data / "message.eml"
    path.write_bytes(resources.read_bytes("sample/message.eml"))
    return path


def _write_case(desk: Desk, case: Case, path: Path) -> None:
    path.write_bytes(desk.records.case_file(case))
