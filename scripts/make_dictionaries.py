#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make the dictionaries in ``resources/proofreading`` anew, by hand, on a Debian machine with npm.

No wheel carries these words in a size worth installing, so they are copied, compressed, with the licence
beside them:

    .venv/bin/python scripts/make_dictionaries.py

- Polish, Dutch, Estonian: hunspell files of the npm packages ``dictionary-pl``, ``-nl``, ``-et`` (UTF-8; the
  ISO-8859 files of Debian make hunspell refuse letters that these languages do not have). The licence of the
  Estonian word list is not in the npm package; Debian's ``myspell-et``, the same words, has it. The npm
  package was read in the wrong character set: *š* and *ž* of 2,800 words are *ð* and *þ* there; it is mended.
- Finnish: ``mor.vfst`` of Debian's ``voikko-fi``.

Nothing else is changed in the files but the compression.
"""

from __future__ import annotations

import lzma
import subprocess
import tarfile
import tempfile
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "proofreading"
NPM = {"pl": "2.0.0", "nl": "2.0.0", "et": "2.0.0"}
COMMON = Path("/usr/share/common-licenses")
NOTE = "The files beside this one come from {source}. They are only compressed, not changed.\n\n"
NOTE_MENDED = (
    "The files beside this one come from {source}. They are compressed, and the letters\n"
    "š and ž, which stand as ð and þ in that package, are mended.\n\n"
)
MENDED = {"et": str.maketrans("ðþÐÞ", "šžŠŽ")}


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        for language, version in NPM.items():
            hunspell(language, version, work)
        finnish(work)
        estonian_licence(work)
    for path in sorted(TARGET.rglob("*.xz")):
        print(f"{path.relative_to(TARGET)}: {path.stat().st_size:,} bytes")


def hunspell(language: str, version: str, work: Path) -> None:
    package = f"dictionary-{language}"
    subprocess.run(["npm", "pack", "--silent", f"{package}@{version}"], cwd=work, check=True)
    with tarfile.open(work / f"{package}-{version}.tgz") as archive:
        archive.extractall(work / language, filter="data")
    made = work / language / "package"
    for kind in ("aff", "dic"):
        mend(made / f"index.{kind}", language)
        packed(made / f"index.{kind}", f"{language}/{language}.{kind}.xz")
    if (made / "license").exists():
        licence(language, f"the npm package {package} {version}", (made / "license").read_text("utf-8"))


def mend(source: Path, language: str) -> None:
    if language in MENDED:
        source.write_text(source.read_text("utf-8").translate(MENDED[language]), "utf-8", newline="\n")


def estonian_licence(work: Path) -> None:
    said = (debian("myspell-et", work) / "usr/share/doc/myspell-et/copyright").read_text("utf-8")
    text = said + "\n\n" + (COMMON / "LGPL-2.1").read_text("utf-8")
    licence("et", f"the npm package dictionary-et {NPM['et']}", text)


def finnish(work: Path) -> None:
    package = debian("voikko-fi", work)
    packed(package / "usr/lib/voikko/5/mor-standard/mor.vfst", "fi/mor.vfst.xz")
    said = (package / "usr/share/doc/voikko-fi/copyright").read_text("utf-8")
    licence("fi", "Debian's voikko-fi", said + "\n\n" + (COMMON / "GPL-2").read_text("utf-8"))


def debian(package: str, work: Path) -> Path:
    subprocess.run(["apt-get", "download", "-q", package], cwd=work, check=True)
    (found,) = work.glob(f"{package}_*.deb")
    target = work / package
    subprocess.run(["dpkg-deb", "-x", str(found), str(target)], check=True)
    return target


def packed(source: Path, name: str) -> None:
    target = TARGET / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(lzma.compress(source.read_bytes(), preset=9 | lzma.PRESET_EXTREME))


def licence(language: str, source: str, text: str) -> None:
    note = NOTE_MENDED if language in MENDED else NOTE
    kept = "\n".join(line.rstrip() for line in (note.format(source=source) + text).splitlines())
    (TARGET / language / "LICENSE").write_text(kept + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
