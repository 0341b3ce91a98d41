# SPDX-License-Identifier: GPL-3.0-or-later
"""The download of LanguageTool, when the owner asks: resumed, checked, whole or not at all.

What has come lies in ``LanguageTool-6.6.zip.part`` beside a note of what it is a part of; a pause, a
closed program or a broken line leaves both, and the next ``run`` goes on from there. No text of the
owner is sent; the download may go through the system's proxy.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from composer.check.engines.languagetool.source import Source
from composer.check.engines.languagetool.unpack import unpacked
from composer.errors import EngineTrouble, FileTrouble

if TYPE_CHECKING:
    from requests import Response

CONNECT, SILENCE = 15.0, 30.0
"""Seconds to connect, and seconds without a byte after which the line counts as broken."""

_CHUNK = 256 * 1024
_LARGEST = 1_000_000_000
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")

Progress = Callable[[int, int], None]
Wish = Callable[[], Literal["", "pause", "stop"]]


@dataclass(frozen=True, slots=True)
class Fetched:
    """An unpacked download. ``verified`` only when a checksum was known beforehand."""

    folder: Path
    sha256: str
    verified: bool


class Fetch:
    """One download into one folder. Not for several threads at once."""

    def __init__(self, source: Source, folder: Path, free: Callable[[Path], int] | None = None) -> None:
        """Fetch ``source`` into ``folder``, made when needed. ``free`` tells the room on its disk."""
        self._source = source
        self._folder = folder
        self._free = free or (lambda path: shutil.disk_usage(path).free)
        self._part = folder / f"LanguageTool-{source.version}.zip.part"
        self._note = self._part.with_suffix(".json")

    @property
    def had(self) -> int:
        """How many bytes of it are here already."""
        try:
            return self._part.stat().st_size
        except OSError:
            return 0

    def run(self, progress: Progress, wish: Wish) -> Fetched | None:
        """Fetch, compare, unpack. ``progress(bytes, all)``, with 0 for an unknown total; on this thread.

        ``wish`` is asked for each piece: "pause" keeps what came, "stop" removes it; both return None.
        Raises EngineTrouble ``fetch_unreachable``, ``fetch_broken`` (what came is kept), ``fetch_refused``,
        ``fetch_wrong`` (checksum or size: removed), ``fetch_unsafe`` (not what an archive of LanguageTool
        holds: removed); FileTrouble ``disk_full``, ``cannot_write``.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._make_room()
            if not self._complete() and not self._receive(progress, wish):
                return None
            return self._taken(wish)
        except OSError as error:
            raise _file_trouble(error, self._folder) from error

    def discard(self) -> None:
        """Remove what came."""
        for path in (self._part, self._note):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)

    def _make_room(self) -> None:
        """Raises FileTrouble ``disk_full`` before anything is fetched in vain."""
        needed = max(self._source.size - self.had, 0) + self._source.unpacked
        if self._free(self._folder) < needed:
            raise FileTrouble("disk_full", path=str(self._folder))

    def _complete(self) -> bool:
        return bool(self._source.size) and self.had == self._source.size

    def _receive(self, progress: Progress, wish: Wish) -> bool:
        """Get what is missing; False when the owner paused or stopped."""
        import requests

        try:
            with requests.Session() as session:
                answer = self._asked(session)
                with answer:
                    return self._written(answer, progress, wish)
        except requests.ConnectionError as error:
            code = "fetch_broken" if self.had else "fetch_unreachable"
            raise EngineTrouble(code, host=self._source.host) from error
        except requests.RequestException as error:
            raise EngineTrouble("fetch_broken", host=self._source.host) from error

    def _asked(self, session: object) -> Response:
        """The answer from where we are; from the beginning when the rest does not fit what is here."""
        import requests

        assert isinstance(session, requests.Session)
        mark = self._mark()
        if not mark:
            self.discard()
        headers = {"Accept-Encoding": "identity"}
        if self.had:
            headers |= {"Range": f"bytes={self.had}-", "If-Range": mark}
        answer = session.get(self._source.address, headers=headers, stream=True, timeout=(CONNECT, SILENCE))
        if answer.status_code == requests.codes.requested_range_not_satisfiable and self.had:
            answer.close()
            self.discard()
            return self._asked(session)
        usable = answer.status_code in {requests.codes.ok, requests.codes.partial_content}
        downgraded = self._source.address.startswith("https:") and not answer.url.startswith("https:")
        if not usable or downgraded:
            answer.close()
            raise EngineTrouble("fetch_refused", host=self._source.host, status=answer.status_code)
        return answer

    def _written(self, answer: Response, progress: Progress, wish: Wish) -> bool:
        begin, total = self._place(answer)
        self._remember(answer)
        had = begin
        with self._part.open("r+b" if begin else "wb") as file:
            file.seek(begin)
            file.truncate()
            for piece in answer.iter_content(_CHUNK):
                wanted = wish()
                if wanted:
                    break
                file.write(piece)
                had += len(piece)
                if had > (self._source.size or _LARGEST):
                    raise self._wrong()
                progress(had, total)
            else:
                self._require_all(had, total)
                return True
        if wanted == "stop":
            self.discard()
        return False

    def _place(self, answer: Response) -> tuple[int, int]:
        """Where this answer begins, and how many bytes there are in all; 0 when nobody says."""
        length = answer.headers.get("Content-Length", "")
        if answer.status_code == 206:
            said = _RANGE.fullmatch(answer.headers.get("Content-Range", ""))
            if said is None or int(said.group(1)) != self.had:
                raise EngineTrouble("fetch_refused", host=self._source.host, status=206)
            whole = int(said.group(2)) if said.group(2).isdigit() else 0
            return self.had, whole or self._source.size
        return 0, int(length) if length.isdigit() else self._source.size

    def _require_all(self, had: int, total: int) -> None:
        """A line that was cut looks like an end to some servers."""
        if total and had < total:
            raise EngineTrouble("fetch_broken", host=self._source.host)

    def _taken(self, wish: Wish) -> Fetched | None:
        found = _sha256(self._part)
        if (self._source.size and self.had != self._source.size) or (
            self._source.sha256 and found != self._source.sha256
        ):
            raise self._wrong()
        if wish() == "stop":
            self.discard()
            return None
        try:
            folder = unpacked(self._part, self._folder)
        except EngineTrouble:
            self.discard()
            raise
        self.discard()
        return Fetched(folder, found, bool(self._source.sha256))

    def _wrong(self) -> EngineTrouble:
        self.discard()
        return EngineTrouble("fetch_wrong", host=self._source.host)

    def _mark(self) -> str:
        """What the server called the file of which a part is here; empty when there is no going on."""
        try:
            note = json.loads(self._note.read_text(encoding="utf-8"))
            fits = note["address"] == self._source.address and note["sha256"] == self._source.sha256
            return str(note["mark"]) if fits else ""
        except (OSError, ValueError, KeyError, TypeError):
            return ""

    def _remember(self, answer: Response) -> None:
        """A strong ETag or a date; without one the next try begins anew."""
        tag = answer.headers.get("ETag", "")
        mark = tag if tag and not tag.startswith("W/") else answer.headers.get("Last-Modified", "")
        note = {"address": self._source.address, "sha256": self._source.sha256, "mark": mark}
        self._note.write_text(json.dumps(note), encoding="utf-8")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _file_trouble(error: OSError, folder: Path) -> FileTrouble:
    import errno

    full = error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
    return FileTrouble("disk_full" if full else "cannot_write", path=str(folder))
