# SPDX-License-Identifier: GPL-3.0-or-later
"""LanguageTool on this computer, as the owner set it up: found, started when needed, ended when idle."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from composer.errors import EngineTrouble

if TYPE_CHECKING:
    from composer.check.engines.languagetool.find import Installation, Java
    from composer.check.engines.languagetool.server import Server
    from composer.desk.engine_choice import EngineChoice

LINGER = 600.0
"""Seconds without a check after which Java, some 420 MB, is ended; loading it again takes about six."""

Later = Callable[[float, Callable[[], None]], None]


@dataclass(frozen=True, slots=True)
class OnComputer:
    """What was found here: names ready to show, and the code of what is missing."""

    languagetool: str = ""
    folder: str = ""
    java: str = ""
    code: str = ""
    data: Mapping[str, object] = field(default_factory=dict)


def own_server() -> Server:
    """The usual server."""
    from composer.check.engines.languagetool.server import Server

    return Server()


def later(seconds: float, do: Callable[[], None]) -> None:
    """Do something after a while; does not keep the program alive."""
    timer = threading.Timer(seconds, do)
    timer.daemon = True
    timer.start()


class OwnLanguageTool:
    """At most one server. Safe from several threads; all methods but ``close`` may take seconds."""

    def __init__(
        self,
        folder: Path,
        environment: Mapping[str, str] | None = None,
        make_server: Callable[[], Server] = own_server,
        *,
        later: Later = later,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """``folder`` is where LanguageTool is fetched to. Nothing is looked for or started yet."""
        self.folder = folder
        self._environment = os.environ if environment is None else environment
        self._make_server = make_server
        self._later, self._monotonic = later, monotonic
        self._lock, self._loading = threading.Lock(), threading.Lock()
        self._server: Server | None = None
        self._found: tuple[tuple[str, str], tuple[Java, Installation]] | None = None
        self._warm: set[tuple[str, str]] = set()
        self._used, self._watched = 0.0, False

    def address(self, choice: EngineChoice, language: str) -> str:
        """Where our server answers, with the language loaded.

        Loading may take longer than a check may (Dutch: 25 s on a busy computer), so it is done before.
        Raises EngineTrouble as ``find``, ``server.Server.address`` and ``adapter.LanguageTool.open``.
        """
        from composer.check.engines.languagetool.adapter import LanguageTool, server_code

        code, address = server_code(language), self._started(choice)
        with self._loading:
            if (address, code) not in self._warm:
                LanguageTool(address).open(language)
                self._warm = {(at, known) for at, known in self._warm if at == address} | {(address, code)}
        self._note_use()
        return address

    def look(self, choice: EngineChoice) -> OnComputer:
        """The LanguageTool and the Java that would be used. Never raises."""
        found = OnComputer()
        try:
            installation = self._installation(choice)
            found = OnComputer(installation.name, str(installation.folder))
            java = self.java(choice.java)
        except EngineTrouble as trouble:
            return replace(found, code=trouble.code, data=trouble.data)
        return replace(found, java=f"Java {java.version} ({java.path})")

    def java(self, chosen: str) -> Java:
        """Raises EngineTrouble as ``find.find_java``."""
        from composer.check.engines.languagetool.find import find_java

        return find_java(chosen, self._environment)

    @property
    def is_running(self) -> bool:
        """Whether Java runs now."""
        return self._server is not None and self._server.is_running

    def rest(self) -> None:
        """End the server until it is needed again."""
        if self._server is not None:
            self._server.rest()

    def close(self) -> None:
        """End the server for good."""
        with self._lock:
            made = self._server
        if made is not None:
            made.close()

    def _started(self, choice: EngineChoice) -> str:
        """What was found is looked for once, until it fails or the choice is another."""
        wanted = (choice.folder, choice.java)
        found = self._found
        if found is None or found[0] != wanted:
            installation = self._installation(choice)
            found = self._found = wanted, (self.java(choice.java), installation)
        with self._lock:
            self._server = self._server or self._make_server()
        try:
            return self._server.address(*found[1])
        except EngineTrouble:
            self._found = None
            raise

    def _installation(self, choice: EngineChoice) -> Installation:
        from composer.check.engines.languagetool.find import find_installation

        if choice.folder:
            return find_installation(Path(choice.folder))
        return _first_of(self._usual_folders())

    def _usual_folders(self) -> Iterable[Path]:
        """What was fetched, then where language-tool-python keeps its own copies."""
        library = self._environment.get("LTP_PATH", "")
        own = Path(library) if library else Path.home() / ".cache" / "language_tool_python"
        return (self.folder, own)

    def _note_use(self) -> None:
        with self._lock:
            self._used = self._monotonic()
            watch, self._watched = not self._watched, True
        if watch:
            self._later(LINGER, self._look_after)

    def _look_after(self) -> None:
        """End a server that nobody asked for a while; look again later when somebody did."""
        with self._lock:
            left = LINGER - (self._monotonic() - self._used)
            self._watched = left > 0
        if left > 0:
            self._later(left, self._look_after)
        else:
            self.rest()


def _first_of(folders: Iterable[Path]) -> Installation:
    """The first that is there; one that is broken is told rather than called missing."""
    from composer.check.engines.languagetool.find import find_installation

    trouble = EngineTrouble("languagetool_missing", path="")
    for folder in folders:
        try:
            return find_installation(folder)
        except EngineTrouble as error:
            if error.code != "languagetool_missing":
                trouble = error
    raise trouble
