# SPDX-License-Identifier: GPL-3.0-or-later
"""The download: paused, resumed, compared, unpacked; whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import io
import stat
import threading
import zipfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal

import pytest

from composer.check.engines.languagetool import fetch as fetch_module
from composer.check.engines.languagetool import unpack
from composer.check.engines.languagetool.fetch import Fetch, Fetched
from composer.check.engines.languagetool.source import Source, read_source, usual_source
from composer.errors import BadFile, EngineTrouble, FileTrouble
from tests.check.languagetool_folder import make_archive

FILLING = {"LanguageTool-6.6/filling.bin": bytes(range(256)) * 1200}
ARCHIVE = make_archive(extra=FILLING)
ROOMY = 10**12


class Shop(ThreadingHTTPServer):
    """Serves one file: in parts or not, cut short or not."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Counter)
        self.data = ARCHIVE
        self.ranges = True
        self.cut_at = 0
        self.status = 0
        self.tag = '"one"'
        self.asked: list[str] = []

    def source(self, **more: Any) -> Source:
        known: dict[str, Any] = {
            "size": len(ARCHIVE),
            "sha256": hashlib.sha256(ARCHIVE).hexdigest(),
        }
        address = f"http://127.0.0.1:{self.server_address[1]}/LanguageTool-6.6.zip"
        return Source("6.6", address, "LGPL-2.1-or-later", **{**known, **more})


