# SPDX-License-Identifier: GPL-3.0-or-later
"""The child process in which the engines of one language run: JSON lines in, JSON lines out.

    python -m composer.check.engines.worker [LANGUAGE] [--languagetool URL]

An engine may hold the interpreter for seconds, hang or crash; here it cannot hurt the window.
Started by ``client``. It ends when its input ends, also in the middle of a check, so it never
outlives the program. Requests: ``{"id", "do": "open" | "check", "language", "texts"}``; answers:
``{"id", "findings": [[...], ...], "engines": [...]}`` (one list per text; one report per engine) or
``{"id", "trouble": code}``. While engines are loaded, ``{"opened": id}`` comes for each that is ready. The
first line out is ``{"hello": {...}}``: names, licences and languages of the
engines, and as ``warnings`` the ids of those that cannot be opened.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import partial
from queue import SimpleQueue
from typing import Any, TextIO

from composer.check.engines.merged import Merged
from composer.errors import EngineTrouble


def serve(engine: Merged, source: TextIO, sink: TextIO, leave: Callable[[], None]) -> None:
    """Answer requests from ``source`` until it ends; ``leave`` is called at once when it does."""
    requests: SimpleQueue[str | None] = SimpleQueue()
    threading.Thread(target=_listen, args=(source, requests, leave), daemon=True).start()
    _say(sink, {"hello": hello(engine)})
    session = Session(engine, partial(_say, sink))
    while (line := requests.get()) is not None:
        _say(sink, session.answer(line))
    engine.close()


def hello(engine: Merged) -> dict[str, Any]:
    """What the child is, before anything is loaded."""
    info = engine.info
    parts = [{**asdict(part), "languages": sorted(part.languages)} for part in engine.parts]
    return {"id": info.id, "name": info.name, "engines": parts, "warnings": list(engine.missing)}


class Session:
    """Answers requests; opens the engines again only when the language changes."""

    def __init__(self, engine: Merged, say: Callable[[dict[str, Any]], None]) -> None:
        """Nothing is opened yet. ``say`` sends what comes before an answer."""
        self._engine = engine
        self._say = say
        self._language = ""

    def answer(self, line: str) -> dict[str, Any]:
        """The reply to one request line; every failure of the engine becomes a code."""
        request: dict[str, Any] = {}
        try:
            request = dict(json.loads(line))
            self._open(request["language"])
            texts = request.get("texts", [])
            found = [[asdict(f) for f in one] for one in self._engine.check_all(texts)] if texts else []
        except EngineTrouble as trouble:
            return {"id": request.get("id"), "trouble": trouble.code}
        except Exception:  # noqa: BLE001 - a broken engine must answer, or the caller waits for the time limit
            return {"id": request.get("id"), "trouble": "engine_crashed"}
        return {"id": request["id"], "findings": found, "engines": [asdict(r) for r in self._engine.reports]}

    def _open(self, language: str) -> None:
        if language != self._language:
            self._language = ""  # a failure must not be taken for an open engine
            self._engine.open(language, lambda ident: self._say({"opened": ident}))
            self._language = language


def main(argv: Sequence[str] | None = None) -> None:
    """Run the engines of a language on the standard streams. ``argv`` without the program's name."""
    parser = argparse.ArgumentParser(prog="check-worker")
    parser.add_argument("language", nargs="?", default="en-GB")
    parser.add_argument("--languagetool", default="", metavar="URL")
    args = parser.parse_args(sys.argv[1:] if argv is None else argv)
    sys.stdin.reconfigure(encoding="utf-8", errors="strict")  # type: ignore[union-attr]
    serve(_engine(args.language, args.languagetool), sys.stdin, sys.stdout, lambda: os._exit(0))


def _engine(language: str, server: str) -> Merged:
    from composer.check.engines.build import by_languagetool, embedded

    return by_languagetool(language, server) if server else embedded(language)


def _listen(source: TextIO, requests: SimpleQueue[str | None], leave: Callable[[], None]) -> None:
    for line in source:
        requests.put(line)
    requests.put(None)
    leave()


def _say(sink: TextIO, message: dict[str, Any]) -> None:
    sink.write(json.dumps(message) + "\n")  # ASCII only: a lone surrogate survives the pipe
    sink.flush()


if __name__ == "__main__":
    main()
