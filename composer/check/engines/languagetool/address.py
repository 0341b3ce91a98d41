# SPDX-License-Identifier: GPL-3.0-or-later
"""The address of a LanguageTool server: scheme, host and port, nothing else."""

from __future__ import annotations

import ipaddress
from urllib.parse import SplitResult, urlsplit

from composer.errors import BadInput

USUAL_PORT = 8081
_API = {"", "/", "/v2", "/v2/"}  # what may stand behind the port; the library adds it itself
_LONGEST = 200


def tidy_address(typed: str) -> str:
    """``typed`` as ``http://host:port``; an address without a scheme is taken as http.

    ``localhost`` becomes 127.0.0.1, which no hosts file can send elsewhere. Raises BadInput
    ``server_address`` for what is no address, ``server_address_path`` when more follows the port (the
    library would drop it without a word), ``server_address_secret`` for a name or password in it.
    """
    parts = _split(typed.strip())
    if parts.username is not None or parts.password is not None:
        raise BadInput("server_address_secret", field="engines.address")
    if parts.path not in _API or parts.query or parts.fragment:
        raise BadInput("server_address_path", field="engines.address")
    host = _host(parts.hostname or "")
    port = parts.port or (443 if parts.scheme == "https" else USUAL_PORT)
    return f"{parts.scheme}://{host}:{port}"


def host_of(address: str) -> str:
    """The host of a tidy address, as people write it."""
    return urlsplit(address).hostname or ""


def is_loopback(address: str) -> bool:
    """Whether a tidy address is on this computer: a literal loopback address, never a name."""
    try:
        return ipaddress.ip_address(host_of(address)).is_loopback
    except ValueError:
        return False


def _split(typed: str) -> SplitResult:
    """Raises BadInput ``server_address``."""
    wrong = BadInput("server_address", field="engines.address")
    if not typed or len(typed) > _LONGEST or any(c.isspace() or not c.isprintable() for c in typed):
        raise wrong
    try:
        parts = urlsplit(typed if "://" in typed else f"http://{typed}")
        usable = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError as error:  # a port of letters, an open bracket
        raise wrong from error
    if not usable:
        raise wrong
    return parts


def _host(name: str) -> str:
    """A host as it stands in an address. Raises BadInput ``server_address``."""
    if name in {"localhost", "localhost."}:
        return "127.0.0.1"
    try:
        literal = ipaddress.ip_address(name)
        return f"[{literal}]" if literal.version == 6 else str(literal)
    except ValueError:
        pass
    try:
        plain = name.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise BadInput("server_address", field="engines.address") from error
    if not all(c.isalnum() or c in "-._" for c in plain):
        raise BadInput("server_address", field="engines.address")
    return plain
