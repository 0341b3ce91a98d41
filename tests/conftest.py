# SPDX-License-Identifier: GPL-3.0-or-later
"""Surroundings and guards that hold for every test."""

from tests.helpers import surroundings

_home = surroundings.settle()  # before anything below imports Qt or reads the time zone

import os  # noqa: E402
from collections.abc import Callable, Iterator  # noqa: E402
from pathlib import Path  # noqa: E402

import pytest  # noqa: E402
from hypothesis import HealthCheck, settings  # noqa: E402

from composer.desk import Desk  # noqa: E402
from tests.helpers.clock import FakeClock  # noqa: E402
from tests.helpers.desks import make_desk  # noqa: E402
from tests.helpers.log_watch import LogWatch  # noqa: E402
from tests.helpers.network_guard import NetworkGuard  # noqa: E402

settings.register_profile(
    "tactful",
    deadline=None,  # a busy machine is no bug
    derandomize=os.environ.get("CI") == "true",  # the same submission gets the same answer
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("tactful")


def pytest_unconfigure() -> None:
    _home.cleanup()


@pytest.fixture(autouse=True)
def log_watch() -> Iterator[LogWatch]:
    """Fail the test on any warning in the log that it did not announce."""
    with LogWatch() as watch:
        yield watch
    complaints = watch.complaints()
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)


@pytest.fixture
def expected_log(log_watch: LogWatch) -> Callable[[str], None]:
    """Announce a log record: ``expected_log("could not be opened")``."""
    return log_watch.announce


@pytest.fixture(scope="session")
def _network_guard() -> Iterator[NetworkGuard]:
    with pytest.MonkeyPatch.context() as patch:
        yield NetworkGuard(patch)


@pytest.fixture(autouse=True)
def no_network(_network_guard: NetworkGuard) -> Iterator[None]:
    """Fail the test if it tried to reach another computer, even if the error was swallowed."""
    _network_guard.attempts.clear()
    yield
    if _network_guard.attempts:
        pytest.fail(f"tried to reach {', '.join(_network_guard.attempts)}", pytrace=False)


@pytest.fixture
def clock() -> FakeClock:
    """Monday, 23 November 2026, 9:00 in London; it stands still until the test moves it."""
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    """A real desk on an empty folder, before the first run; cases come from tests/helpers/cases.py."""
    made = make_desk(tmp_path, clock)
    yield made
    made.close()
