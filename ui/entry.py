# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the program begins: no words open the window, ``demo`` runs the sample, all others are commands."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Start what the words ask for and return the exit code. Each way loads only what it needs."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not words:
        from ui import app

        return app.main()
    if words[0] == "demo":
        from ui import demo

        return demo.main(words[1:])
    from composer import cli

    return cli.main(words)


if __name__ == "__main__":
    sys.exit(main())
