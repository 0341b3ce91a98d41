# SPDX-License-Identifier: GPL-3.0-or-later
"""Packaged files are found by logical name, wherever the packages are."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import resources

ROOT = Path(__file__).resolve().parent.parent


def test_a_file_is_read_by_its_name() -> None:
    assert resources.read_text("__init__.py").startswith("# SPDX")
    assert resources.read_bytes("__init__.py") == (ROOT / "resources" / "__init__.py").read_bytes()


def test_letter_templates_are_read_from_their_own_package() -> None:
    assert (
        resources.read_bytes("letter_templates/__init__.py")
        == (ROOT / "letter_templates" / "__init__.py").read_bytes()
    )


def test_a_file_is_lent_as_a_path() -> None:
    with resources.as_path("__init__.py") as path:
        assert path.read_bytes() == resources.read_bytes("__init__.py")


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "/etc/passwd",
        "../pyproject.toml",
        "tone/../../pyproject.toml",
        "letter_templates/../pyproject.toml",
        "tone//en",
        "tone/",
        "tone\\en\\blame.toml",
        "C:/letter.typ",
        "letter.typ\0",
    ],
)
def test_a_name_that_could_leave_the_package_is_refused(name: str) -> None:
    for use in (resources.read_bytes, resources.read_text, resources.names, resources.as_path):
        with pytest.raises(ValueError, match="not a name of a packaged file"):
            use(name)


@pytest.mark.parametrize("name", ["none.typ", "none/none.toml", "letter_templates/xx/none.toml"])
def test_a_missing_file_is_named(name: str) -> None:
    for use in (resources.read_bytes, resources.read_text, resources.names, resources.as_path):
        with pytest.raises(FileNotFoundError, match=name):
            use(name)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="letter_templates"):
        resources.read_bytes("letter_templates")


ASK = """
import resources
print(*resources.names("tone"))
print(*resources.names("tone", ".toml"))
print(*resources.names("letter_templates"))
print(resources.read_text("tone/en/blame.toml"), end="")
with resources.as_path("tone/en/blame.toml") as path:
    print(path.read_text(), end="")
"""


@pytest.mark.parametrize("packed", [False, True], ids=["folder", "archive"])
def test_names_are_sorted_and_hold_no_code(tmp_path: Path, packed: bool) -> None:
    place = packages_with_data(tmp_path)
    if packed:
        place = zip_of(place, tmp_path / "packages.zip")
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(place)!r})\n{ASK}"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert done.stderr == b""
    assert done.stdout.decode().splitlines() == [
        "tone/LICENSE tone/de/blame.toml tone/en/blame.toml",
        "tone/de/blame.toml tone/en/blame.toml",
        "letter_templates/en/refusal.toml",
        "ärger",
        "ärger",
    ]


def packages_with_data(folder: Path) -> Path:
    place = folder / "packages"
    for package in ("resources", "letter_templates"):
        (place / package).mkdir(parents=True)
        shutil.copy(ROOT / package / "__init__.py", place / package)
    data = {
        "resources/tone/en/blame.toml": "ärger\r\n",
        "resources/tone/de/blame.toml": "",
        "resources/tone/LICENSE": "",
        "resources/tone/__init__.py": "",
        "letter_templates/en/refusal.toml": "",
    }
    for name, text in data.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(text.encode())
    return place


def zip_of(place: Path, archive: Path) -> Path:
    with zipfile.ZipFile(archive, "w") as packed:
        for path in sorted(place.rglob("*")):
            if "__pycache__" not in path.parts:
                packed.write(path, path.relative_to(place).as_posix())
    return archive


def test_asking_for_resources_costs_no_import() -> None:
    """The first window waits for whatever is imported here."""
    script = "import resources, sys; print('importlib.resources' in sys.modules, 'zipfile' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "False"]
