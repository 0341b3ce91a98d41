# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder that looks like an unpacked LanguageTool, small and without a program in it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

CONTENTS = {
    "languagetool-server.jar": "org/languagetool/server/HTTPServer.class",
    "libs/languagetool-core.jar": "org/languagetool/JLanguageTool.class",
    "libs/language-en.jar": "org/languagetool/language/English.class",
}


def jar(entry: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(entry, b"class")
    return made.getvalue()


def make_installation(folder: Path, version: str) -> Path:
    """``LanguageTool-<version>`` in ``folder``."""
    home = folder / f"LanguageTool-{version}"
    for name, entry in CONTENTS.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(jar(entry))
    return home


def make_archive(version: str = "6.6", extra: dict[str, bytes] | None = None) -> bytes:
    """The same as a zip, with more entries if wanted."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, entry in CONTENTS.items():
            archive.writestr(f"LanguageTool-{version}/{name}", jar(entry))
        for name, data in (extra or {}).items():
            archive.writestr(name, data)
    return made.getvalue()
