# SPDX-License-Identifier: GPL-3.0-or-later
"""One small tree of errors. Each carries a code and data; the interface makes the sentences.

    TactfulError
      BadInput        a value or file the owner can mend (field and remedy are named)
        BadFile       a file that cannot be read or taken
        BadPicture    a signature or logo that cannot be used
      StoreError      the database
        Conflict      saved meanwhile by another window
        NewerRecord   made by a newer version of the program
        DamagedStore  the database file is broken
      FileTrouble     the customer folder: full, read-only, vanished, locked
      NotAllowed      a hard stop, or a change to a record
      EngineTrouble   a checking engine failed; the text is *not checked*

``code`` is a stable lower-case word; ``data`` holds strings, numbers and dates for the sentence,
never more of a customer's text than the sentence must show.
"""

from __future__ import annotations


class TactfulError(Exception):
    """Base of all our errors: a stable ``code`` and ``data`` for the sentence."""

    def __init__(self, code: str, **data: object) -> None:
        """Keep ``code`` and ``data``; the message is the code alone, so logs stay clean."""
        super().__init__(code)
        self.code = code
        self.data = data


class BadInput(TactfulError):
    """A value the owner can mend. ``data["field"]`` names the field."""


class BadFile(BadInput):
    """A file that cannot be read or taken."""


class BadPicture(BadFile):
    """A picture that cannot be used as logo or signature."""


class StoreError(TactfulError):
    """The database refused or failed."""


class Conflict(StoreError):
    """The case was saved by another window meanwhile. Both texts are kept."""


class NewerRecord(StoreError):
    """The document was written by a newer version of the program."""


class DamagedStore(StoreError):
    """The database file is broken; a copy was kept."""


class FileTrouble(TactfulError):
    """Writing or reading in the customer-files folder failed."""


class NotAllowed(TactfulError):
    """A hard stop stands in the way, or the case is a sealed record."""


class EngineTrouble(TactfulError):
    """A checking engine is missing, crashed or did not answer."""
