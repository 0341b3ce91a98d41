# SPDX-License-Identifier: GPL-3.0-or-later
"""One real LanguageTool for all tests here: our own server, asked through our own adapter."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from composer.check.engines.languagetool.adapter import LanguageTool
from composer.check.engines.languagetool.find import Installation, Java, find_installation, find_java
from composer.check.engines.languagetool.server import Server, java_command
from composer.errors import EngineTrouble

FETCHED = Path(sys.prefix) / "languagetool"
LANGUAGES = ("nl", "pl", "en-GB")  # the slowest first


@pytest.fixture(scope="session")
def pair() -> tuple[Java, Installation]:
    """The Java and the LanguageTool that ``run.py test`` fetched; skips where there are none."""
    try:
        return find_java("", os.environ), find_installation(FETCHED)
    except EngineTrouble as trouble:
        pytest.skip(
            f"no real LanguageTool here ({trouble.code}): run.py test fetches one with Maven and Java"
        )


def quickly(java: Java, installation: Installation, port: int) -> tuple[str, ...]:
    """The usual command, with Java's quick compiler only: languages load in two thirds of the time."""
    program, *words = java_command(java, installation, port)
    return (program, "-XX:TieredStopAtLevel=1", *words)


@pytest.fixture(scope="session")
def server(pair: tuple[Java, Installation]) -> Iterator[Server]:
    """The server of the whole session, with its languages loaded at the same time."""
    made = Server(quickly)
    address = made.address(*pair)
    with ThreadPoolExecutor(len(LANGUAGES)) as pool:
        list(pool.map(lambda language: LanguageTool(address).open(language), LANGUAGES))
    yield made
    made.close()


@pytest.fixture(scope="session")
def address(server: Server, pair: tuple[Java, Installation]) -> str:
    """Where it answers."""
    return server.address(*pair)


@pytest.fixture
def engine(address: str) -> Iterator[LanguageTool]:
    """An adapter of the real server, open for British English."""
    made = LanguageTool(address)
    made.open("en-GB")
    yield made
    made.close()
