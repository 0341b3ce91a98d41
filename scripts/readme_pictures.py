# SPDX-License-Identifier: GPL-3.0-or-later
"""Make the README's pictures anew from the sample walk: ``.venv/bin/python scripts/readme_pictures.py``."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
WANTED = {"draft": "draft", "check": "check", "record": "record"}
"""Which pictures of the walk the README shows, and under what name."""


def main() -> None:
    """Walk once in light and once in dark colours, and copy what is wanted."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for colours in ("light", "dark"):
        with tempfile.TemporaryDirectory() as out:
            options = ["--dark"] if colours == "dark" else []
            command = [sys.executable, "-m", "ui.entry", "demo", "--out", out, *options]
            subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
            for picture in sorted(Path(out, "pictures").glob("*.png")):
                name = WANTED.get(picture.stem.partition("-")[2])
                if name:
                    shutil.copyfile(picture, PICTURES / f"{name}-{colours}.png")


if __name__ == "__main__":
    main()
