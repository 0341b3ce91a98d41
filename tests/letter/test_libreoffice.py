# SPDX-License-Identifier: GPL-3.0-or-later
"""The Word file as another program lays it out: the same places as the PDF, to the millimetre."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from composer.letter.docx import to_docx
from composer.letter.layouts import layout, layouts
from composer.letter.model import Letter, running_head
from tests.letter.sample import bare, pdf_pages, place, sample
from tests.letter.test_pdf import fold_marks

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def full_letter(layout_id: str, *, pictures: bool) -> Letter:
    """Two pages, and as many address lines as the layout has."""
    letter, form = sample(14, layout_id, pictures=pictures)
    return replace(letter, recipient=tuple(f"Line {n}" for n in range(1, form.max_lines + 1)))


def rendered(folder: Path, letters: dict[str, bytes]) -> dict[str, bytes]:
    """Each ``.docx`` as PDF by LibreOffice, started once, with a profile of its own."""
    for name, data in letters.items():
        (folder / f"{name}.docx").write_bytes(data)
    profile = (folder / "profile").as_uri()
    assert OFFICE is not None
    command: list[str | Path] = [
        OFFICE,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
    ]
    files = [folder / f"{name}.docx" for name in letters]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=110)
    return {name: (folder / f"{name}.pdf").read_bytes() for name in letters}


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.skipif(
    OFFICE is None, reason="LibreOffice is not installed: apt-get install libreoffice-writer-nogui"
)
def test_libreoffice_puts_address_subject_and_folds_where_the_layout_says(tmp_path: Path) -> None:
    letters = {
        f"{form.id}-{kind}": full_letter(form.id, pictures=kind == "pictures")
        for form in layouts()
        for kind in ("plain", "pictures")
    }
    made = rendered(
        tmp_path, {name: to_docx(letter, layout(name.rsplit("-", 1)[0])) for name, letter in letters.items()}
    )
    for name, letter in letters.items():
        form, data = layout(name.rsplit("-", 1)[0]), made[name]
        last = form.first_baseline + (form.max_lines - 1) * form.line_pitch
        near = 1.0
        assert place(data, "Line 1") == pytest.approx((form.address.x0, form.first_baseline), abs=near)
        assert place(data, f"Line {form.max_lines}") == pytest.approx((form.address.x0, last), abs=near)
        assert place(data, letter.subject) == pytest.approx((form.margins.left, form.subject_y), abs=near)
        assert fold_marks(data)[0] == pytest.approx(list(form.folds), abs=near)
        pages = pdf_pages(data)
        assert len(pages) == 2
        assert bare(running_head(letter) + "Page 2 of 2") in bare(pages[1])
        assert letter.closing in pages[1] and letter.signatory in pages[1]
