# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the house is put together: collaborators are made here and handed to the desk."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from composer.archive.roots import MovableFiles
from composer.archive.store import Store
from composer.archive.writing import Disk
from composer.clock import Clock, SystemClock
from composer.desk import Desk
from composer.desk.cases import Cases
from composer.desk.checking import Checking
from composer.desk.deciding import Deciding
from composer.desk.drafting import Drafting
from composer.desk.engines import Engines
from composer.desk.experience import Experience
from composer.desk.intake import Intake
from composer.desk.keeping import Keeping
from composer.desk.letters import Letters
from composer.desk.people import People
from composer.desk.profile import Profile
from composer.desk.reasoning import Reasoning
from composer.desk.records import EARLIER_FOLDERS, Records
from composer.desk.resting import Resting
from composer.desk.reviewing import Reviewing
from composer.desk.tone import Tone

if TYPE_CHECKING:
    from composer.check.engines import Proofreader
    from composer.check.findings import Finding
    from composer.check.service import Checker

DATABASE = "tactful.sqlite3"


def data_folder() -> Path:
    """The user's data folder; ``TACTFUL_DATA`` names another one."""
    chosen = os.environ.get("TACTFUL_DATA")
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("Tactful", appauthor=False)


def files_folder(chosen: str) -> Path:
    """The folder of the customer files: the owner's choice, else Documents/Customer letters."""
    if chosen:
        return Path(chosen)
    from platformdirs import user_documents_path

    return user_documents_path() / "Customer letters"


def build(
    data: Path,
    *,
    files: Path | None = None,
    clock: Clock | None = None,
    disk: Disk | None = None,
    engine: Proofreader | None = None,
) -> Desk:
    """A desk on the database in ``data`` and the customer files in ``files``.

    ``engine`` stands in for the checking process (tests). Raises DamagedStore, NewerRecord and
    FileTrouble from opening the database.
    """
    clock = clock or SystemClock()
    store = Store.open(data / DATABASE, clock)
    root = files or files_folder(store.load_business().files_folder)
    earlier = map(Path, store.get(EARLIER_FOLDERS, []))
    folders = MovableFiles(root, disk or Disk(), clock, earlier)
    return _desk(data, store, folders, engine, clock)


def _checker(engine: Proofreader | None, server: Callable[[str], str]) -> Checker:
    """All checks, with a checking process for each language; loaded when something is checked."""
    from composer.check.engines.pool import EnginePool
    from composer.check.service import Checker

    return Checker(engine or EnginePool(server))


def _try_embedded(engine: Proofreader | None, text: str, language: str) -> tuple[str, list[Finding]]:
    """Name and findings of what is built in, in a process of its own that ends with the answer."""
    from composer.check.engines.client import EngineProcess, worker_command

    if engine is not None:
        engine.open(language)
        return engine.info.name, engine.check(text)
    process = EngineProcess(worker_command(language))
    try:
        found = process.check(text, language)
        return process.name, found  # it knows its full name once it has answered
    finally:
        process.close()


def _embedded_name(engine: Proofreader | None, language: str) -> str:
    """What is built in for a language, as shown; empty when there is nothing."""
    from composer.check.engines.build import names

    if engine is not None:
        return engine.info.name if language.partition("-")[0] in engine.info.languages else ""
    return names(language)


def _desk(data: Path, store: Store, folders: MovableFiles, engine: Proofreader | None, clock: Clock) -> Desk:
    profile, people = Profile(store, clock), People(store)
    cases = Cases(store, clock, people)
    tone, keeping = Tone(store, Experience(store)), Keeping(store, clock)
    engines = Engines(store, clock, data, partial(_try_embedded, engine), partial(_embedded_name, engine))
    return Desk(
        intake=Intake(),
        cases=cases,
        people=people,
        profile=profile,
        reasoning=Reasoning(store),
        deciding=Deciding(store, clock),
        drafting=Drafting(store, clock),
        resting=Resting(clock),
        tone=tone,
        keeping=keeping,
        checking=Checking(store, people, tone, keeping, partial(_checker, engine, engines.address), clock),
        engines=engines,
        reviewing=Reviewing(profile, clock),
        letters=Letters(store, folders, cases, people, profile, clock),
        records=Records(store, folders, clock),
        clock=clock,
    )
