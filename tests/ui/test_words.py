# SPDX-License-Identifier: GPL-3.0-or-later
"""Every code has words, and the words fill without a brace left."""

import ast
from datetime import date
from decimal import Decimal
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from composer import errors
from composer.archive.database import CODES
from composer.case import Channel, DispatchMethod, FormOfAddress, Money, OfferKind, Outcome, SignatureKind
from composer.errors import (
    BadInput,
    Conflict,
    EngineTrouble,
    FileTrouble,
    NotAllowed,
    StoreError,
    TactfulError,
)
from composer.journey import Missing, Step, StepState, Stop
from ui.words import sentence
from ui.words.errors import ALL, fill
from ui.words.fields import address_label, country, value_name
from ui.words.journey import MISSING, STALE, STATES, STEPS, STOPS, stale_text, still_missing, stop_text
from ui.words.problems import FILES
from ui.words.send import FIT

ROOT = Path(__file__).resolve().parents[2]
KINDS = {name for name, kind in vars(errors).items() if isinstance(kind, type)}


def raised() -> dict[str, set[str]]:
    """Each code that the composer raises, with the names of the data that every place gives it."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / "composer").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KINDS:
                names = {word.arg for word in node.keywords if word.arg}
                for code in codes_of(node.args[0]):
                    found[code] = found.get(code, names) & names
    return found


def codes_of(node: ast.expr) -> set[str]:
    """The codes in an expression: ``"a"``, ``"a" if x else "b"``; of a name or a call none."""
    if isinstance(node, ast.IfExp):
        return codes_of(node.body) | codes_of(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


# Codes that are put together elsewhere than where they are raised.
TRANSLATED = {
    *CODES.values(),
    "store_failed",
    *("engine_unreachable", "engine_refused", "fetch_broken", "fetch_unreachable", "engine_blind"),
    *("disk_full", "read_only", "folder_gone", "file_locked", "cannot_write"),
    *("picture_damaged", "picture_not_a_picture", "paragraph_missing", "paragraph_own"),
}


def test_every_code_of_the_composer_has_words() -> None:
    codes = raised().keys() | TRANSLATED
    assert len(codes) > 70
    assert codes - ALL.keys() - FILES.keys() == set()


def test_no_word_is_left_out_of_a_sentence() -> None:
    """What a sentence names in braces, every place that raises its code gives."""
    for code, data in raised().items():
        names = {n for text in ALL.get(code, ()) for _, n, _, _ in Formatter().parse(text) if n}
        assert names <= data, f"{code} lacks {names - data}"


def test_codes_that_are_raised_by_name_are_known() -> None:
    """A code in a variable is invisible to the test above: who adds such a place adds it to TRANSLATED."""
    hidden = [
        f"{path.name}: {ast.unparse(node.args[0])}"
        for path in sorted((ROOT / "composer").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KINDS
        if not codes_of(node.args[0])
    ]
    assert sorted(hidden) == [
        "adapter.py: _code(error)",
        "client.py: str(reply['trouble'])",
        "database.py: CODES.get(code, 'store_failed')",
        "fetch.py: code",
        "fill.py: code",
        "merged.py: codes[0]",
        "pictures.py: code",
        "read.py: trouble.code",
        "writing.py: _code(error)",
    ]


def test_everything_that_does_not_fit_has_words() -> None:
    tree = ast.parse((ROOT / "composer" / "letter" / "fit.py").read_text(encoding="utf-8"))
    codes = {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "FitProblem"
        if isinstance(node.args[0], ast.Constant)
    }
    assert codes == FIT.keys()


@pytest.mark.parametrize("code", sorted(ALL))
def test_each_code_says_what_happened_and_what_to_do(code: str) -> None:
    names = {n for text in ALL[code] for _, n, _, _ in Formatter().parse(text) if n}
    words = sentence(TactfulError(code, **dict.fromkeys(names, "x")))
    assert words.happened
    assert words.next
    assert "{" not in words.short


@pytest.mark.parametrize(
    "kind", [BadInput, StoreError, Conflict, FileTrouble, NotAllowed, EngineTrouble, TactfulError]
)
def test_an_unknown_code_gets_true_general_words(kind: type[TactfulError]) -> None:
    words = sentence(kind("never_heard_of"))
    assert words.happened
    assert words.next
    assert "never_heard_of" not in words.short


def test_data_is_written_for_people(qapp: QApplication) -> None:
    QLocale.setDefault(QLocale("en_GB"))
    data = {"a": Money(Decimal("12.5"), "GBP"), "b": date(2026, 11, 3), "c": (1, 2), "d": Decimal("3.50")}
    assert fill("{a} / {b} / {c} / {d} / {missing}", data) == "£12.50 / 3 November 2026 / 1, 2 / 3.5 / "
    QLocale.setDefault(QLocale("C"))


def test_every_step_and_state_has_a_name() -> None:
    assert STEPS.keys() == set(Step)
    assert STATES.keys() == set(StepState)


@pytest.mark.parametrize("code", sorted(MISSING))
def test_what_is_missing_is_said(code: str) -> None:
    assert still_missing(Missing(code, "x")).startswith("Still missing: ")


def test_an_unknown_missing_thing_is_still_said() -> None:
    assert still_missing(Missing("brand_new", "x")) == "Something on this page is still missing"


@pytest.mark.parametrize("code", sorted(STOPS))
def test_hard_stops_are_sentences_with_and_without_data(code: str) -> None:
    assert not stop_text(Stop(code)).endswith((":", " "))
    assert "{" not in stop_text(Stop(code, "your name"))


@pytest.mark.parametrize("code", sorted(STALE))
def test_what_is_stale_is_said(code: str) -> None:
    assert stale_text(code)


@pytest.mark.parametrize("kind", [Channel, DispatchMethod, FormOfAddress, OfferKind, Outcome, SignatureKind])
def test_every_value_of_a_list_has_a_name(kind) -> None:
    assert len({value_name(value) for value in kind}) == len(kind)


def test_a_letter_by_post_is_not_a_request_by_letter() -> None:
    assert value_name(Channel.LETTER) == "Letter"
    assert value_name(DispatchMethod.EMAIL) == "E-mail"


def test_addresses_are_labelled_as_the_country_says() -> None:
    assert address_label("eircode") == "Eircode"
    assert country("FI") == "Finland"
    assert country("ZZ") == "ZZ"


def test_no_text_leaves_it_to_the_reader_whether_it_is_one_or_many() -> None:
    ui = Path(__file__).parents[2] / "ui"
    texts = (
        (path.name, node.value)
        for path in ui.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    assert [found for found in texts if "(s)" in found[1]] == []
