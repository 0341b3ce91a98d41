# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs that play the child process badly: ``python fake_workers.py KIND``.

good      answers every text with one finding on its first letter
silent    reads for ever and never answers: a hang
deaf      neither reads nor answers, until its input is closed
crash     ends when the first question comes
once      answers one question, then ends at the next
gone      ends before it says hello
words     answers something that is no JSON
list      answers JSON that is no object
number    answers with the number of another question
few       answers for fewer texts than were asked
outside   finds something beyond the end of the text
fields    finds something with unknown fields
slow      says that the first of two engines is ready, and no more
part      answers with a report for each of two engines
half      the same, and one of them crashed if the text was "One."
reports   answers with reports of unknown fields
trouble   says that it cannot do this language
"""

from __future__ import annotations

import json
import sys
import threading
from typing import Any

FINDING = {
    "start": 0,
    "end": 1,
    "category": "spelling",
    "severity": "warn",
    "message": "m",
    "rule": "fake:one",
    "engine": "fake",
    "suggestions": ["x"],
}


def say(message: object) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def main(kind: str) -> None:
    if kind == "gone":
        return
    engines = [{"id": "a", "name": "A 1"}, {"id": "b", "name": "B 1"}]
    say({"hello": {"id": "fake", "name": "Fake 1", "engines": engines}})
    if kind == "deaf":
        threading.Event().wait()
    for count, line in enumerate(sys.stdin):
        if kind == "crash" or (kind == "once" and count):
            return
        if kind == "slow":
            say({"opened": "a"})
        elif kind != "silent":
            answer(kind, json.loads(line))


def answer(kind: str, question: dict[str, Any]) -> None:
    found: list[list[dict[str, Any]]] = [[FINDING] for _ in question.get("texts", [])]
    if kind == "words":
        sys.stdout.write("Segmentation fault\n")
        sys.stdout.flush()
    elif kind == "list":
        say([1, 2])
    elif kind == "number":
        say({"id": question["id"] + 7, "findings": found})
    elif kind == "few":
        say({"id": question["id"], "findings": found[1:]})
    elif kind == "outside":
        say({"id": question["id"], "findings": [[{**FINDING, "end": 9999}] for _ in found]})
    elif kind == "fields":
        say({"id": question["id"], "findings": [[{**FINDING, "colour": "red"}] for _ in found]})
    elif kind in ("part", "half"):
        crashed = kind == "half" and "One." in question["texts"]
        say({"id": question["id"], "findings": found, "engines": reports("engine_crashed" * crashed)})
    elif kind == "reports":
        say({"id": question["id"], "findings": found, "engines": [{"colour": "red"}]})
    elif kind == "trouble":
        say({"id": question["id"], "trouble": "engine_language"})
    else:
        say({"id": question["id"], "findings": found})


def reports(trouble: str) -> list[dict[str, Any]]:
    good = {"engine": "a", "name": "A 1", "checked": True, "trouble": ""}
    return [good, {"engine": "b", "name": "B 1", "checked": not trouble, "trouble": trouble}]


if __name__ == "__main__":
    main(sys.argv[1])
