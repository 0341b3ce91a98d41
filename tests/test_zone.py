# SPDX-License-Identifier: GPL-3.0-or-later
"""The computer's zone is found by name, so that a night the clocks change is counted right."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from composer import zone
from composer.zone import local_zone


@pytest.fixture(autouse=True)
def no_wish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TZ", raising=False)


def linked(folder: Path, target: str) -> str:
    link = folder / "localtime"
    link.symlink_to(target)
    return str(link)


@pytest.mark.parametrize(
    "target",
    [
        "/usr/share/zoneinfo/Europe/Helsinki",
        "/usr/share/zoneinfo//Europe/Helsinki",
        "/var/db/timezone/zoneinfo/Europe/Helsinki",
        "../usr/share/zoneinfo/Europe/Helsinki",
    ],
)
def test_the_link_tells_the_name(tmp_path: Path, target: str) -> None:
    assert local_zone(linked(tmp_path, target)) == ZoneInfo("Europe/Helsinki")


def test_the_environment_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", ":Europe/Warsaw")
    assert local_zone(linked(tmp_path, "/usr/share/zoneinfo/Europe/Helsinki")) == ZoneInfo("Europe/Warsaw")


@pytest.mark.parametrize("target", ["/etc/zone", "/usr/share/zoneinfo/Nowhere/None", "/usr/share/zoneinfo/"])
def test_without_a_name_in_the_link_the_other_places_are_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    monkeypatch.setattr(zone, "_found_by_babel", lambda: ZoneInfo("Europe/Tallinn"))
    assert local_zone(linked(tmp_path, target)) == ZoneInfo("Europe/Tallinn")
    assert local_zone(str(tmp_path / "none")) == ZoneInfo("Europe/Tallinn")


def test_an_odd_setting_leaves_the_offset_of_now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Nowhere/None")
    now = datetime.now(UTC)
    assert now.astimezone(local_zone()).utcoffset() == now.astimezone().utcoffset()
