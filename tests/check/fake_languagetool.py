# SPDX-License-Identifier: GPL-3.0-or-later
"""A small server on loopback that answers like LanguageTool, or misbehaves as it is told."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs

LANGUAGES = [
    {"name": "English (GB)", "code": "en", "longCode": "en-GB"},
    {"name": "English (US)", "code": "en", "longCode": "en-US"},
    {"name": "Polish", "code": "pl", "longCode": "pl-PL"},
]


def match(offset: int, length: int, **more: Any) -> dict[str, Any]:
    """One finding as the server writes it, places in UTF-16 units."""
    made: dict[str, Any] = {
        "message": "Possible spelling mistake found.",
        "replacements": [{"value": "received"}],
        "offset": offset,
        "length": length,
        "context": {"text": "", "offset": 0, "length": length},
        "sentence": "",
        "rule": {
            "id": "MORFOLOGIK_RULE_EN_GB",
            "issueType": "misspelling",
            "category": {"id": "TYPOS", "name": "Possible Typo"},
        },
    }
    rule = {**made["rule"], **more.pop("rule", {})}
    return {**made, **more, "rule": rule}


class FakeLanguageTool(ThreadingHTTPServer):
    """``mode``: "" behaves; hang, nonsense, refuse, redirect, endless, gone misbehave at each check."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.mode = ""
        self.matches: list[dict[str, Any]] = []
        self.asked: list[str] = []
        self.forms: list[dict[str, str]] = []
        self.release = threading.Event()
        self.elsewhere = ""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Answers(BaseHTTPRequestHandler):
    server: FakeLanguageTool
    FIXED: ClassVar[dict[str, Any]] = {
        "/v2/languages": LANGUAGES,
        "/v2/info": {"software": {"name": "LanguageTool", "version": "6.8"}},
    }

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        if self.path == "/v2/healthcheck":
            self._send(200, b"OK")
        elif self.path in self.FIXED:
            self._send(200, json.dumps(self.FIXED[self.path]).encode())
        else:
            self._send(404, b"Error: no such thing")

    def do_POST(self) -> None:
        self.server.asked.append(self.path)
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.forms.append(
            {k: v[0] for k, v in parse_qs(body, keep_blank_values=True, max_num_fields=20).items()}
        )
        getattr(self, f"_{self.server.mode or 'behave'}")()

    def _behave(self) -> None:
        self._send(200, json.dumps({"matches": self.server.matches}).encode())

    def _hang(self) -> None:
        self.server.release.wait(30)

    def _nonsense(self) -> None:
        self._send(200, b"<html>It works!</html>")

    def _odd(self) -> None:
        self._send(200, b'{"matches": [{"offset": "three"}]}')

    def _refuse(self) -> None:
        self._send(413, b"Error: Your text exceeds the limit")

    def _redirect(self) -> None:
        self.send_response(307)
        self.send_header("Location", f"{self.server.elsewhere}/v2/check")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _gone(self) -> None:
        self.close_connection = True  # not a word

    def _endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            while not self.server.release.is_set():
                self.wfile.write(b" " * 65536)
        except OSError:
            pass

    def _send(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def fake_languagetool() -> Iterator[FakeLanguageTool]:
    """A server that runs as long as the context lasts."""
    server = FakeLanguageTool()
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.release.set()
        server.shutdown()
        server.server_close()
        thread.join()
