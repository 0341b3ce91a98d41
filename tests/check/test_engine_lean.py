# SPDX-License-Identifier: GPL-3.0-or-later
"""What is left out of LingoTweaker's English data, and that what is left is whole."""

from __future__ import annotations

import importlib
import importlib.util
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

import resources
from composer.check.engines.lean import RULES, lean

PLAIN = '<rule id="PLAIN">\n<pattern>\n<token>teh</token>\n</pattern>\n</rule>'


def rule(ident: str, *pattern: str, before: str = "") -> str:
    return "\n".join((f'<rule id="{ident}">', before, "<pattern>", *pattern, "</pattern>", "</rule>"))


CASES = {
    "is asked for a group": (rule("A", '<token chunk="B-NP">one</token>'), False),
    "by a regular expression": (rule("A", "<marker>", '<token chunk_re="E-NP.*" />', "</marker>"), False),
    "beside other tokens": (rule("A", "<token>a</token>", '<token postag="NN" chunk="E-VP"/>'), False),
    "only if it is there": (rule("A", "<token>a</token>", '<token min="0" chunk="I-NP"/>'), True),
    "or something else": (
        rule("A", "<or>", '<token chunk="B-NP"/>', "<token>b</token>", "</or>", "<token>c</token>"),
        True,
    ),
    "unless it stands in one": (
        rule("A", "<token>a", '<exception chunk="B-NP"/>', "</token>"),
        True,
    ),
    "of an exception from the rule": (
        rule(
            "A",
            "<token>a</token>",
            before='<antipattern>\n<token chunk="B-NP"/>\n</antipattern>',
        ),
        True,
    ),
    "named in words": (rule("A", "<token>chunk</token>"), True),
}


def data(folder: Path, *rules: str, name: str = "grammar.xml") -> Path:
    source = folder / "whole" / "en" / "rules"
    source.mkdir(parents=True)
    whole = ('<?xml version="1.0"?>', "<rules>", '<category id="GRAMMAR">', *rules, "</category>", "</rules>")
    (source / name).write_text("\n".join(whole) + "\n", "utf-8")
    return folder / "whole"


def left(whole: Path, name: str = "grammar.xml") -> list[str]:
    with lean(str(whole), "en") as folder:
        tree = etree.parse(Path(folder) / "en" / "rules" / name)
        assert not list(tree.iter("example"))
        return [str(one.get("id")) for one in tree.iter("rule")]


@pytest.mark.parametrize(("written", "stays"), CASES.values(), ids=CASES.keys())
def test_a_rule_that_needs_a_group_of_words_goes(tmp_path: Path, written: str, stays: bool) -> None:
    assert left(data(tmp_path, written, PLAIN)) == (["A", "PLAIN"] if stays else ["PLAIN"])


@pytest.mark.parametrize("element", ["rule", "rulegroup"])
@pytest.mark.parametrize("before", ["id=", 'default="on" id=', "id='PONZI_SCHEME' name="])
def test_a_rule_about_what_letters_hardly_hold_goes(tmp_path: Path, element: str, before: str) -> None:
    inside = "<pattern>" if element == "rule" else "<rule>\n<pattern>\n</pattern>\n</rule>\n<rule>\n<pattern>"
    end = "" if element == "rule" else "</rule>\n"
    written = f'<{element} {before}"PONZI_SCHEME">\n{inside}\n</pattern>\n{end}</{element}>'
    assert left(data(tmp_path, written, PLAIN)) == ["PLAIN"]


def test_categories_examples_and_models_go(tmp_path: Path) -> None:
    other = "\n".join(('<category id="APRIL">', rule("FOOL", "<token>fool</token>"), "</category>"))
    shown = PLAIN.replace("</rule>", "<example>Not teh one.</example>\n</rule>")
    whole = data(tmp_path, shown, "</category>", other, '<category id="TYPOS">', PLAIN.replace("PLAIN", "B"))
    (whole / "en" / "en-chunker.bin").write_bytes(b"model")
    (whole / "en" / "words.txt").write_text("teh\n", "utf-8")
    assert left(whole) == ["PLAIN", "B"]
    with lean(str(whole), "en") as folder:
        assert sorted(path.name for path in (Path(folder) / "en").iterdir()) == ["rules", "words.txt"]
    assert not Path(folder).exists()


def test_a_file_that_ends_inside_a_rule_is_left_to_the_engine(tmp_path: Path) -> None:
    whole = data(tmp_path, PLAIN)
    broken = whole / "en" / "rules" / "grammar.xml"
    broken.write_text('<rules>\n<rule id="HALF">\n<pattern>\n', "utf-8")
    with lean(str(whole), "en") as folder:
        assert (Path(folder) / "en" / "rules" / "grammar.xml").read_text("utf-8") == broken.read_text("utf-8")


def test_other_languages_are_linked_without_the_files_they_can_do_without(tmp_path: Path) -> None:
    whole = data(tmp_path, rule("A", '<token chunk="B-NP"/>'))
    (whole / "en" / "rules" / "style.xml").write_text("<rules/>", "utf-8")
    with lean(str(whole), "nl") as folder:
        (rules,) = (Path(folder) / "en" / "rules").iterdir()
        assert rules.resolve() == whole / "en" / "rules" / "grammar.xml"
    with lean(str(whole), "pl") as folder:
        assert folder == str(whole)


@pytest.fixture(scope="module")
def packaged() -> Iterator[tuple[Path, Path]]:
    """The folder of the package and the lean one."""
    if importlib.util.find_spec("lingotweaker_data_en") is None:
        pytest.skip("LingoTweaker has no wheel for this computer")
    whole = importlib.import_module("lingotweaker_data_en").data_dir()
    with lean(whole, "en") as folder:
        yield Path(whole), Path(folder)


@pytest.mark.parametrize(
    ("name", "share"),
    [("en/rules/grammar.xml", 0.45), ("en/disambiguation.xml", 0.15), ("core/segment.srx", 0)],
)
def test_of_the_real_files_most_is_left(packaged: tuple[Path, Path], name: str, share: float) -> None:
    before, after = (len(list(etree.parse(folder / name).iter("rule"))) for folder in packaged)
    assert before * (1 - share) <= after <= before


def test_what_is_left_out_is_in_the_real_files(packaged: tuple[Path, Path]) -> None:
    left_out = set(tomllib.loads(resources.read_text(RULES))["left_out"])
    before, after = (
        {one.get("id") for one in etree.parse(folder / "en/rules/grammar.xml").iter("rule", "rulegroup")}
        for folder in packaged
    )
    assert left_out <= before
    assert not left_out & after
