# SPDX-License-Identifier: GPL-3.0-or-later
"""The child process in which an engine runs: JSON lines in, JSON lines out.

An engine may hold the interpreter for seconds, hang or crash; here it cannot hurt the window.
Started by ``client``. It ends when its input ends, also in the middle of a check, so it never
outlives the program. Requests: ``{"id", "do": "open" | "check", "language", "texts"}``; answers:
``{"id", "findings": [[...], ...]}`` (one list per text) or ``{"id", "trouble": code}``. The first
line out is ``{"hello": {...}}`` with the engine's name.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable
from dataclasses import asdict
from queue import SimpleQueue
from typing import Any, TextIO

from composer.check.engines import Proofreader
from composer.errors import EngineTrouble


def serve(engine: Proofreader, source: TextIO, sink: TextIO, leave: Callable[[], None]) -> None:
    """Answer requests from ``source`` until it ends; ``leave`` is called at once when it does."""
    requests: SimpleQueue[str | None] = SimpleQueue()
    threading.Thread(target=_listen, args=(source, requests, leave), daemon=True).start()
    info = engine.info
    _say(sink, {"hello": {"id": info.id, "name": info.name}})
    while (line := requests.get()) is not None:
        _say(sink, answer(engine, line))
    engine.close()


def answer(engine: Proofreader, line: str) -> dict[str, Any]:
    """The reply to one request line; every failure of the engine becomes a code."""
    request: dict[str, Any] = {}
    try:
        request = json.loads(line)
        engine.open(request["language"])
        texts: list[str] = request.get("texts", [])
        found = [[asdict(finding) for finding in engine.check(text)] for text in texts]
    except EngineTrouble as trouble:
        return {"id": request.get("id"), "trouble": trouble.code}
    except Exception:  # noqa: BLE001 - a broken engine must answer, or the caller waits for the time limit
        return {"id": request.get("id"), "trouble": "engine_crashed"}
    return {"id": request["id"], "findings": found}


def main() -> None:
    """Run harper on the standard streams."""
    from composer.check.engines.harper import Harper

    sys.stdin.reconfigure(encoding="utf-8", errors="strict")  # type: ignore[union-attr]
    serve(Harper(), sys.stdin, sys.stdout, lambda: os._exit(0))


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
