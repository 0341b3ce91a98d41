# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever somebody is called, the folder is legal, inside, and readable."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from composer.archive import names
from composer.case import Customer
from composer.errors import FileTrouble

NASTY = [
    "",
    ".",
    "..",
    "../../etc/passwd",
    "CON",
    "nul ",
    "com¹.txt",
    "a" * 200,
    "é" * 200,
    "\u202egnp.exe",
    "😀",
    "\x00",
]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Späte Lieferung!", "Späte-Lieferung"),
        ("../../etc/passwd", "etcpasswd"),
        ("CON", ""),
        ("nul ", ""),
        ("lpt3", ""),
        ("console", "console"),
        ("a\u202eb\u2066c", "abc"),
        ("😀", ""),
        ("--x--", "x"),
        ("é" * 40, "é" * 30),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_slugs(text: str, result: str) -> None:
    assert names.slug(text) == result


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Maija Virtanen", "Virtanen, Maija (C-0042)"),
        ("Virtanen, Maija", "Virtanen, Maija (C-0042)"),
        ("Jan van der Berg", "van der Berg, Jan (C-0042)"),
        ("Cher", "Cher (C-0042)"),
        ("Sean O'Brien", "O'Brien, Sean (C-0042)"),
        ("Dr. Smith", "Smith, Dr (C-0042)"),
        ("", "(C-0042)"),
        ("😀", "(C-0042)"),
        ("CON", "CON (C-0042)"),
        ("nul ", "nul (C-0042)"),
        ("\u202eMaija Virtanen", "Virtanen, Maija (C-0042)"),
        ("../../etc/passwd", "passwd, etc (C-0042)"),
    ],
)
def test_customer_folders(name: str, folder: str) -> None:
    assert names.customer_folder_name(Customer("C-0042", name)) == folder


def test_a_company_without_a_person() -> None:
    assert names.customer_folder_name(Customer("C-0042", company="Öljy Oy")) == "Öljy Oy (C-0042)"


def test_letter_folders() -> None:
    name = names.letter_folder_name(date(2026, 11, 22), "L-2026-0007", "refund request")
    assert name == "2026-11-22 L-2026-0007 refund request"


@given(name=st.text(max_size=300) | st.sampled_from(NASTY), number=st.integers(1, 10**6))
@example(name="\ud800", number=1)
def test_any_name_gives_a_legal_folder(name: str, number: int) -> None:
    folder = names.customer_folder_name(Customer(f"C-{number:04d}", name))
    assert folder.endswith(f"(C-{number:04d})")
    assert not set(folder) & set('/\\:*?"<>|.\x00\n')
    assert folder == folder.strip()
    assert len(folder.encode()) <= names.MAX_BYTES + 12
    assert not names.is_reserved(folder)
    assert names.inside(Path("/root/of"), folder).parent == Path("/root/of").resolve()


@given(st.text(max_size=300) | st.sampled_from(NASTY))
def test_any_slug_is_legal(text: str) -> None:
    slug = names.slug(text)
    assert len(slug.encode()) <= names.MAX_BYTES
    assert all(c == "-" or not c.isascii() or c.isalnum() for c in slug)
    assert not names.is_reserved(slug) or slug == ""


@pytest.mark.parametrize("path", ["../x", "/etc/passwd", "a/../../x", "", "."])
def test_nothing_leads_out_of_the_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(FileTrouble, match="outside_folder"):
        names.inside(tmp_path, path)


def test_a_link_does_not_lead_out_either(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (root / "link").symlink_to(tmp_path)
    with pytest.raises(FileTrouble, match="outside_folder"):
        names.inside(root, "link/x")
