# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of temporary files and folders, from which the next start can tell what a crash left behind."""

from __future__ import annotations

import os
import platform
import re
import zlib

TEMPORARY = ".tmp-"


def temporary_name() -> str:
    """``.tmp-<computer>-<process>-<random>``: the sweep leaves those of a running program alone."""
    return f"{TEMPORARY}{_computer()}-{os.getpid()}-{os.urandom(4).hex()}"


def is_left_over(name: str, mine: frozenset[str] = frozenset()) -> bool:
    """Whether a temporary name was left by a program that no longer runs on this computer."""
    found = re.fullmatch(re.escape(TEMPORARY) + r"([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{8}", name)
    if found is None:
        return name.startswith(TEMPORARY)
    if name in mine or found[1] != _computer():
        return False
    return int(found[2]) == os.getpid() or not _runs(int(found[2]))


def _computer() -> str:
    return f"{zlib.crc32(platform.node().encode('utf-8', 'replace')):08x}"


def _runs(process: int) -> bool:
    """Whether a process of this computer is alive. On Windows os.kill would end it: ask the kernel."""
    if os.name == "nt":
        return _runs_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _runs_on_windows(process: int) -> bool:
    import ctypes

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    handle = kernel.OpenProcess(0x1000, False, process)  # PROCESS_QUERY_LIMITED_INFORMATION
    if not handle:
        return False
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == 259  # STILL_ACTIVE
