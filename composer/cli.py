# SPDX-License-Identifier: GPL-3.0-or-later
"""``tactful check | export | verify | schema``: the same use-cases without a window.

A stable interface: the words, options and the JSON of ``check --format json`` do not change
within a major version. Exit codes: 0 fine, 1 a finding that says *stop* (or a file that is not as
it was sent), 2 something the caller must mend.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from composer.business import Business
from composer.case import Case
from composer.check.findings import Checked, Finding, Severity
from composer.errors import TactfulError

if TYPE_CHECKING:
    from composer.desk import Desk

LANGUAGES = {
    "en": "en-GB",
    "en-gb": "en-GB",
    "en-ie": "en-IE",
    "en-us": "en-US",
    "fi": "fi-FI",
    "fi-fi": "fi-FI",
    "et": "et-EE",
    "et-ee": "et-EE",
    "pl": "pl-PL",
    "pl-pl": "pl-PL",
    "nl": "nl-NL",
    "nl-nl": "nl-NL",
    "nl-be": "nl-BE",
}

WORKER = "--check-worker"
"""How a frozen program starts itself as the child that checks spelling (``check.engines.client``)."""

KEEPER = "--languagetool-keeper"
"""How a frozen program starts itself as the keeper of LanguageTool's Java (``languagetool.server``)."""

WORDS = {
    "case_unreadable": "this is not a case file (see `tactful schema`)",
    "file_missing": "there is no such file",
    "file_unreadable": "the file cannot be read",
    "file_not_text": "the file holds no text",
    "newer_record": "the file was written by a newer version of Tactful; nothing was changed",
    "store_damaged": "the database was damaged and set aside; the customer files are whole",
    "cannot_print": "the letter cannot be printed as it stands",
    "folder_gone": "the folder is not there",
    "disk_full": "the disk is full; nothing was written",
    "read_only": "the folder cannot be written to; nothing was written",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    if list(argv or ())[:1] == [WORKER]:
        from composer.check.engines import worker

        worker.main(list(argv or ())[1:])
        return 0
    if list(argv or ())[:1] == [KEEPER]:
        from composer.check.engines.languagetool import keeper

        return keeper.main(list(argv or ())[1:])
    parser = _parser()
    args = parser.parse_args(argv)
    try:
        return int(args.run(args))
    except TactfulError as trouble:
        print(f"tactful: {_sentence(trouble)}", file=sys.stderr)
        return 2


def _sentence(trouble: TactfulError) -> str:
    """What happened and where; the window has longer words for the same codes."""
    details = ", ".join(f"{key} {value}" for key, value in trouble.data.items() if key != "problem")
    words = WORDS.get(trouble.code, trouble.code.replace("_", " "))
    return f"{words}{f': {details}' if details else ''}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tactful", description="Refund refusals by letter.")
    parser.add_argument("--data", type=Path, help="folder of the database (default: yours)")
    commands = parser.add_subparsers(required=True, metavar="command")
    check = commands.add_parser("check", help="findings of a letter's text; exit 1 on a stop")
    check.add_argument("file", type=Path)
    check.add_argument("--language", default="en-GB", type=_language)
    check.add_argument("--case", type=Path, help="case file the text is held against")
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.set_defaults(run=_check)
    export = commands.add_parser("export", help="the letter of a case file as .docx and .pdf")
    export.add_argument("case", type=Path)
    export.add_argument("--out", type=Path, required=True)
    export.set_defaults(run=_export)
    verify = commands.add_parser("verify", help="every record against its fingerprints")
    verify.add_argument("--folder", type=Path, help="folder of the customer files")
    verify.set_defaults(run=_verify)
    schema = commands.add_parser("schema", help="the JSON schema of a case file")
    schema.set_defaults(run=_schema)
    return parser


def _language(word: str) -> str:
    if word.lower() not in LANGUAGES:
        raise argparse.ArgumentTypeError(f"{word} is not a language of letters: {', '.join(LANGUAGES)}")
    return LANGUAGES[word.lower()]


def _check(args: argparse.Namespace) -> int:
    from composer.composition import data_folder

    checked = check_text(_text(args.file), args.language, args.case, args.data or data_folder())
    if args.format == "json":
        print(json.dumps([_as_json(f) for f in checked.findings], ensure_ascii=False, indent=2))
    else:
        for finding in checked.findings:
            print(_as_line(finding))
    for engine in checked.engines:
        if not engine.checked:
            print(f"tactful: not checked by {engine.name}: {engine.trouble}", file=sys.stderr)
    return int(any(f.severity is Severity.STOP for f in checked.findings))


