# SPDX-License-Identifier: GPL-3.0-or-later
"""Which engine checks a letter: what is built in, LanguageTool on this computer, or a server elsewhere.

Methods marked *slow* start or ask something: call them off the GUI thread.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from composer.clock import Clock
from composer.desk.engine_choice import Consent, EngineChoice, Way, from_stored, to_stored
from composer.desk.own_languagetool import OnComputer, OwnLanguageTool
from composer.errors import BadInput, EngineTrouble
from composer.language import LANGUAGETOOL_LANGUAGES, base_of

if TYPE_CHECKING:
    from composer.archive.store import Store
    from composer.check.engines.languagetool.fetch import Fetched, Progress, Wish
    from composer.check.engines.languagetool.source import Source
    from composer.check.findings import Finding

ENGINES = "engines"

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


class Engines:
    """The owner's choice, and what follows from it."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        data: Path,
        embedded: Embedded,
        embedded_name: Callable[[str], str],
        own: OwnLanguageTool | None = None,
    ) -> None:
        """Keep the choice in ``store``; ``own`` is LanguageTool on this computer, by default below ``data``.

        ``embedded_name`` names what is built in for a language, empty when there is nothing.
        """
        self._store = store
        self._clock = clock
        self._embedded = embedded
        self._embedded_name = embedded_name
        self.own = own or OwnLanguageTool(data / "languagetool")
        self._fetching = threading.Lock()

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
        if path:
            self.own.java(path)
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
        if base_of(language) not in LANGUAGETOOL_LANGUAGES:
            return ""
        if choice.way == "computer":
            return self.own.address(choice, language)
        return choice.address if choice.way == "address" and choice.may_send else ""

    def in_use(self, language: str) -> str:
        """The host that texts in ``language`` are sent to, empty while they stay on this computer."""
        choice = self.choice()
        sent = choice.way == "address" and choice.is_elsewhere and choice.may_send
        known = base_of(language) in LANGUAGETOOL_LANGUAGES
        return choice.host if sent and known else ""

    def name(self, language: str) -> str:
        """What checks letters in ``language``, as shown; empty when nothing does."""
        choice = self.choice()
        if base_of(language) in LANGUAGETOOL_LANGUAGES:
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
        return self.own.look(self.choice())

    def source(self) -> Source:
        """What *Fetch* would fetch. Raises BadFile ``source_unusable``."""
        from composer.check.engines.languagetool.source import usual_source

        return usual_source()

    def fetched_bytes(self, source: Source) -> int:
        """How much of an earlier download is here."""
        from composer.check.engines.languagetool.fetch import Fetch

        return Fetch(source, self.own.folder).had

    def fetch(self, source: Source, progress: Progress, wish: Wish) -> Fetched | None:
        """Fetch LanguageTool and use it; None when paused or stopped. Slow.

        Raises as ``fetch.run``, and EngineTrouble ``fetch_busy`` when it is being fetched already.
        """
        from composer.check.engines.languagetool.fetch import Fetch

        if not self._fetching.acquire(blocking=False):
            raise EngineTrouble("fetch_busy")
        try:
            self.own.rest()  # a copy that runs cannot be replaced on Windows
            fetched = Fetch(source, self.own.folder).run(progress, wish)
            if fetched is not None:
                self.use_folder(str(fetched.folder))
        finally:
            self._fetching.release()
        return fetched

    def discard_fetch(self, source: Source) -> None:
        """Remove a download that was paused."""
        from composer.check.engines.languagetool.fetch import Fetch

        Fetch(source, self.own.folder).discard()

    def rest_if_unused(self) -> None:
        """End the server on this computer when another way is chosen. Slow."""
        if self.choice().way != "computer":
            self.own.rest()

    def close(self) -> None:
        """End the server on this computer for good."""
        self.own.close()

    def _tried(self, choice: EngineChoice) -> tuple[str, list[Finding]]:
        from composer.check.engines.languagetool.adapter import LanguageTool

        if choice.way == "automatic":
            return self._embedded(SAMPLE, "en-GB")
        if choice.way == "address" and not choice.address:
            raise BadInput("server_address", field="engines.address")
        if choice.way == "address" and not choice.may_send:
            raise EngineTrouble("server_consent", host=choice.host)
        engine = LanguageTool(
            self.own.address(choice, "en-GB") if choice.way == "computer" else choice.address
        )
        engine.open("en-GB")
        found = engine.check(SAMPLE)
        return engine.info.name, found

    def _keep(self, choice: EngineChoice) -> EngineChoice:
        self._store.put(ENGINES, to_stored(choice))
        return choice
