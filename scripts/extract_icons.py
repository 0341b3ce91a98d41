#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copy the Lucide icons that the interface uses into ``resources/icons``.

python-lucide carries all icons in one database, but importing it costs about 50 ms, a tenth of what the
start of the program may take. So the icons that are named here are copied once, by hand, and committed:

    .venv/bin/python scripts/extract_icons.py

Add a name, run it again, commit the new file.
"""

import sqlite3
from importlib.resources import as_file, files
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "icons"

NAMES = [
    "archive",
    "arrow-down",
    "arrow-left",
    "arrow-right",
    "arrow-up",
    "badge-check",
    "bell",
    "bold",
    "book-open",
    "calendar",
    "check",
    "chevron-down",
    "chevron-left",
    "chevron-right",
    "chevron-up",
    "chevrons-left",
    "chevrons-right",
    "circle",
    "circle-alert",
    "circle-check",
    "circle-help",
    "circle-x",
    "clipboard-check",
    "clock",
    "copy",
    "download",
    "ellipsis",
    "external-link",
    "eraser",
    "eye",
    "eye-off",
    "file-down",
    "file-text",
    "file-up",
    "folder-open",
    "gift",
    "grip-vertical",
    "hand",
    "house",
    "image",
    "info",
    "keyboard",
    "lightbulb",
    "list",
    "lock",
    "mail",
    "merge",
    "message-square",
    "minus",
    "moon",
    "octagon-alert",
    "panel-right-close",
    "panel-right-open",
    "paperclip",
    "pen-line",
    "pencil",
    "phone",
    "plus",
    "printer",
    "redo-2",
    "refresh-cw",
    "rotate-ccw",
    "save",
    "scale",
    "search",
    "send",
    "settings",
    "shield-check",
    "shopping-bag",
    "signature",
    "sparkles",
    "square",
    "stamp",
    "star",
    "store",
    "sun",
    "timer",
    "trash-2",
    "triangle-alert",
    "truck",
    "undo-2",
    "upload",
    "user",
    "user-plus",
    "users",
    "wand-sparkles",
    "x",
    "zoom-in",
    "zoom-out",
]


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    with as_file(files("lucide").joinpath("data", "lucide-icons.db")) as path:
        base = sqlite3.connect(path)
        for name in NAMES:
            svg = find(base, name)
            if svg is None:
                raise SystemExit(f"Lucide has no icon called {name!r}")
            (TARGET / f"{name}.svg").write_text(" ".join(svg.split()).replace("> <", "><") + "\n", "utf-8")
        base.close()


def find(base: sqlite3.Connection, name: str) -> str | None:
    row = base.execute("SELECT svg FROM icons WHERE name = ?", (name,)).fetchone()
    if row is None:
        row = base.execute(
            "SELECT svg FROM icons JOIN icon_aliases USING (name) WHERE alias = ?", (name,)
        ).fetchone()
    return row[0] if row else None


if __name__ == "__main__":
    main()