class _Counter(BaseHTTPRequestHandler):
    server: Shop

    def do_GET(self) -> None:
        shop, wanted = self.server, self.headers.get("Range", "")
        shop.asked.append(wanted)
        if shop.status:
            self.send_error(shop.status)
            return
        fits = self.headers.get("If-Range") == shop.tag
        begin = int(wanted[6:-1]) if wanted and shop.ranges and fits else 0
        if begin >= len(shop.data) > 0 and begin:
            self.send_error(416)
            return
        self.send_response(206 if begin else 200)
        if begin:
            self.send_header("Content-Range", f"bytes {begin}-{len(shop.data) - 1}/{len(shop.data)}")
        self.send_header("Content-Length", str(len(shop.data) - begin))
        self.send_header("ETag", shop.tag)
        self.end_headers()
        end, shop.cut_at = (shop.cut_at or len(shop.data)), 0
        self.wfile.write(shop.data[begin:end])
        self.close_connection = True

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def shop(monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    monkeypatch.setattr(fetch_module, "_CHUNK", 16 * 1024)
    server = Shop()
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def go_on() -> Literal[""]:
    return ""


def ignore(had: int, total: int) -> None:
    """Nobody looks."""


def after(pieces: int, wish: Literal["pause", "stop"]) -> Callable[[], Literal["", "pause", "stop"]]:
    """Wish for it once some pieces came."""
    left = [pieces]

    def ask() -> Literal["", "pause", "stop"]:
        left[0] -= 1
        return wish if left[0] < 0 else ""

    return ask


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_the_whole_way(shop: Shop, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    fetched = Fetch(shop.source(), tmp_path / "new" / "data").run(lambda *at: seen.append(at), go_on)
    folder = tmp_path / "new" / "data"
    assert fetched == Fetched(folder / "LanguageTool-6.6", shop.source().sha256, verified=True)
    assert (folder / "LanguageTool-6.6" / "languagetool-server.jar").is_file()
    assert names(folder) == {"LanguageTool-6.6"}
    assert seen == sorted(seen)
    assert seen[-1] == (len(ARCHIVE), len(ARCHIVE))


def test_without_a_checksum_it_is_said_not_to_be_verified(shop: Shop, tmp_path: Path) -> None:
    fetched = Fetch(shop.source(sha256="", size=0), tmp_path).run(ignore, go_on)
    assert fetched is not None
    assert (fetched.verified, fetched.sha256) == (False, hashlib.sha256(ARCHIVE).hexdigest())


def test_a_pause_keeps_what_came_and_goes_on_from_there(shop: Shop, tmp_path: Path) -> None:
    assert Fetch(shop.source(), tmp_path).run(ignore, after(5, "pause")) is None
    again = Fetch(shop.source(), tmp_path)
    had = again.had
    assert 0 < had < len(ARCHIVE)
    assert again.run(ignore, go_on) is not None
    assert shop.asked == ["", f"bytes={had}-"]
    assert names(tmp_path) == {"LanguageTool-6.6"}


def test_stop_removes_what_came(shop: Shop, tmp_path: Path) -> None:
    assert Fetch(shop.source(), tmp_path).run(ignore, after(5, "stop")) is None
    assert names(tmp_path) == set()


def test_a_line_that_breaks_keeps_what_came(shop: Shop, tmp_path: Path) -> None:
    shop.cut_at = 100_000
    with pytest.raises(EngineTrouble, match="fetch_broken"):
        Fetch(shop.source(), tmp_path).run(ignore, go_on)
    assert 0 < Fetch(shop.source(), tmp_path).had <= 100_000
    assert Fetch(shop.source(), tmp_path).run(ignore, go_on) is not None
    assert shop.asked[1].startswith("bytes=")


def test_a_server_without_parts_begins_anew(shop: Shop, tmp_path: Path) -> None:
    Fetch(shop.source(), tmp_path).run(ignore, after(5, "pause"))
    shop.ranges = False
    assert Fetch(shop.source(), tmp_path).run(ignore, go_on) is not None


def test_another_file_under_the_same_name_begins_anew(shop: Shop, tmp_path: Path) -> None:
    Fetch(shop.source(), tmp_path).run(ignore, after(5, "pause"))
    shop.tag = '"two"'
    assert Fetch(shop.source(), tmp_path).run(ignore, go_on) is not None


def test_a_part_without_its_note_begins_anew(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "LanguageTool-6.6.zip.part").write_bytes(b"something else")
    assert Fetch(shop.source(), tmp_path).run(ignore, go_on) is not None
    assert shop.asked == [""]


def test_a_part_that_is_too_long_begins_anew(shop: Shop, tmp_path: Path) -> None:
    Fetch(shop.source(), tmp_path).run(ignore, after(5, "pause"))
    with (tmp_path / "LanguageTool-6.6.zip.part").open("ab") as part:
        part.write(bytes(len(ARCHIVE)))
    assert Fetch(shop.source(), tmp_path).run(ignore, go_on) is not None


@pytest.mark.parametrize("known", [{"sha256": "0" * 64}, {"size": 40, "sha256": ""}, {"size": 10**7}])
def test_what_is_not_what_was_announced_is_removed(shop: Shop, tmp_path: Path, known: dict[str, Any]) -> None:
    with pytest.raises(EngineTrouble, match="fetch_wrong"):
        Fetch(shop.source(**known), tmp_path, lambda _: ROOMY).run(ignore, go_on)
    assert names(tmp_path) == set()


@pytest.mark.parametrize("status", [403, 404, 500])
def test_a_server_that_refuses(shop: Shop, tmp_path: Path, status: int) -> None:
    shop.status = status
    with pytest.raises(EngineTrouble, match="fetch_refused") as caught:
        Fetch(shop.source(), tmp_path).run(ignore, go_on)
    assert caught.value.data == {"host": "127.0.0.1", "status": status}


def test_nobody_there(tmp_path: Path) -> None:
    gone = Source("6.6", "http://127.0.0.1:9/LanguageTool-6.6.zip", "LGPL-2.1-or-later")
    with pytest.raises(EngineTrouble, match="fetch_unreachable"):
        Fetch(gone, tmp_path).run(ignore, go_on)


def test_too_little_room_is_said_before_anything_is_fetched(shop: Shop, tmp_path: Path) -> None:
    source = shop.source(unpacked=5_000)
    with pytest.raises(FileTrouble, match="disk_full"):
        Fetch(source, tmp_path, lambda _: len(ARCHIVE) + 4_999).run(ignore, go_on)
    assert shop.asked == []


def test_a_disk_that_fills_meanwhile(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(archive: Path, folder: Path) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(fetch_module, "unpacked", full)
    with pytest.raises(FileTrouble, match="disk_full"):
        Fetch(shop.source(), tmp_path).run(ignore, go_on)
    monkeypatch.undo()
    assert Fetch(shop.source(), tmp_path).run(ignore, go_on) is not None
    assert shop.asked == [""]  # the whole file was here still


# --- unpacking ----------------------------------------------------------------------------------------------


def linked() -> bytes:
    made = io.BytesIO(make_archive())
    with zipfile.ZipFile(made, "a") as archive:
        link = zipfile.ZipInfo("LanguageTool-6.6/link")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    return made.getvalue()


UNSAFE = {
    "up and away": make_archive(extra={"LanguageTool-6.6/../../evil.txt": b"x"}),
    "from the root": make_archive(extra={"/evil.txt": b"x"}),
    "a drive": make_archive(extra={"C:/evil.txt": b"x"}),
    "backslashes": make_archive(extra={"..\\evil.txt": b"x"}),
    "a link": linked(),
    "no archive": b"<html>Please sign in</html>",
    "cut short": ARCHIVE[:-4000],
}


@pytest.mark.parametrize("data", UNSAFE.values(), ids=UNSAFE.keys())
def test_an_unsafe_archive_leaves_nothing(tmp_path: Path, data: bytes) -> None:
    archive, folder = tmp_path / "a.zip", tmp_path / "data"
    archive.write_bytes(data)
    folder.mkdir()
    with pytest.raises(EngineTrouble, match="fetch_unsafe"):
        unpack.unpacked(archive, folder)
    assert names(folder) == set()
    assert names(tmp_path) == {"a.zip", "data"}


def test_an_archive_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack, "MOST_BYTES", 1000)
    (tmp_path / "a.zip").write_bytes(ARCHIVE)
    with pytest.raises(EngineTrouble, match="fetch_unsafe"):
        unpack.unpacked(tmp_path / "a.zip", tmp_path)


def test_an_archive_of_something_else(shop: Shop, tmp_path: Path) -> None:
    shop.data = make_archive("4.2")
    with pytest.raises(EngineTrouble, match="languagetool_version"):
        Fetch(shop.source(sha256="", size=0), tmp_path).run(ignore, go_on)
    assert names(tmp_path) == set()


def test_an_older_copy_is_replaced_and_leftovers_go(tmp_path: Path) -> None:
    (tmp_path / "LanguageTool-6.6").mkdir()
    (tmp_path / "LanguageTool-6.6" / "half").write_text("old")
    (tmp_path / ".unpacking-abc").mkdir()
    (tmp_path / "a.zip").write_bytes(ARCHIVE)
    home = unpack.unpacked(tmp_path / "a.zip", tmp_path)
    assert not (home / "half").exists()
    assert names(tmp_path) == {"a.zip", "LanguageTool-6.6"}


# --- where from ---------------------------------------------------------------------------------------------


def test_the_usual_source_is_the_makers_own_over_https() -> None:
    source = usual_source()
    assert source.host == "languagetool.org"
    assert source.address.startswith("https://")
    assert source.megabytes == 252
    assert len(source.sha256) == 64
    assert source.licence == "LGPL-2.1-or-later"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "version = 1",
        "not toml at all =",
        'version = "6.6"\nlicence = "x"\naddress = "http://example.com/a.zip"',
        'version = "6.6"\nlicence = "x"\naddress = "https://example.com/a.zip"\nsha256 = "12"',
    ],
)
def test_a_spoilt_source_is_refused(text: str) -> None:
    with pytest.raises(BadFile, match="source_unusable"):
        read_source(text)


def test_the_checksum_may_be_left_out() -> None:
    source = read_source('version = "6.6"\nlicence = "x"\naddress = "https://example.com/a.zip"')
    assert (source.sha256, source.size, source.host) == ("", 0, "example.com")
