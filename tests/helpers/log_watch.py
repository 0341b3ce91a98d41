# SPDX-License-Identifier: GPL-3.0-or-later
"""A test fails on every warning or error in the log that it did not announce."""

import logging
from typing import Self


class LogWatch(logging.Handler):
    """Collects records of WARNING and above while it is used as a context."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._records: list[logging.LogRecord] = []
        self._announced: list[str] = []

    def __enter__(self) -> Self:
        logging.getLogger().addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger().removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        self._records.append(record)

    def announce(self, text: str) -> None:
        """Say that a record with `text` in it belongs to the test. It then has to come."""
        self._announced.append(text)

    def complaints(self) -> list[str]:
        lines = [f"{record.levelname} {record.name}: {record.getMessage()}" for record in self._records]
        unexpected = [
            f"logged: {line}" for line in lines if not any(text in line for text in self._announced)
        ]
        silent = [
            f"not logged: {text}" for text in self._announced if not any(text in line for line in lines)
        ]
        return unexpected + silent
