# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for Java with LanguageTool: ``fake_java.py MODE PORT``, started by the keeper."""

from __future__ import annotations

import os
import socket
import sys


def main(mode: str, port: str) -> int:
    if mode in FAILURES:
        print(FAILURES[mode], flush=True)  # noqa: T201 - as Java does
        return 1
    listener = socket.create_server(("127.0.0.1", int(port)))
    while True:
        client, _ = listener.accept()
        with client:
            request = client.recv(4096)
            if b"/crash" in request:
                os._exit(3)
            if mode != "silent":
                body = answer(client, request)
                head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
                client.sendall(head.encode() + body)


def answer(client: socket.socket, request: bytes) -> bytes:
    if request.startswith(b"POST"):
        while b"text=" not in request.partition(b"\r\n\r\n")[2]:
            request += client.recv(4096)
        return b'{"matches": []}'
    if b"/v2/languages" in request:
        return b'[{"code": "en", "longCode": "en-GB"}, {"code": "pl", "longCode": "pl-PL"}]'
    return b"OK"


FAILURES = {
    "port": "java.net.BindException: Address already in use",
    "old": "java.lang.UnsupportedClassVersionError: org/languagetool/server/HTTPServer",
    "memory": "Error: Could not reserve enough space for 524288KB object heap",
    "parts": "Error: Could not find or load main class org.languagetool.server.HTTPServer",
    "other": "Segmentation fault: text of a letter",
}


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
