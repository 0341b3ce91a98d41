# SPDX-License-Identifier: GPL-3.0-or-later
"""Spelling and grammar by a LanguageTool server, through language-tool-python.

The server is one of ours on loopback, or one whose address the owner typed; whether text may be sent
there is decided before (``desk.engines``), never here.
"""

from __future__ import annotations

import importlib.util
import re
import threading
from typing import TYPE_CHECKING, Literal

from composer.check.engines import Availability, EngineInfo, misspelt
from composer.check.engines.doubtful import undoubted
from composer.check.engines.languagetool.address import is_loopback
from composer.check.engines.masking import mask, ordered
from composer.check.findings import Finding, Severity
from composer.errors import EngineTrouble

if TYPE_CHECKING:
    from language_tool_python.match import Match

    from composer.check.engines.languagetool.library import Client

MAX_SUGGESTIONS = 6
LOAD_SECONDS = 90.0
"""How long a server on this computer may load a language; measured: English 4 s, Dutch up to 25 s."""

LANGUAGES = frozenset({"en", "pl", "nl", "de", "sv"})
_CODES = {"en": "en-GB", "pl": "pl-PL", "nl": "nl", "de": "de-DE", "sv": "sv"}
_VARIANTS = {"en-US", "de-AT", "de-CH", "nl-BE"}

# False alarms on British letters: "apologise" is right (facts on proofreading, section 5).
NOISY = {"en-GB": frozenset({"OXFORD_SPELLING_Z_NOT_S"})}

_ISSUES = {
    "misspelling": "spelling",
    "typographical": "punctuation",
    "whitespace": "punctuation",
    "duplication": "repetition",
    "style": "style",
    "register": "style",
    "locale-violation": "style",
    "locale-specific-content": "style",
}
_CATEGORIES = {
    "CASING": "capitals",
    "PUNCTUATION": "punctuation",
    "TYPOGRAPHY": "punctuation",
    "REDUNDANCY": "style",
    "STYLE": "style",
    "REPETITIONS_STYLE": "style",
}
_HINTS = {"style", "punctuation"}
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ONE_AT_A_TIME = threading.Lock()  # the library keeps the offsets of the last text in a class attribute
_SAMPLE = {"en": "This is a test.", "pl": "To jest test.", "nl": "Dit is een test."}


class LanguageTool:
    """The adapter for one server."""

    def __init__(self, url: str) -> None:
        """``url`` is a tidy address (``address.tidy_address``). Nothing is asked yet."""
        self._url = url
        self._clients: dict[str, Client] = {}  # one per language: setting another one clears its rules
        self._open = ""
        self._version = ""
        self._disabled: frozenset[str] = frozenset()

    @property
    def info(self) -> EngineInfo:
        """What it is; the version is that of the server, once it was asked."""
        name = f"LanguageTool {self._version}".strip()
        network: Literal["loopback", "remote"] = "loopback" if is_loopback(self._url) else "remote"
        return EngineInfo("languagetool", name, self._version, "LGPL-2.1-or-later", LANGUAGES, True, network)

    def availability(self) -> Availability:
        """Whether language-tool-python is there; the server is not asked."""
        found = importlib.util.find_spec("language_tool_python") is not None
        return Availability(found, "" if found else "engine_missing")

    def open(self, language: str) -> None:
        """Ask the server for its version and languages, once per language, and let it load its rules.

        Raises EngineTrouble ``engine_language``, ``engine_missing``, ``engine_unreachable``,
        ``engine_timeout``, ``engine_refused`` or ``engine_nonsense``.
        """
        code = server_code(language)
        if code not in self._clients:
            try:
                from composer.check.engines.languagetool import library

                said = library.software(self._url)
                self._clients[code] = _ready(
                    library.Client(code, self._url), code, patient=is_loopback(self._url)
                )
                self._version = str(said.get("version", ""))[:20]
            except (Exception, SystemExit) as error:  # whatever a library or a server does, it is a code
                raise _trouble(error, language) from error
        self._open = code
        self._configure()

    def check(self, text: str) -> list[Finding]:
        """What LanguageTool finds, in code points. Raises EngineTrouble as ``open``; ``engine_closed``."""
        client = self._clients.get(self._open)
        if client is None:
            raise EngineTrouble("engine_closed", engine="languagetool")
        if not text.strip():
            return []
        masked = mask(text)
        try:
            with _ONE_AT_A_TIME:
                matches = client.check(masked)
            found = [made for match in matches if (made := _finding(match, masked)) is not None]
        except (Exception, SystemExit) as error:  # whatever a library or a server does, it is a code
            raise _trouble(error, self._open) from error
        return ordered(undoubted(found, self._open), text)

    def set_disabled(self, rules: frozenset[str]) -> None:
        """Silence rules by id (``languagetool:EN_A_VS_AN``)."""
        self._disabled = rules
        self._configure()

    def close(self) -> None:
        """Forget the clients; the server is not ours to stop here."""
        self._clients = {}
        self._open = ""

    def _configure(self) -> None:
        for code, client in self._clients.items():
            own = {rule.removeprefix("languagetool:") for rule in self._disabled}
            client.disabled_rules = set(NOISY.get(code, ())) | own  # a new set: the library may clear it


