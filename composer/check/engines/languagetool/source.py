# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be fetched and from where: ``resources/proofreading/languagetool.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from urllib.parse import urlsplit

import resources
from composer.check.engines.languagetool.address import is_loopback
from composer.errors import BadFile

DATA = "proofreading/languagetool.toml"


@dataclass(frozen=True, slots=True)
class Source:
    """A download: sizes in bytes, 0 when not known; ``sha256`` empty when nobody published one."""

    version: str
    address: str
    licence: str
    size: int = 0
    unpacked: int = 0
    sha256: str = ""

    @property
    def host(self) -> str:
        """Who is asked."""
        return urlsplit(self.address).hostname or ""

    @property
    def megabytes(self) -> int:
        """The size as it is said beforehand."""
        return round(self.size / 1_000_000)


def usual_source() -> Source:
    """The official download. Raises BadFile ``source_unusable`` when the packaged file is spoilt."""
    return read_source(resources.read_text(DATA))


def read_source(text: str) -> Source:
    """A source from TOML: https, or loopback for tests. Raises BadFile ``source_unusable``."""
    try:
        data = tomllib.loads(text)
        source = Source(
            version=str(data["version"]),
            address=str(data["address"]),
            licence=str(data["licence"]),
            size=int(data.get("bytes", 0)),
            unpacked=int(data.get("unpacked_bytes", 0)),
            sha256=str(data.get("sha256", "")).lower(),
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise BadFile("source_unusable", field="engines.fetch") from error
    safe = urlsplit(source.address).scheme == "https" or is_loopback(source.address)
    if not safe or (source.sha256 and len(source.sha256) != 64):
        raise BadFile("source_unusable", field="engines.fetch")
    return source
