#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether every pinned run-time package can be installed from wheels on the computers our users have.

By hand, because it asks the package index:

    .venv/bin/python scripts/wheels_for_everyone.py [--python 3.11]

Prints what is missing, one line each; exit code 1 when something is.
Only files that fit are asked for, one package at a time, with the markers of that computer, not of this one.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Computer:
    """A kind of computer: pip's platform tags, newest first, what markers ask about, and its file of pins."""

    name: str
    tags: tuple[str, ...]
    sys_platform: str
    machine: str
    lock: str = "requirements.txt"

    def environment(self, python: str) -> dict[str, str]:
        """The marker variables as they are there."""
        system = {"win32": "Windows", "darwin": "Darwin", "linux": "Linux"}[self.sys_platform]
        return {
            "sys_platform": self.sys_platform,
            "platform_machine": self.machine,
            "platform_system": system,
            "os_name": "nt" if self.sys_platform == "win32" else "posix",
            "python_version": python,
            "python_full_version": f"{python}.0",
            "implementation_name": "cpython",
            "platform_python_implementation": "CPython",
            "extra": "",
        }


def _macs(machine: str, versions: Iterable[int]) -> tuple[str, ...]:
    return tuple(f"macosx_{version}_0_{machine}" for version in versions)


def _linux(machine: str) -> tuple[str, ...]:
    newer = [f"manylinux_2_{minor}_{machine}" for minor in (39, 35, 34, 31, 28, 27, 26, 24, 17)]
    return (*newer, f"manylinux2014_{machine}")


COMPUTERS = (
    Computer("win_amd64", ("win_amd64",), "win32", "AMD64"),
    Computer("macosx_11_0_arm64", _macs("arm64", (11,)), "darwin", "arm64", "requirements-older-mac.txt"),
    Computer("macosx_13_0_arm64", _macs("arm64", (13, 12, 11)), "darwin", "arm64"),
    Computer("manylinux_x86_64", _linux("x86_64"), "linux", "x86_64"),
    Computer("manylinux_aarch64", _linux("aarch64"), "linux", "aarch64"),
)
"""The computers our users have. On Linux with ARM, Qt asks for glibc 2.39."""


def pinned(text: str) -> list[Requirement]:
    """The requirements of a file of pins with hashes."""
    joined = re.sub(r"\\\n", " ", text)
    lines = (line.split(" --hash", 1)[0].strip() for line in joined.splitlines())
    return [Requirement(line) for line in lines if line and not line.startswith(("#", "-"))]


def wanted(requirements: Iterable[Requirement], computer: Computer, python: str) -> Iterator[Requirement]:
    """Those whose markers hold on a computer."""
    environment = computer.environment(python)
    for requirement in requirements:
        if requirement.marker is None or requirement.marker.evaluate(environment):
            yield requirement


def command(requirement: Requirement, computer: Computer, python: str, folder: str) -> list[str]:
    """How pip is asked for one package, wheels only and nothing it depends on."""
    asked = f"{requirement.name}{requirement.specifier}"
    words = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    words += ["--only-binary=:all:", "--implementation", "cp", "--python-version", python, "--dest", folder]
    for tag in computer.tags:
        words += ["--platform", tag]
    return [*words, asked]


def missing(requirements: list[Requirement], computer: Computer, python: str) -> list[Requirement]:
    """The packages that have no wheel for a computer."""
    here = list(wanted(requirements, computer, python))
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        asked = [command(requirement, computer, python, folder) for requirement in here]
        done = pool.map(
            lambda words: subprocess.run(words, capture_output=True, check=False).returncode, asked
        )
        return [requirement for requirement, code in zip(here, done, strict=True) if code]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--python", default="3.11")
    args = parser.parse_args()
    lacking = 0
    for computer in COMPUTERS:
        requirements = pinned((ROOT / computer.lock).read_text("utf-8"))
        count = len(list(wanted(requirements, computer, args.python)))
        gone = missing(requirements, computer, args.python)
        lacking += len(gone)
        print(f"{computer.name}: {count - len(gone)} of {count} packages have a wheel", flush=True)
        for one in gone:
            print(f"  missing: {one.name}{one.specifier}", flush=True)
    return int(lacking > 0)


if __name__ == "__main__":
    sys.exit(main())
