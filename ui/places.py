# SPDX-License-Identifier: GPL-3.0-or-later
"""Which place belongs to which target: the one table. A place's modules are loaded when it is first shown."""

from __future__ import annotations

from collections.abc import Mapping

from ui.place import Place, PlaceFactory, Target, Tools, Where


def _home(tools: Tools, target: Target) -> Place:
    from ui.home.home import HomePage

    return HomePage(tools)


def _case(tools: Tools, target: Target) -> Place:
    from ui.wizard.frame import WizardFrame
    from ui.wizard.table import PAGES

    return WizardFrame(tools, tools.desk.cases.open(target.id), PAGES)


def _record(tools: Tools, target: Target) -> Place:
    from ui.records.record import RecordPage

    return RecordPage(tools, tools.desk.cases.open(target.id))


def _settings(tools: Tools, target: Target) -> Place:
    from ui.settings.settings import SettingsPage

    return SettingsPage(tools)


def _first_run(tools: Tools, target: Target) -> Place:
    from ui.first_run.first_run import FirstRunPage

    return FirstRunPage(tools)


PLACES: Mapping[Where, PlaceFactory] = {
    Where.HOME: _home,
    Where.CASE: _case,
    Where.RECORD: _record,
    Where.SETTINGS: _settings,
    Where.FIRST_RUN: _first_run,
}
