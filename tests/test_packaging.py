# SPDX-License-Identifier: GPL-3.0-or-later
"""The wheel carries all that the app needs, and works away from the checkout."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("composer", "ui", "letter_templates", "resources")

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT))
    (built,) = out.glob("tactful-*.whl")
    return built


def test_the_wheel_holds_every_packaged_file_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert packed == {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_carries_the_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (licence,) = (name for name in archive.namelist() if name.endswith("licenses/LICENSE"))
        assert archive.read(licence) == (ROOT / "LICENSE").read_bytes()


def test_the_sample_case_runs_from_the_wheel(wheel: Path, tmp_path: Path) -> None:
    scripts = install(wheel, tmp_path / "clean")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    origin = run(
        str(scripts / "python"), "-P", "-c", "import composer; print(composer.__file__)", cwd=elsewhere
    )
    assert Path(origin.strip()).is_relative_to(tmp_path / "clean")

    out = tmp_path / "out"
    run(str(scripts / "tactful"), "demo", "--out", str(out), cwd=elsewhere)

    made = [path for path in out.rglob("*") if path.is_file()]
    assert {".docx", ".pdf", ".png", ".json"} <= {path.suffix for path in made}
    assert [path for path in made if path.stat().st_size == 0] == []
    assert list(elsewhere.iterdir()) == []


def install(wheel: Path, clean: Path) -> Path:
    """Install the wheel alone in a new environment that borrows the packages of this one."""
    run(sys.executable, "-m", "venv", "--without-pip", str(clean))
    paths = {"base": str(clean), "platbase": str(clean)}
    scheme = "venv"
    scripts = Path(sysconfig.get_path("scripts", scheme, paths))
    site = Path(sysconfig.get_path("purelib", scheme, paths))
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site / "borrowed.pth").write_text("\n".join(sorted(borrowed)), encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(scripts / "python")]
    run(*pip, "install", "--quiet", "--no-deps", "--no-index", str(wheel))
    return scripts


def run(*command: str, cwd: Path = ROOT) -> str:
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=cwd, env=surroundings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"
    return done.stdout
