# SPDX-License-Identifier: GPL-3.0-or-later
"""Files appear whole, never over another, and trouble leaves nothing behind."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from composer.archive.temporary import is_left_over, temporary_name
from composer.archive.writing import Disk, replace_file, write_new
from composer.errors import BadInput, FileTrouble
from tests.archive.conftest import tree
from tests.archive.disks import CountingDisk, FillingDisk, ScannedDisk, failing_with


def test_a_file_is_written_beside_those_that_are_there(tmp_path: Path) -> None:
    made = [write_new(tmp_path, name, name.encode()).name for name in ("a.docx", "A.DOCX", "a.docx")]
    assert made == ["a.docx", "A_v2.DOCX", "a_v3.docx"]
    assert (tmp_path / "a.docx").read_bytes() == b"a.docx"
    assert tree(tmp_path) == set(made)


@pytest.mark.parametrize("name", ["", "..", "../x", "a/b", "a\\b", "CON", "nul .txt", "c:x", "a\x00b"])
def test_a_name_that_is_no_file_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInput, match="file_name"):
        write_new(tmp_path, name, b"x")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EROFS, "read_only"),
        (errno.EACCES, "read_only"),
        (errno.ENOENT, "folder_gone"),
        (errno.ESTALE, "folder_gone"),
        (errno.EHOSTDOWN, "folder_gone"),
        (errno.EBUSY, "file_locked"),
        (errno.ENAMETOOLONG, "cannot_write"),
    ],
)
@pytest.mark.parametrize("call", ["write", "place", "sync_folder"])
def test_trouble_has_a_name_and_leaves_no_leftovers(
    tmp_path: Path, call: str, number: int, code: str
) -> None:
    if call == "place" and number == errno.EACCES and os.name == "nt":
        pytest.skip("Windows tries again")
    with pytest.raises(FileTrouble) as caught:
        write_new(tmp_path, "a.pdf", b"x", failing_with(call, number))
    assert (caught.value.code, caught.value.data["path"]) == (code, str(tmp_path / "a.pdf"))
    assert tree(tmp_path) == set()


def test_half_a_file_on_a_full_disk_is_taken_away(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="disk_full"):
        write_new(tmp_path, "a.pdf", b"12345678", FillingDisk())
    assert tree(tmp_path) == set()


def test_a_vanished_folder(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="folder_gone"):
        write_new(tmp_path / "gone", "a.pdf", b"x")


def test_a_virus_scanner_is_waited_for(tmp_path: Path) -> None:
    patient = ScannedDisk(held=4)
    assert write_new(tmp_path, "a.pdf", b"x", patient).read_bytes() == b"x"
    assert patient.pauses == [0.1] * 4


def test_but_not_for_ever(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="file_locked"):
        write_new(tmp_path, "a.pdf", b"x", ScannedDisk(held=99))
    assert tree(tmp_path) == set()


def test_where_there_are_no_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_link(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_link)
    assert [write_new(tmp_path, "a.pdf", b"x").name for _ in range(2)] == ["a.pdf", "a_v2.pdf"]
    assert tree(tmp_path) == {"a.pdf", "a_v2.pdf"}


def test_another_program_takes_the_name_in_between(tmp_path: Path) -> None:
    def be_faster(_: int, name: str) -> None:
        if name == "place" and not (tmp_path / "a.pdf").exists():
            (tmp_path / "a.pdf").write_bytes(b"theirs")

    assert write_new(tmp_path, "a.pdf", b"ours", CountingDisk(be_faster)).name == "a_v2.pdf"
    assert (tmp_path / "a.pdf").read_bytes() == b"theirs"


def test_replacing_fails_whole(tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    path.write_bytes(b"old")
    with pytest.raises(FileTrouble, match="disk_full"):
        replace_file(path, b"new content", FillingDisk())
    assert (path.read_bytes(), tree(tmp_path)) == (b"old", {"record.json"})
    replace_file(path, b"new", Disk())
    assert path.read_bytes() == b"new"


def test_whose_leftovers_they_are() -> None:
    mine = temporary_name()
    assert is_left_over(mine)
    assert not is_left_over(mine, frozenset({mine}))
    computer = mine.split("-")[1]
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    assert is_left_over(f".tmp-{computer}-{ended.pid}-00000000")
    assert not is_left_over(f".tmp-{computer}-{os.getppid()}-00000000")
    assert not is_left_over(f".tmp-ffffffff-{ended.pid}-00000000")
    assert not is_left_over("record.json")
