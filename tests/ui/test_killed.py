# SPDX-License-Identifier: GPL-3.0-or-later
"""Killed without warning while somebody types: after the restart the text is there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from composer.composition import build

ROOT = Path(__file__).resolve().parents[2]


def lines_until(out: IO[str], wanted: str) -> list[str]:
    """What the typist printed up to the line wanted."""
    seen: list[str] = []
    for line in out:
        seen.append(line.rstrip("\n"))
        if seen[-1].startswith(wanted):
            return seen
    pytest.fail(f"the typist ended before it printed {wanted!r}: {seen}")


def test_what_was_typed_survives_a_kill(tmp_path: Path) -> None:
    env = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.helpers.typist", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True) as typist:
        assert typist.stdout is not None
        case_id = lines_until(typist.stdout, "case ")[-1].split()[1]
        saved = lines_until(typist.stdout, "saved Maija Katariina Virtanen")
        typist.kill()
    assert f"typed {'Maija Katariina Virtanen'}" in saved
    desk = build(tmp_path / "data", files=tmp_path / "letters")
    assert desk.cases.open(case_id).customer.name == "Maija Katariina Virtanen"
    desk.close()


def test_a_kill_in_the_middle_of_a_word_keeps_all_but_the_last_moment(tmp_path: Path) -> None:
    env = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.helpers.typist", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True) as typist:
        assert typist.stdout is not None
        case_id = lines_until(typist.stdout, "case ")[-1].split()[1]
        lines_until(typist.stdout, "saved Maija")
        lines_until(typist.stdout, "typed Maija Kat")
        typist.kill()
    desk = build(tmp_path / "data", files=tmp_path / "letters")
    kept = desk.cases.open(case_id).customer.name
    desk.close()
    assert kept.startswith("Maija")
