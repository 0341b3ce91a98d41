# SPDX-License-Identifier: GPL-3.0-or-later
"""The script that proves wheels for everyone: which packages it asks for on which computer. No network."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def script() -> Iterator[ModuleType]:
    spec = importlib.util.spec_from_file_location("wheels", ROOT / "scripts" / "wheels_for_everyone.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["wheels"] = module  # its dataclasses look themselves up
    spec.loader.exec_module(module)
    yield module
    del sys.modules["wheels"]


PINS = """
# a comment
plain==1.0 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
tzdata==2026.6 ; sys_platform == 'win32' \\
    --hash=sha256:cc
lingotweaker==0.2.8 ; platform_machine == 'x86_64' and sys_platform == 'linux' \\
    --hash=sha256:dd
old==1 ; python_full_version < '3.11' \\
    --hash=sha256:ee
"""


def test_pins_are_read_without_their_hashes(script: ModuleType) -> None:
    assert [str(one.specifier) for one in script.pinned(PINS)] == ["==1.0", "==2026.6", "==0.2.8", "==1"]


@pytest.mark.parametrize(
    ("computer", "names"),
    [
        ("win_amd64", ["plain", "tzdata"]),
        ("macosx_11_0_arm64", ["plain"]),
        ("manylinux_x86_64", ["plain", "lingotweaker"]),
        ("manylinux_aarch64", ["plain"]),
    ],
)
def test_markers_are_those_of_the_other_computer(script: ModuleType, computer: str, names: list[str]) -> None:
    (chosen,) = [one for one in script.COMPUTERS if one.name == computer]
    assert [one.name for one in script.wanted(script.pinned(PINS), chosen, "3.11")] == names


def test_only_wheels_are_asked_for_and_nothing_they_need(script: ModuleType) -> None:
    (pin, *_) = script.pinned(PINS)
    words = script.command(pin, script.COMPUTERS[0], "3.12", "there")
    assert {"--only-binary=:all:", "--no-deps", "plain==1.0", "win_amd64", "3.12"} <= set(words)


@pytest.mark.parametrize("lacking", [set(), {"pypdfium2", "typst"}])
def test_what_has_no_wheel_is_named_and_is_a_failure(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], lacking: set[str]
) -> None:
    monkeypatch.setattr(
        script, "missing", lambda pins, *_: [one for one in pins if one.name.lower() in lacking]
    )
    monkeypatch.setattr(sys, "argv", ["wheels_for_everyone.py"])
    assert script.main() == bool(lacking)
    told = re.findall(r"missing: ([\w-]+)==", capsys.readouterr().out)
    assert sorted(told) == sorted([*lacking] * len(script.COMPUTERS))


def test_on_every_computer_each_engine_package_is_pinned_where_it_has_a_wheel(script: ModuleType) -> None:
    for computer in script.COMPUTERS:
        pins = script.pinned((ROOT / computer.lock).read_text("utf-8"))
        names = {one.name for one in script.wanted(pins, computer, "3.11")}
        assert {"harper-py", "chunspell"} <= names, computer.name
        assert ("lingotweaker" in names) is (computer.name == "manylinux_x86_64")


def test_older_macs_get_the_same_but_for_what_has_no_wheel_there(script: ModuleType) -> None:
    locks = [ROOT / name for name in ("requirements.txt", "requirements-older-mac.txt")]
    usual, older = ({str(one) for one in script.pinned(path.read_text("utf-8"))} for path in locks)
    names = {one.partition("==")[0] for one in usual ^ older}
    assert names == {"pypdfium2", "pyside6-essentials", "shiboken6"}
    assert len(usual) == len(older)
