# SPDX-License-Identifier: GPL-3.0-or-later
"""Which way spelling and grammar are checked, as the owner chose it; plain data of the store."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal

Way = Literal["automatic", "computer", "address"]
WAYS: tuple[Way, ...] = ("automatic", "computer", "address")


@dataclass(frozen=True, slots=True)
class Consent:
    """The owner allowed texts to be sent to exactly this address, on this day."""

    address: str
    given: datetime


@dataclass(frozen=True, slots=True)
class EngineChoice:
    """``automatic`` is what is built in; ``computer`` LanguageTool here; ``address`` a server's address.

    What was entered for a way that is not in use is kept.
    """

    way: Way = "automatic"
    folder: str = ""  # empty: what was fetched, or language-tool-python's own folder
    java: str = ""  # empty: found by itself
    address: str = ""  # as address.tidy_address gives it
    consent: Consent | None = None

    @property
    def host(self) -> str:
        """The host of the address, as people write it."""
        from composer.check.engines.languagetool.address import host_of

        return host_of(self.address) if self.address else ""

    @property
    def is_elsewhere(self) -> bool:
        """Whether the address is another computer."""
        from composer.check.engines.languagetool.address import is_loopback

        return bool(self.address) and not is_loopback(self.address)

    @property
    def may_send(self) -> bool:
        """Whether texts may go to the address: this computer, or with consent to exactly this address."""
        if not self.address:
            return False
        return not self.is_elsewhere or (self.consent is not None and self.consent.address == self.address)


def to_stored(choice: EngineChoice) -> dict[str, Any]:
    """For the store."""
    stored = asdict(choice)
    if choice.consent is not None:
        stored["consent"] = {"address": choice.consent.address, "given": choice.consent.given.isoformat()}
    return stored


def from_stored(stored: Any) -> EngineChoice:
    """From the store; whatever is not understood means automatic, and never consent."""
    if not isinstance(stored, dict) or stored.get("way") not in WAYS:
        return EngineChoice()
    texts = {name: str(stored.get(name) or "") for name in ("folder", "java", "address")}
    return EngineChoice(way=stored["way"], **texts, consent=_consent(stored.get("consent")))


def _consent(stored: Any) -> Consent | None:
    try:
        return Consent(str(stored["address"]), datetime.fromisoformat(stored["given"]))
    except (TypeError, KeyError, ValueError):
        return None
