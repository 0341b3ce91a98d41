# SPDX-License-Identifier: GPL-3.0-or-later
"""Export of one letter (.docx + PDF + customer file, fsynced) against LibreOffice making the PDF.

    python benchmarks/export.py

What is timed is all that the button does: both files, the record, the folder, the database. LibreOffice
converts the .docx that was just made, with a profile of its own that the first turn has warmed up.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from composer.composition import build  # noqa: E402
from tests.helpers.cases import reviewed_case  # noqa: E402
from tests.helpers.clock import FakeClock  # noqa: E402

RUNS = 9
BAR = 10


def main() -> int:
    """Export the same letter several times, convert its .docx as often; 1 when the ratio is missed."""
    with tempfile.TemporaryDirectory() as folder:
        home, clock = Path(folder), FakeClock()
        desk = build(home / "data", files=home / "files", clock=clock)
        ours, theirs = [], []
        for turn in range(RUNS + 1):
            case = reviewed_case(desk, clock)
            begun = time.perf_counter()
            sealed = desk.letters.export(case)
            took = (time.perf_counter() - begun) * 1000
            filed = sealed.letters[-1]
            peer = convert(desk.letters.folder(filed) / filed.docx, home)
            if turn:  # the first turn warms both up
                ours.append(took)
                theirs.append(peer)
        desk.close()
    mine, peer = statistics.median(ours), statistics.median(theirs)
    print(f"Tactful     {mine:7.0f} ms (.docx + PDF + customer file, fsynced; worst {max(ours):.0f})")
    print(f"LibreOffice {peer:7.0f} ms (the same .docx to PDF; best {min(theirs):.0f})")
    print(f"ratio 1/{peer / mine:.1f}, bar 1/{BAR}, medians of {RUNS}")
    return int(mine * BAR > peer)


def convert(docx: Path, home: Path) -> float:
    """Wall time in ms of LibreOffice converting the letter, with a warm profile of its own."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        sys.exit("LibreOffice is the peer of this benchmark and is not installed.")
    command = [office, f"-env:UserInstallation={(home / 'lo').as_uri()}", "--headless"]
    begun = time.perf_counter()
    subprocess.run([*command, "--convert-to", "pdf", "--outdir", home, docx], check=True, capture_output=True)
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    sys.exit(main())
