# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests talk to this computer only."""

import ipaddress
import socket
from typing import Any

import pytest


class NetworkUsed(Exception):
    """A test tried to reach another computer."""


class NetworkGuard:
    """Lets sockets reach loopback and local files only, and remembers every other attempt."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.attempts: list[str] = []
        self._guard_connections(patch, "connect")
        self._guard_connections(patch, "connect_ex")
        self._guard_names(patch)

    def _guard_connections(self, patch: pytest.MonkeyPatch, method: str) -> None:
        real = getattr(socket.socket, method)

        def guarded(opened: socket.socket, address: Any) -> Any:
            if isinstance(address, tuple):
                self._check(address[0])
            return real(opened, address)

        patch.setattr(socket.socket, method, guarded)

    def _guard_names(self, patch: pytest.MonkeyPatch) -> None:
        real = socket.getaddrinfo

        def guarded(host: Any, *args: Any, **kwargs: Any) -> Any:
            self._check(host)
            return real(host, *args, **kwargs)

        patch.setattr(socket, "getaddrinfo", guarded)

    def _check(self, host: str | bytes | None) -> None:
        if not is_here(host):
            self.attempts.append(str(host))
            raise NetworkUsed(f"a test may not reach {host!r}")


def is_here(host: str | bytes | None) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name in {None, "", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(str(name)).is_loopback
    except ValueError:
        return False
