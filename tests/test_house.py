# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of the house that no linter knows."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("composer", "ui", "letter_templates", "resources", "tests", "benchmarks", "scripts")
LOCKS = ("requirements.txt", "requirements-test.txt")
LONGEST_FILE = 600

SPDX = "# SPDX-License-Identifier: GPL-3.0-or-later"


@cache
def sources() -> tuple[Path, ...]:
    found = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    return (ROOT / "run.py", *sorted(found))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), name(path))


@cache
def lines(path: Path) -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8").splitlines())


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def below(*rooms: str) -> Iterator[Path]:
    return (path for path in sources() if path.relative_to(ROOT).parts[0] in rooms)


def offences(paths: Iterator[Path], offends: Callable[[ast.AST], bool]) -> list[str]:
    return [
        f"{name(path)}:{getattr(node, 'lineno', 0)}"
        for path in paths
        for node in ast.walk(tree(path))
        if offends(node)
    ]


# --- source files -------------------------------------------------------------------------------------------


def test_every_source_file_names_its_licence() -> None:
    silent = [name(path) for path in sources() if SPDX not in lines(path)[:2]]
    assert silent == []


def test_no_source_file_is_too_long_to_read() -> None:
    assert {name(path): len(lines(path)) for path in sources() if len(lines(path)) > LONGEST_FILE} == {}


def test_no_error_is_caught_blindly_without_a_reason() -> None:
    def unexplained(path: Path) -> Iterator[str]:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ExceptHandler) and catches_all(node):
                near = lines(path)[node.lineno - 2 : node.lineno + 1]
                if not any(says_why(line) for line in near):
                    yield f"{name(path)}:{node.lineno}"

    assert [place for path in sources() for place in unexplained(path)] == []


def catches_all(handler: ast.ExceptHandler) -> bool:
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or (isinstance(kind, ast.Name) and kind.id in BLIND) for kind in kinds)


BLIND = {"Exception", "BaseException"}


def says_why(line: str) -> bool:
    comment = line.partition("#")[2]
    return bool(re.search(r"[a-z]{2,} +[a-z]{2,}", re.sub(r"noqa: [A-Z0-9, ]+", "", comment)))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("except Exception:", False),
        ("except Exception:  # noqa: BLE001", False),
        ("except Exception:  # noqa: BLE001 - any odd setting must not stop the program", True),
        ("    # whatever went wrong is told", True),
    ],
)
def test_a_bare_noqa_is_no_reason(line: str, expected: bool) -> None:
    assert says_why(line) is expected


# --- Qt -----------------------------------------------------------------------------------------------------


def test_the_composer_and_its_data_load_without_qt_or_windows() -> None:
    script = (
        "import importlib, pkgutil, sys, composer, letter_templates, resources\n"
        "for found in pkgutil.walk_packages(composer.__path__, 'composer.'):\n"
        "    if not found.name.endswith('__main__'):\n"
        "        importlib.import_module(found.name)\n"
        "print(*{name.split('.')[0] for name in sys.modules} & {'PySide6', 'shiboken6', 'ui'})\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.stdout == "\n"


def test_no_star_import_of_qt() -> None:
    """A star import builds every lazy class of the module: 90 ms at each start."""

    def star(node: ast.AST) -> bool:
        return isinstance(node, ast.ImportFrom) and any(imported.name == "*" for imported in node.names)

    assert offences(iter(sources()), star) == []


def test_texts_are_put_together_after_translation() -> None:
    """A text that is built inside tr() cannot be read by lupdate, and no translation is ever found."""
    assert offences(below("ui"), is_built_translation) == []


def is_built_translation(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or name_of(node.func) not in {"tr", "translate"}:
        return False
    return any(is_built(argument) for argument in node.args)


def is_built(text: ast.AST) -> bool:
    if isinstance(text, ast.Call):
        return name_of(text.func) == "format"
    return isinstance(text, ast.JoinedStr | ast.BinOp)


def name_of(function: ast.AST) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("self.tr(f'Dear {name}')", True),
        ("tr('Dear {}'.format(name))", True),
        ("self.tr('Dear ' + name)", True),
        ("self.tr('Dear %s' % name)", True),
        ("self.tr('Dear {name}').format(name=name)", False),
        ("self.tr('%n letter(s)', '', count)", False),
        ("text.translate({ord('a'): 'b'})", False),
    ],
)
def test_a_built_translation_is_recognised(code: str, expected: bool) -> None:
    assert any(is_built_translation(node) for node in ast.walk(ast.parse(code))) is expected


def test_dialogs_are_opened_in_one_place_and_never_waited_for() -> None:
    """exec() holds the test and the caller in a loop of its own; open() and `finished` do not."""
    allowed = {ROOT / "ui" / name for name in ("messages.py", "app.py", "entry.py")}

    def waits(node: ast.AST) -> bool:
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            return False
        if isinstance(node.func.value, ast.Name) and node.func.value.id == "QMessageBox":
            return node.func.attr in {"about", "critical", "information", "question", "warning"}
        return node.func.attr in {"exec", "exec_"}

    assert offences((path for path in below("ui") if path not in allowed), waits) == []


def test_painting_does_not_use_up_none() -> None:
    """PySide6 6.12.0 loses a reference to None at each such call on Python 3.11 and aborts after a while."""
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(1000):
        painter.setPen(Qt.PenStyle.NoPen)
    after = sys.getrefcount(None)
    painter.end()
    assert after > before - 100


# --- tests --------------------------------------------------------------------------------------------------


def test_no_test_sleeps() -> None:
    def sleeps(node: ast.AST) -> bool:
        if isinstance(node, ast.ImportFrom):
            return node.module == "time" and any(imported.name == "sleep" for imported in node.names)
        return isinstance(node, ast.Attribute) and node.attr == "sleep" and name_of(node.value) == "time"

    assert offences(below("tests"), sleeps) == []


# --- pinned versions ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("lock", LOCKS)
def test_pins_name_no_registry(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    named = [
        word for word in ("://", "--index-url", "--extra-index-url", "--find-links", "-i ") if word in text
    ]
    assert named == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes(lock: str) -> None:
    entries = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    bare = [entry for entry in entries if not re.match(r"\S+==\S+ .*--hash=sha256:[0-9a-f]{64}", entry)]
    assert bare == []


def test_the_test_pins_hold_the_app_pins() -> None:
    app, test = (pins(ROOT / lock) for lock in LOCKS)
    assert app.items() - test.items() == set()


def test_pins_are_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    app, test = (pins(ROOT / lock) for lock in LOCKS)
    assert unmet(project["dependencies"], app) == []
    assert unmet(project["optional-dependencies"]["test"], test) == []


def pins(lock: Path) -> dict[str, Version]:
    found = re.findall(r"^(\S+)==(\S+)", lock.read_text(encoding="utf-8"), re.MULTILINE)
    return {canonicalize_name(name): Version(version) for name, version in found}


def unmet(wanted: list[str], pinned: dict[str, Version]) -> list[str]:
    requirements = [Requirement(line) for line in wanted]
    return [
        str(requirement)
        for requirement in requirements
        if (version := pinned.get(canonicalize_name(requirement.name))) is None
        or not requirement.specifier.contains(version)
    ]


def test_files_that_name_registries_stay_out_of_git() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    assert {"uv.lock", "pylock.toml", ".venv/", "out/"} <= set(ignored)
