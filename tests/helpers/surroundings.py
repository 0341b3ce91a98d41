# SPDX-License-Identifier: GPL-3.0-or-later
"""The same surroundings for every test: no window shown, an empty home, one language, one time zone."""

import os
import tempfile
import time
from pathlib import Path

TIME_ZONE = "Europe/Helsinki"  # never equal to UTC, and its clocks change


def settle() -> tempfile.TemporaryDirectory[str]:
    """Set the surroundings and return the home; it must happen before Qt or babel is imported."""
    home = tempfile.TemporaryDirectory(prefix="tactful-home-")
    below = Path(home.name)
    os.environ.update(
        QT_QPA_PLATFORM="offscreen",
        QT_SCALE_FACTOR="1",
        HOME=home.name,
        USERPROFILE=home.name,
        APPDATA=str(below / "AppData"),
        LOCALAPPDATA=str(below / "LocalAppData"),
        XDG_CONFIG_HOME=str(below / "config"),
        XDG_DATA_HOME=str(below / "data"),
        XDG_CACHE_HOME=str(below / "cache"),
        XDG_STATE_HOME=str(below / "state"),
        XDG_RUNTIME_DIR=str(below / "runtime"),
        LANG="C.UTF-8",
        LC_ALL="C.UTF-8",
        TZ=TIME_ZONE,
    )
    for name in ("LANGUAGE", "DISPLAY", "WAYLAND_DISPLAY", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME"):
        os.environ.pop(name, None)
    (below / "runtime").mkdir(mode=0o700)  # Qt warns of any other mode
    if hasattr(time, "tzset"):
        time.tzset()
    return home