def check_text(text: str, language: str, case_file: Path | None, data: Path | None = None) -> Checked:
    """The findings of a text; held against a case when its file is given.

    Where ``data`` holds a database, its own words, phrases and switches are heeded as on the page. Without a
    case there is nothing to hold facts and completeness against: only spelling, grammar, tone and unfilled
    fields are told.
    """
    from composer.composition import DATABASE

    case, business = _case_for(text, language, case_file)
    if data is not None and (data / DATABASE).exists():
        checked = _as_owner(case, business, data)
    else:
        checked = _as_anybody(case, business)
    return checked if case_file else replace(checked, findings=_without_case(checked.findings))


def _as_owner(case: Case, business: Business, data: Path) -> Checked:
    from composer.composition import build

    desk = build(data)
    try:
        return desk.checking.run(replace(desk.checking.job(case, 0), business=business))
    finally:
        desk.close()


def _as_anybody(case: Case, business: Business) -> Checked:
    from composer.check.engines.pool import EnginePool
    from composer.check.service import Checker, CheckJob
    from composer.desk.answers import answers

    checker = Checker(EnginePool())
    try:
        job = CheckJob(0, case.draft.text, case.draft.language, case, business, answers=answers(case))
        return checker.check(job)
    finally:
        checker.close()


def _case_for(text: str, language: str, case_file: Path | None) -> tuple[Case, Business]:
    from composer.draft.reconcile import reconcile

    now = datetime.now(UTC)
    case, business = _load(case_file) if case_file else (Case("", now, now), Business(language=language))
    body = reconcile(case.draft.paragraphs, text)  # offsets stay those of the cleaned file
    return replace(case, draft=replace(case.draft, language=language, paragraphs=body)), business


def _without_case(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    needs_case = {"facts", "completeness"}
    return tuple(f for f in findings if f.engine not in needs_case or f.blocks == "unfilled")


def _as_json(finding: Finding) -> dict[str, object]:
    return {
        "start": finding.start,
        "end": finding.end,
        "category": finding.category,
        "severity": finding.severity.value,
        "message": finding.message,
        "suggestions": list(finding.suggestions),
        "rule": finding.rule,
        "engine": finding.engine,
    }


def _as_line(finding: Finding) -> str:
    better = f" -> {finding.suggestions[0]}" if finding.suggestions else ""
    place = f"{finding.start}-{finding.end}"
    return f"{place} {finding.severity.value} {finding.category}: {finding.message}{better}"


def _export(args: argparse.Namespace) -> int:
    from composer.archive.writing import write_new
    from composer.letter.compose import compose, letter_layout
    from composer.letter.docx import to_docx
    from composer.letter.pdf import to_pdf

    case, business = _load(args.case)
    if case.signing.letter_date is None:
        today = datetime.now(UTC).astimezone().date()
        case = replace(case, signing=replace(case.signing, letter_date=today))
    letter, page = compose(case, business, f"L-{case.id}"), letter_layout(case, business)
    args.out.mkdir(parents=True, exist_ok=True)
    for suffix, data in ((".docx", to_docx(letter, page)), (".pdf", to_pdf(letter, page))):
        print(write_new(args.out, f"L-{case.id}{suffix}", data))
    return 0


def _verify(args: argparse.Namespace) -> int:
    desk = _desk(args)
    try:
        results = desk.records.verify_all()
        for found in results:
            print(f"{found.letter.number}: docx {found.state.docx}, pdf {found.state.pdf}")
        whole = desk.records.chain_is_whole()
        print("event log: whole" if whole else "event log: an entry was changed or taken out")
        return int(not whole or any(not found.state.unchanged for found in results))
    finally:
        desk.close()


def _schema(args: argparse.Namespace) -> int:
    from composer.archive.codec import case_schema

    print(json.dumps(case_schema(), indent=2))
    return 0


def _desk(args: argparse.Namespace) -> Desk:
    from composer.composition import build, data_folder

    return build(args.data or data_folder(), files=args.folder)


def _text(path: Path) -> str:
    from composer.intake.read import read_message

    return read_message(path).text


def _load(path: Path) -> tuple[Case, Business]:
    """The case of a case file or a ``record.json``, with the business it carries."""
    from composer.archive.codec import case_file

    return case_file(path)


__all__ = ["check_text", "main"]

if __name__ == "__main__":
    sys.exit(main())