def server_code(language: str) -> str:
    """LanguageTool's code for a letter's language. Raises EngineTrouble ``engine_language``."""
    base = language.partition("-")[0].lower()
    if base not in _CODES:
        raise EngineTrouble("engine_language", engine="languagetool", language=language)
    return language if language in _VARIANTS else _CODES[base]


def _ready(client: Client, code: str, *, patient: bool) -> Client:
    """A client that has checked a sentence: the first one of a language takes seconds.

    The library falls back from en-GB to en, which checks no spelling, without a word.
    """
    if str(client.language).lower() != code.lower():
        raise ValueError("unsupported language")
    if patient:
        client._TIMEOUT = LOAD_SECONDS
    client.check(_SAMPLE.get(code.partition("-")[0], "1 2 3"))
    vars(client).pop("_TIMEOUT", None)  # from now on the usual one
    return client


def _trouble(error: BaseException, language: str) -> EngineTrouble:
    """The code for what went wrong; never the words of the server, which may repeat the letter."""
    if isinstance(error, EngineTrouble):
        return error
    return EngineTrouble(_code(error), engine="languagetool", language=language)


def _code(error: BaseException) -> str:
    if isinstance(error, ImportError):
        return "engine_missing"
    import requests

    from composer.check.engines.languagetool.library import Refused

    if isinstance(error, requests.Timeout):
        return "engine_timeout"
    if isinstance(error, Refused):
        return "engine_refused"
    if isinstance(error, requests.ConnectionError | requests.exceptions.ChunkedEncodingError):
        return "engine_unreachable"
    if isinstance(error, ValueError) and "unsupported language" in str(error):
        return "engine_language"
    return "engine_nonsense"


def _finding(match: Match, text: str) -> Finding | None:
    """A match in code points; None for one that points outside the text."""
    start = match.offset
    end = start + _code_points(text[start:], match.error_length)
    if not 0 <= start <= end <= len(text):
        return None
    category = _category(match)
    return Finding(
        start=start,
        end=end,
        category=category,
        severity=Severity.HINT if category in _HINTS else Severity.WARN,
        message=_message(match, text[start:end], category),
        rule=f"languagetool:{match.rule_id}",
        engine="languagetool",
        suggestions=tuple(dict.fromkeys(map(str, match.replacements)))[:MAX_SUGGESTIONS],
    )


def _code_points(text: str, units: int) -> int:
    """How many characters the first ``units`` UTF-16 units are: the library leaves lengths in those."""
    count = 0
    for char in text:
        if units <= 0:
            break
        units -= 2 if ord(char) > 0xFFFF else 1
        count += 1
    return count + max(units, 0)  # what points beyond the text goes on doing so


def _category(match: Match) -> str:
    by_category = _CATEGORIES.get(match.category)
    return by_category or _ISSUES.get(match.rule_issue_type, "grammar")


def _message(match: Match, words: str, category: str) -> str:
    if category == "spelling" and match.rule_id.startswith(("MORFOLOGIK_RULE", "HUNSPELL_RULE")):
        return misspelt(words)
    message = " ".join(_TAG.sub("", match.message).split())
    if not message:
        return f"Look again at \u201c{words}\u201d."
    return message if message.endswith((".", "?", "!")) else f"{message}."
