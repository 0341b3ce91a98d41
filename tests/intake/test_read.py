# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading messages: every encoding and odd file gets text or a clear refusal."""

from __future__ import annotations

import os
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from composer.errors import BadFile
from composer.intake.mail import html_to_text
from composer.intake.read import MAX_FILE, Incoming, read_message, read_text
from composer.sample import sample_text
from composer.text import MAX_TEXT, words


def stored(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def refused(path: Path) -> BadFile:
    with pytest.raises(BadFile) as caught:
        read_message(path)
    assert caught.value.data["field"] == "file"
    assert caught.value.data["name"] == path.name
    return caught.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_files_of_common_encodings(tmp_path: Path, encoding: str) -> None:
    text = "I paid £640 – and it’s too dark. Crème."
    found = read_message(stored(tmp_path, "Message.TXT", text.replace(".", ".\r\n").encode(encoding)))
    assert found == Incoming(text.replace(". ", ".\n ").strip(), source="Message.TXT")


def test_the_sample_mail() -> None:
    with resources.as_path("sample/message.eml") as path:
        found = read_message(path)
    assert found.sender_name == "Marion Ellis"
    assert found.sender_email == "marion.ellis@mail.example"
    assert found.sent_on == date(2026, 11, 19)
    assert found.subject == "Order LJ-1042 - not happy with the bench"
    assert found.text == sample_text()


def test_a_mail_with_html_only_and_attachments(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"] = "Zoë Müller <zoe@mail.example>"
    mail["Date"] = "Sat, 29 Feb 2028 23:30:00 -0500"
    mail["Subject"] = "Größe"
    mail.set_content(
        "<head><title>x</title><style>p{}</style></head><p>It is <b>bro</b>ken.</p><p>Why&nbsp;so?<br>Z</p>"
        "<script>alert('no')</script>",
        subtype="html",
    )
    mail.add_attachment(b"\x89PNG....", maintype="image", subtype="png", filename="the crack.png")
    found = read_message(stored(tmp_path, "m.eml", mail.as_bytes()))
    assert found.text == "It is broken.\n\nWhy so?\nZ"
    assert (found.sender_name, found.sent_on, found.subject) == ("Zoë Müller", date(2028, 2, 29), "Größe")
    assert found.attachments == ("the crack.png",)


@pytest.mark.parametrize(
    "mail",
    [
        b"From: =?utf-8?b?!!!?= <a@b\nDate: Feb the 30th\n\nI want my money back.",
        b"From: \nSubject:\n\nI want my money back.",
        b"Content-Type: text/plain; charset=klingon\n\nI want my money back.",
        b"Content-Type: text/plain; charset=utf-8\n\nI want my money back.\xff",
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\n\nI want my money back.",
        b"From: a,,,;:@@<<>>\nDate: Thu, 99 Nov 2026 99:99:99 +9999\n\nI want my money back.",
        b'From: "A\r\n B" <a@b.example>\r\n\r\nI want my money back.\r\n',
    ],
)
def test_odd_mails_still_give_their_text(tmp_path: Path, mail: bytes) -> None:
    assert read_message(stored(tmp_path, "m.eml", mail)).text.startswith("I want my money back.")


def test_deeply_nested_mail_is_refused_or_read_but_never_crashes(tmp_path: Path) -> None:
    mail = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2000))
    assert refused(stored(tmp_path, "m.eml", mail + b"\nhello")).code in ("file_broken", "file_empty")


def test_a_mail_of_100_megabytes_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "huge.eml"
    with path.open("wb") as file:
        file.write(b"From: a@b.example\n\n")
        os.truncate(file.fileno(), 100_000_000)
    trouble = refused(path)
    assert trouble.code == "file_too_large"
    assert (trouble.data["size"], trouble.data["limit"]) == (100_000_000, MAX_FILE)


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\nhello",
        b"PK\x03\x04 zipped",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0JFIF",
        b"{\\rtf1 hello}",
        b"some \x00 zero",
        bytes(range(1, 32)) * 40,
    ],
)
def test_files_that_are_no_text(tmp_path: Path, data: bytes) -> None:
    assert refused(stored(tmp_path, "m.txt", data)).code == "file_not_text"


def test_missing_unknown_and_empty_files(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone.txt").code == "file_missing"
    assert refused(tmp_path / "gone.txt" / "x.txt").code == "file_missing"
    kind = refused(stored(tmp_path, "m.docx", b"x"))
    assert (kind.code, kind.data["allowed"]) == ("file_kind", ".txt, .text, .eml")
    assert refused(stored(tmp_path, "m.txt", b" \r\n\t")).code == "file_empty"
    assert refused(stored(tmp_path, "m.eml", b"Subject: only\n\n")).code == "file_empty"
    (tmp_path / "folder.txt").mkdir()
    assert refused(tmp_path / "folder.txt").code == "file_unreadable"
    assert refused(tmp_path / "a\0b.txt").code == "file_unreadable"


def test_sixty_thousand_words_simply_work(tmp_path: Path) -> None:
    text = "I want my money back, now. " * 10_000
    found = read_message(stored(tmp_path, "long.txt", text.encode()))
    assert words(found.text) == 60_000
    assert not found.cut


def test_a_longer_text_is_cut_and_says_so() -> None:
    found = read_text("x" * (MAX_TEXT + 1))
    assert (len(found.text), found.cut) == (MAX_TEXT, True)
    assert not read_text("x" * MAX_TEXT).cut


@given(st.binary(max_size=400))
def test_no_bytes_crash_the_reading(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("any")
    for name in ("m.txt", "m.eml"):
        try:
            found = read_message(stored(folder, name, data))
        except BadFile:
            continue
        found.text.encode("utf-8")


@given(st.text(max_size=200))
def test_pasted_text_can_always_be_stored(text: str) -> None:
    read_text(text).text.encode("utf-8")


def test_html_without_blocks_and_broken_html() -> None:
    assert html_to_text("a &amp; b <c") == "a & b <c" or html_to_text("a &amp; b <c") == "a & b"
    assert html_to_text("<ul><li>one<li>two</ul>") == "- one\n- two"
