# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the program begins: no words open the window, ``demo`` runs the sample, all others are commands."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from types import ModuleType


def main(argv: Sequence[str] | None = None) -> int:
    """Start what the words ask for and return the exit code. Each way loads only what it needs."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not words:
        return window().main()
    if words[0] == "demo":
        from ui import demo

        return demo.main(words[1:])
    from composer import cli

    return cli.main(words)


def window() -> ModuleType:
    """The module of the window, with all that it needs for the first paint loaded in the quickest way."""
    gc.disable()  # what is loaded stays: no search for garbage in it (10 ms); on again in AfterPaint
    # The house before Qt: once it is loaded, PySide6 looks into the source of every module that is imported.
    import composer.composition  # noqa: F401
    from ui import app

    return app


if __name__ == "__main__":
    sys.exit(main())
