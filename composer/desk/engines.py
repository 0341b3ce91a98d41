# SPDX-License-Identifier: GPL-3.0-or-later
"""Which engine checks a letter: what is built in, LanguageTool on this computer, or a server elsewhere.

Methods marked *slow* start or ask something: call them off the GUI thread.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from composer.clock import Clock
from composer.desk.engine_choice import Consent, EngineChoice, Way, from_stored, to_stored
from composer.errors import BadInput, EngineTrouble

if TYPE_CHECKING:
    from composer.archive.store import Store
    from composer.check.engines.languagetool.fetch import Fetched, Progress, Wish
    from composer.check.engines.languagetool.find import Installation, Java
    from composer.check.engines.languagetool.server import Server
    from composer.check.engines.languagetool.source import Source
    from composer.check.findings import Finding

ENGINES = "engines"
LETTER_LANGUAGES = ("en", "fi", "et", "pl", "nl")
LANGUAGETOOL_LANGUAGES = frozenset({"en", "pl", "nl", "de", "sv"})

SAMPLE = "We have recieved your letter. She do not agree."
"""What a test sends: nobody's text, with two errors that any engine worth its name finds."""

Embedded = Callable[[str, str], "tuple[str, list[Finding]]"]
"""Text and language -> name and findings of what is built in; raises EngineTrouble."""


