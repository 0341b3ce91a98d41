# SPDX-License-Identifier: GPL-3.0-or-later
"""language-tool-python's client with a transport that goes to the given server and nowhere else.

The library sends with ``requests``' one-shot functions: they follow redirects (consent was given for
one host), read passwords from ``.netrc``, and wait without end for a server that drips. Everything
else (parameters, language tags, matches) is the library's own. It is given a ``remote_server``, so it
never starts, stops or downloads anything.
"""

from __future__ import annotations

import json
import time
from typing import Any, Literal

import language_tool_python
import requests
from language_tool_python.exceptions import LanguageToolError

SECONDS = 20
"""How long one request may take in all; EngineProcess gives up after the same time."""

LARGEST = 16 * 1024 * 1024
NO_PROXY: dict[str, Any] = {"http": None, "https": None, "all": None, "no_proxy": "*"}


class Refused(LanguageToolError):
    """The server answered, but not with what was asked for."""


class Client(language_tool_python.LanguageTool):
    """The library's LanguageTool at an address."""

    _TIMEOUT: Any = SECONDS

    def __init__(self, code: str, address: str) -> None:
        """Ask ``address`` for its languages. Raises what the library and ``requests`` raise."""
        super().__init__(code, remote_server=address, proxies=dict(NO_PROXY))

    def _query_server(
        self,
        url: str,
        params: dict[str, str] | None = None,
        num_tries: int = 2,
        method: Literal["get", "post"] = "get",
    ) -> Any:
        """One request, one try. Raises Refused, ``requests`` exceptions and ValueError."""
        return _ask(url, params, method, self.proxies, float(self._TIMEOUT))


def software(address: str, seconds: float = SECONDS) -> dict[str, Any]:
    """What a server says about itself (``/v2/info``); empty when it is too old to say it."""
    try:
        answer = _ask(f"{address}/v2/info", None, "get", NO_PROXY, seconds)
    except (Refused, ValueError):
        return {}
    found = answer.get("software") if isinstance(answer, dict) else None
    return found if isinstance(found, dict) else {}


def _ask(url: str, data: dict[str, str] | None, method: str, proxies: Any, seconds: float) -> Any:
    until = time.monotonic() + seconds
    with requests.Session() as session:
        session.trust_env = False  # neither proxies nor .netrc
        with session.request(
            method.upper(),
            url,
            data=data if method == "post" else None,
            params=data if method == "get" else None,
            proxies=proxies,
            timeout=seconds,
            allow_redirects=False,
            stream=True,
        ) as response:
            if response.status_code != requests.codes.ok:
                raise Refused(f"status {response.status_code}")
            return json.loads(_body(response, until))


def _body(response: requests.Response, until: float) -> bytes:
    """The whole answer. Raises Timeout when it drips, Refused when it has no end."""
    parts: list[bytes] = []
    size = 0
    for part in response.iter_content(65536):
        parts.append(part)
        size += len(part)
        if time.monotonic() > until:
            raise requests.Timeout("the answer drips")
        if size > LARGEST:
            raise Refused("the answer is too long")
    return b"".join(parts)
