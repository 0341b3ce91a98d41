# SPDX-License-Identifier: GPL-3.0-or-later
"""Two programs have one database open: each waits for its turn."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from composer.archive.store import Store
from tests.helpers.clock import FakeClock

CHILD = """
import sys
from pathlib import Path
from composer.archive.store import Store
from tests.archive.conftest import NOW, stored
from tests.helpers.clock import FakeClock

store = Store.open(Path(sys.argv[1]), FakeClock(NOW))
for _ in range(25):
    print(stored(store).id)
    store.log("x", "counted", {})
store.close()
"""


def test_numbers_have_no_gap_and_no_double(tmp_path: Path, clock: FakeClock) -> None:
    path = tmp_path / "tactful.sqlite3"
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", CHILD, str(path)]
    windows = [subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    lines = [line for window in windows for line in window.communicate(timeout=50)[0].splitlines()]
    assert [window.returncode for window in windows] == [0, 0]
    assert sorted(lines) == [f"2026-{n:04d}" for n in range(1, 51)]
    store = Store.open(path, clock)
    assert store.verify_chain() is None
    assert len(store.events("x")) == 50
    store.close()
