# SPDX-License-Identifier: GPL-3.0-or-later
"""A small process between us and Java: it ends Java when its own input ends, however we ended.

``python -m composer.check.engines.languagetool.keeper COMMAND ...`` starts the command and waits.
Its one line of output says why the command ended: ``ended port`` (the port was taken), ``ended java``
(too old a Java), ``ended memory``, ``ended parts`` (classes are missing), ``ended other``. What Java
prints is not passed on: it may hold words of a letter.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from typing import IO, TextIO

FLAG = "--languagetool-keeper"
"""How a frozen program starts itself as the keeper (``composer.cli``)."""

REASONS = {
    "Address already in use": "port",
    "UnsupportedClassVersionError": "java",
    "OutOfMemoryError": "memory",
    "Could not reserve enough space": "memory",
    "NoClassDefFoundError": "parts",
    "ClassNotFoundException": "parts",
    "Could not find or load main class": "parts",
}
_DIES_WITH_PARENT = 1  # PR_SET_PDEATHSIG
_GRACE = 1.0


def main(command: Sequence[str]) -> int:
    """Keep ``command`` running until it ends or the standard input does; returns 0, 1 if it never began."""
    try:
        # in the main thread: the signal below comes when the *thread* that started Java ends
        java = subprocess.Popen(
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            preexec_fn=_bound_to_parent(),  # noqa: PLW1509 - this process has one thread so far
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        _say("other")
        return 1
    threading.Thread(target=_watch, args=(sys.stdin, java), daemon=True).start()
    reason = _read(java.stdout) if java.stdout is not None else ""
    java.wait()
    _say(reason or "other")
    sys.stdout.flush()
    os._exit(0)  # the thread that waits for input would hold up an orderly end


def _watch(source: TextIO, java: subprocess.Popen[str]) -> None:
    """Wait for the end of the input, then end Java: kindly for a second, then at once."""
    with contextlib.suppress(OSError, ValueError):
        while source.read(4096):
            pass
    java.terminate()
    try:
        java.wait(_GRACE)
    except subprocess.TimeoutExpired:
        java.kill()


def _read(lines: IO[str]) -> str:
    """Read all that Java prints, lest it stand still, and remember only why it failed."""
    reason = ""
    for line in lines:
        reason = next((why for words, why in REASONS.items() if words in line), reason)
    return reason


def _say(reason: str) -> None:
    with contextlib.suppress(OSError, ValueError):  # nobody listens any more
        sys.stdout.write(f"ended {reason}\n")
        sys.stdout.flush()


def _bound_to_parent() -> Callable[[], None] | None:
    """On Linux the kernel ends Java when this process is killed; elsewhere nothing does."""
    if not sys.platform.startswith("linux"):
        return None
    import ctypes

    prctl = ctypes.CDLL(None, use_errno=True).prctl
    parent = os.getpid()

    def bind() -> None:
        prctl(_DIES_WITH_PARENT, signal.SIGKILL)
        if os.getppid() != parent:  # it died before the line above
            os._exit(1)

    return bind


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