@dataclass(frozen=True, slots=True)
class Tried:
    """The result of a test: ``code`` is empty when it worked, else that of an error with its ``data``."""

    name: str = ""
    found: tuple[str, ...] = ()  # the words that were marked
    code: str = ""
    data: Mapping[str, object] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Whether it answered and found the errors of the sample."""
        return not self.code


@dataclass(frozen=True, slots=True)
class OnComputer:
    """What was found here: names ready to show, and the code of what is missing."""

    languagetool: str = ""
    folder: str = ""
    java: str = ""
    code: str = ""
    data: Mapping[str, object] = field(default_factory=dict)


class Engines:
    """The owner's choice, and what follows from it."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        data: Path,
        embedded: Embedded,
        embedded_name: Callable[[str], str],
        make_server: Callable[[], Server] | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """Keep the choice in ``store``, what is fetched below ``data``; the server is made when first used.

        ``embedded_name`` names what is built in for a language, empty when there is nothing.
        """
        self._store = store
        self._clock = clock
        self._folder = data / "languagetool"
        self._embedded = embedded
        self._embedded_name = embedded_name
        self._make_server = make_server or _own_server
        self._environment = os.environ if environment is None else environment
        self._making = threading.Lock()
        self._loading, self._fetching = threading.Lock(), threading.Lock()
        self._warm: set[tuple[str, str]] = set()
        self._server: Server | None = None
        self._found: tuple[tuple[str, str], tuple[Java, Installation]] | None = None

    def choice(self) -> EngineChoice:
        """What the owner chose."""
        return from_stored(self._store.get(ENGINES, None))

    def choose(self, way: Way) -> EngineChoice:
        """Check this way from now on; follow it with ``rest_if_unused``."""
        return self._keep(replace(self.choice(), way=way))

    def use_folder(self, folder: str) -> EngineChoice:
        """The folder of LanguageTool; empty for the usual places. Raises EngineTrouble as ``find``; slow."""
        from composer.check.engines.languagetool.find import find_installation

        if folder:
            find_installation(Path(folder))
        return self._keep(replace(self.choice(), folder=folder))

    def use_java(self, path: str) -> EngineChoice:
        """The Java to start it with; empty to find one. Raises EngineTrouble as ``find``; slow."""
        from composer.check.engines.languagetool.find import find_java

        if path:
            find_java(path, self._environment)
        return self._keep(replace(self.choice(), java=path))

    def use_address(self, typed: str) -> EngineChoice:
        """The address of a server; consent for another one does not hold. Raises BadInput as ``address``."""
        from composer.check.engines.languagetool.address import tidy_address

        address = tidy_address(typed) if typed.strip() else ""
        now = self.choice()
        consent = now.consent if now.consent is not None and now.consent.address == address else None
        return self._keep(replace(now, address=address, consent=consent))

    def consent(self, address: str, *, given: bool) -> EngineChoice:
        """Allow texts to be sent to ``address``, or not any more.

        Raises BadInput ``consent_stale`` when that is not the address that stands there now.
        """
        now = self.choice()
        if now.address != address:
            raise BadInput("consent_stale", field="engines.consent")
        return self._keep(replace(now, consent=Consent(address, self._clock.now()) if given else None))

    def address(self, language: str) -> str:
        """Where the text of a letter in ``language`` is checked; empty for what is built in. Slow.

        Without consent nothing is sent: then, too, what is built in checks. Raises EngineTrouble when
        LanguageTool on this computer was chosen and does not start: the letter is *not checked*.
        """
        choice = self.choice()
        if language.partition("-")[0].lower() not in LANGUAGETOOL_LANGUAGES:
            return ""
        if choice.way == "computer":
            return self._loaded(self._started(choice), language)
        return choice.address if choice.way == "address" and choice.may_send else ""

    def in_use(self, language: str) -> str:
        """The host that texts in ``language`` are sent to, empty while they stay on this computer."""
        choice = self.choice()
        sent = choice.way == "address" and choice.is_elsewhere and choice.may_send
        known = language.partition("-")[0].lower() in LANGUAGETOOL_LANGUAGES
        return choice.host if sent and known else ""

    def name(self, language: str) -> str:
        """What checks letters in ``language``, as shown; empty when nothing does."""
        choice = self.choice()
        if language.partition("-")[0].lower() in LANGUAGETOOL_LANGUAGES:
            if choice.way == "computer":
                return "LanguageTool"
            if choice.way == "address" and choice.may_send:
                return f"LanguageTool ({choice.host})"
        return self._embedded_name(language)

    def test(self, choice: EngineChoice) -> Tried:
        """Start or ask what is chosen and check a sentence with errors; every failure is a code. Slow."""
        try:
            name, found = self._tried(choice)
        except (EngineTrouble, BadInput) as trouble:
            return Tried(code=trouble.code, data=trouble.data)
        marked = tuple(SAMPLE[f.start : f.end] for f in found)
        if not any("recieved" in words for words in marked):
            return Tried(name, marked, "engine_blind", {"name": name})
        return Tried(name, marked)

    def on_computer(self) -> OnComputer:
        """The LanguageTool and the Java that would be used here. Slow; never raises."""
        from composer.check.engines.languagetool.find import find_java

        choice, found = self.choice(), OnComputer()
        try:
            installation = self._installation(choice)
            found = OnComputer(installation.name, str(installation.folder))
            java = find_java(choice.java, self._environment)
        except EngineTrouble as trouble:
            return replace(found, code=trouble.code, data=trouble.data)
        return replace(found, java=f"Java {java.version} ({java.path})")

    def source(self) -> Source:
        """What *Fetch* would fetch. Raises BadFile ``source_unusable``."""
        from composer.check.engines.languagetool.source import usual_source

        return usual_source()

    def fetched_bytes(self, source: Source) -> int:
        """How much of an earlier download is here."""
        from composer.check.engines.languagetool.fetch import Fetch

        return Fetch(source, self._folder).had

    def fetch(self, source: Source, progress: Progress, wish: Wish) -> Fetched | None:
        """Fetch LanguageTool and use it; None when paused or stopped. Slow.

        Raises as ``fetch.run``, and EngineTrouble ``fetch_busy`` when it is being fetched already.
        """
        from composer.check.engines.languagetool.fetch import Fetch

        if not self._fetching.acquire(blocking=False):
            raise EngineTrouble("fetch_busy")
        try:
            if self._server is not None:
                self._server.rest()  # a copy that runs cannot be replaced on Windows
            fetched = Fetch(source, self._folder).run(progress, wish)
            if fetched is not None:
                self.use_folder(str(fetched.folder))
        finally:
            self._fetching.release()
        return fetched

    def discard_fetch(self, source: Source) -> None:
        """Remove a download that was paused."""
        from composer.check.engines.languagetool.fetch import Fetch

        Fetch(source, self._folder).discard()

    def rest_if_unused(self) -> None:
        """End the server on this computer when another way is chosen. Slow."""
        if self._server is not None and self.choice().way != "computer":
            self._server.rest()

    def close(self) -> None:
        """End the server on this computer for good."""
        with self._making:
            made = self._server
        if made is not None:
            made.close()

    def _tried(self, choice: EngineChoice) -> tuple[str, list[Finding]]:
        from composer.check.engines.languagetool.adapter import LanguageTool

        if choice.way == "automatic":
            return self._embedded(SAMPLE, "en-GB")
        if choice.way == "address" and not choice.address:
            raise BadInput("server_address", field="engines.address")
        if choice.way == "address" and not choice.may_send:
            raise EngineTrouble("server_consent", host=choice.host)
        engine = LanguageTool(self._started(choice) if choice.way == "computer" else choice.address)
        engine.open("en-GB")
        found = engine.check(SAMPLE)
        return engine.info.name, found

    def _started(self, choice: EngineChoice) -> str:
        """The address of our server; what was found is looked for once, until it fails or is changed."""
        from composer.check.engines.languagetool.find import find_java

        wanted = (choice.folder, choice.java)
        if self._found is None or self._found[0] != wanted:
            installation = self._installation(choice)
            self._found = wanted, (find_java(choice.java, self._environment), installation)
        with self._making:
            self._server = self._server or self._make_server()
        try:
            return self._server.address(*self._found[1])
        except EngineTrouble:
            self._found = None
            raise

    def _loaded(self, address: str, language: str) -> str:
        """The address of our server once it has loaded the language.

        That may take longer than a check may (Dutch: 25 s on a busy computer), so it is done before.
        """
        from composer.check.engines.languagetool.adapter import LanguageTool, server_code

        code = server_code(language)
        with self._loading:
            if (address, code) not in self._warm:
                LanguageTool(address).open(language)
                self._warm = {(at, known) for at, known in self._warm if at == address} | {(address, code)}
        return address

    def _installation(self, choice: EngineChoice) -> Installation:
        from composer.check.engines.languagetool.find import find_installation

        if choice.folder:
            return find_installation(Path(choice.folder))
        return _first_of(self._usual_folders())

    def _usual_folders(self) -> Iterable[Path]:
        """What was fetched, then where language-tool-python keeps its own copies."""
        library = self._environment.get("LTP_PATH", "")
        own = Path(library) if library else Path.home() / ".cache" / "language_tool_python"
        return (self._folder, own)

    def _keep(self, choice: EngineChoice) -> EngineChoice:
        self._store.put(ENGINES, to_stored(choice))
        return choice


def _first_of(folders: Iterable[Path]) -> Installation:
    from composer.check.engines.languagetool.find import find_installation

    trouble = EngineTrouble("languagetool_missing", path="")
    for folder in folders:
        try:
            return find_installation(folder)
        except EngineTrouble as error:
            if error.code != "languagetool_missing":
                trouble = error
    raise trouble


def _own_server() -> Server:
    from composer.check.engines.languagetool.server import Server

    return Server()
