# SPDX-License-Identifier: GPL-3.0-or-later
"""``tactful check | export | verify | schema``: a stable interface."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from docx import Document

from composer.check.engines.client import EngineProcess
from composer.cli import WORKER, main
from composer.sample import sample_business
from tests.helpers.cases import drafted_case, sealed_case
from tests.helpers.clock import FakeClock
from tests.helpers.desks import make_desk

KEYS = {"start", "end", "category", "severity", "message", "suggestions", "rule", "engine"}


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    """The sample case with its draft, as a file."""
    desk = make_desk(tmp_path, business=sample_business())
    path = tmp_path / "case.json"
    path.write_bytes(desk.records.case_file(drafted_case(desk, FakeClock())))
    desk.close()
    return path


def written(tmp_path: Path, text: str) -> str:
    path = tmp_path / "letter.txt"
    path.write_text(text, "utf-8")
    return str(path)


def test_a_stop_ends_with_one_and_names_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Thank you. We will pay back [the amount] soon."
    assert main(["check", written(tmp_path, text), "--language", "en", "--format", "json"]) == 1
    findings = json.loads(capsys.readouterr().out)
    assert all(set(finding) == KEYS for finding in findings)
    stops = [text[f["start"] : f["end"]] for f in findings if f["severity"] == "stop"]
    assert stops == ["[the amount]"]


def test_a_plain_letter_ends_with_nought(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Thank you for your letter of 3 June. We looked at the chair together and found it as described."
    assert main(["check", written(tmp_path, text)]) == 0
    assert capsys.readouterr().err == ""


def test_spelling_is_told_with_a_better_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", written(tmp_path, "Thank you for you recieved parcel."), "--format", "json"])
    found = json.loads(capsys.readouterr().out)
    assert any("received" in f["suggestions"] for f in found)


def test_the_owners_own_words_and_switches_are_heeded_as_on_the_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = written(tmp_path, "With all due respect, our glooskap terms are printed on the form.")
    data = ["--data", str(tmp_path / "data")]
    main([*data, "check", letter, "--format", "json"])
    before = json.loads(capsys.readouterr().out)
    assert not (tmp_path / "data").exists()
    desk = make_desk(tmp_path)
    desk.profile.keep_words(["glooskap"])
    for one in before:
        if one["engine"] == "tone":
            desk.tone.switch(one["rule"], on=False)
    desk.close()
    main([*data, "check", letter, "--format", "json"])
    after = json.loads(capsys.readouterr().out)
    assert {one["category"] for one in before} - {one["category"] for one in after} == {
        "condescension",
        "spelling",
    }


def test_with_a_case_the_facts_are_compared(
    tmp_path: Path, case_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Thank you for your e-mail. We are not able to refund the £999.00 that you asked for."
    main(["check", written(tmp_path, text), "--case", str(case_file), "--format", "json"])
    facts = [f for f in json.loads(capsys.readouterr().out) if f["engine"] == "facts"]
    assert any(text[f["start"] : f["end"]] == "£999.00" for f in facts)


def test_a_case_file_becomes_both_letters(
    tmp_path: Path, case_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["export", str(case_file), "--out", str(out)]) == 0
    docx, pdf = (Path(line) for line in capsys.readouterr().out.split("\n") if line)
    assert any("Dear Ms Ellis" in p.text for p in Document(str(docx)).paragraphs)
    assert pdf.read_bytes().startswith(b"%PDF-")
    main(["export", str(case_file), "--out", str(out)])
    assert len(list(out.iterdir())) == 4  # the first two were not overwritten


@pytest.mark.parametrize(
    ("content", "words"),
    [('{"id": 7}', "not a case file"), ("not json", "not a case file"), ('{"schema": 99}', "newer version")],
)
def test_a_file_that_is_no_case_is_refused_in_words(
    tmp_path: Path, content: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "case.json"
    path.write_text(content, "utf-8")
    assert main(["export", str(path), "--out", str(tmp_path / "out")]) == 2
    assert words in capsys.readouterr().err


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "nowhere.txt")]) == 2
    assert "no such file" in capsys.readouterr().err


def test_verify_tells_an_edited_letter(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clock = FakeClock()
    desk = make_desk(tmp_path, clock)
    case = sealed_case(desk, clock)
    folder = desk.letters.folder(case.letters[0])
    desk.close()
    where = ["--data", str(tmp_path / "data"), "verify", "--folder", str(tmp_path / "letters")]
    assert main(where) == 0
    assert "docx unchanged, pdf unchanged" in capsys.readouterr().out
    letter = folder / case.letters[0].docx
    letter.write_bytes(letter.read_bytes() + b"x")
    assert main(where) == 1
    assert "docx edited, pdf unchanged" in capsys.readouterr().out


def test_the_schema_describes_the_case_file(case_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    known = (
        set(schema["properties"]) if "properties" in schema else set(schema["$defs"]["Case"]["properties"])
    )
    assert set(json.loads(case_file.read_text("utf-8"))) <= known


def test_a_frozen_program_can_be_its_own_checking_process(tmp_path: Path) -> None:
    command = (sys.executable, "-m", "ui.entry", WORKER)
    engine = EngineProcess(command)
    found = engine.check("We recieved it.", "en-GB")
    engine.close()
    assert [f.category for f in found] == ["spelling"]
