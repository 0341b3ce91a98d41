# SPDX-License-Identifier: GPL-3.0-or-later
"""What the owner types as an address."""

from __future__ import annotations

import pytest

from composer.check.engines.languagetool.address import host_of, is_loopback, tidy_address
from composer.errors import BadInput


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("localhost", "http://127.0.0.1:8081"),
        ("http://localhost:8010/v2", "http://127.0.0.1:8010"),
        (" 127.0.0.1:9000/ ", "http://127.0.0.1:9000"),
        ("[::1]:8081", "http://[::1]:8081"),
        ("https://Check.Example.com", "https://check.example.com:443"),
        ("https://check.example.com:8443/v2/", "https://check.example.com:8443"),
        ("tarkistus-öö.example", "http://xn--tarkistus--ncba.example:8081"),
    ],
)
def test_an_address_is_scheme_host_and_port(typed: str, address: str) -> None:
    assert tidy_address(typed) == address


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "server_address"),
        ("ftp://example.com", "server_address"),
        ("http://", "server_address"),
        ("http://example.com:port", "server_address"),
        ("http://exa mple.com", "server_address"),
        ("http://[::1", "server_address"),
        ("http://a?b@", "server_address_path"),
        ("http://" + "a" * 300, "server_address"),
        ("http://a..b", "server_address"),
        ("http://example.com/api", "server_address_path"),
        ("http://example.com/?key=1", "server_address_path"),
        ("http://me:secret@example.com", "server_address_secret"),
    ],
)
def test_what_is_no_address_is_refused(typed: str, code: str) -> None:
    with pytest.raises(BadInput) as caught:
        tidy_address(typed)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("http://127.0.0.1:8081", True),
        ("http://127.8.8.8:8081", True),
        ("http://[::1]:8081", True),
        ("http://localhost.example.com:8081", False),
        ("http://localhost:8081", False),  # a name: only tidy_address may say what it means
        ("http://192.168.1.7:8081", False),
        ("https://check.example.com:443", False),
    ],
)
def test_only_literal_addresses_are_this_computer(address: str, here: bool) -> None:
    assert is_loopback(address) is here
    assert host_of(address) in address
