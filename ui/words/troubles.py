# SPDX-License-Identifier: GPL-3.0-or-later
"""Words for trouble with the machine: the database, what another window did, records, the proofreader.

``TABLE`` has the form of ``errors.TABLE``, which goes first where both have a code.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.words.marks import QT_TRANSLATE_NOOP

_ON_SCREEN = QT_TRANSLATE_NOOP(
    "Errors", "What you see stays on the screen; what was saved before is still there."
)
_TEXT_KEPT = QT_TRANSLATE_NOOP("Errors", "Your text is as it was.")
_NOTHING_CHANGED = QT_TRANSLATE_NOOP("Errors", "Nothing was changed.")
_UNTOUCHED = QT_TRANSLATE_NOOP("Errors", "Nothing was changed or deleted.")
_CHECK_AGAIN = QT_TRANSLATE_NOOP("Errors", "Run the check again, or read the letter through yourself.")

STORE: dict[str, tuple[str, str, str]] = {
    "saved_elsewhere": (
        QT_TRANSLATE_NOOP("Errors", "This case was changed in another window meanwhile."),
        QT_TRANSLATE_NOOP("Errors", "Both texts are kept."),
        QT_TRANSLATE_NOOP("Errors", "Choose which one to go on with."),
    ),
    "store_damaged": (
        QT_TRANSLATE_NOOP("Errors", "The database of Tactful is damaged."),
        QT_TRANSLATE_NOOP("Errors", "It was not deleted; it is here: {kept}"),
        QT_TRANSLATE_NOOP(
            "Errors",
            "A new one is filled from it and from the customer files. If you see this while you work, close "
            "Tactful and start it again.",
        ),
    ),
    "newer_record": (
        QT_TRANSLATE_NOOP("Errors", "This was saved by a newer version of Tactful."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Install the newer version on this computer, then open it again."),
    ),
    "store_busy": (
        QT_TRANSLATE_NOOP("Errors", "Another window or program holds the database."),
        _ON_SCREEN,
        QT_TRANSLATE_NOOP(
            "Errors", "Wait a moment and try again; close other windows of Tactful if it stays so."
        ),
    ),
    "store_full": (
        QT_TRANSLATE_NOOP("Errors", "The disk that holds the database is full."),
        _ON_SCREEN,
        QT_TRANSLATE_NOOP(
            "Errors", "Delete or move what you do not need; saving is then tried again by itself."
        ),
    ),
    "store_read_only": (
        QT_TRANSLATE_NOOP("Errors", "The database may not be written: {path}"),
        _ON_SCREEN,
        QT_TRANSLATE_NOOP(
            "Errors", "Allow it in the properties of the file and of its folder, then try again."
        ),
    ),
    "store_unreachable": (
        QT_TRANSLATE_NOOP("Errors", "The database cannot be reached: {path}"),
        _ON_SCREEN,
        QT_TRANSLATE_NOOP("Errors", "Check that its disk is connected, then try again."),
    ),
    "store_failed": (
        QT_TRANSLATE_NOOP("Errors", "The database could not be used just now."),
        _ON_SCREEN,
        QT_TRANSLATE_NOOP("Errors", "Try again. If it stays so, close Tactful and start it again."),
    ),
    "store_closed": (
        QT_TRANSLATE_NOOP("Errors", "Tactful is just being closed."),
        QT_TRANSLATE_NOOP("Errors", "What was saved before is still there."),
        QT_TRANSLATE_NOOP("Errors", "Start it again to go on."),
    ),
    "case_unknown": (
        QT_TRANSLATE_NOOP("Errors", "The case {case} is not in the database."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "Errors", "If its letter was sent, “Rebuild from the folders” in the settings brings it back."
        ),
    ),
    "case_exists": (
        QT_TRANSLATE_NOOP("Errors", "There is a case {case} already."),
        QT_TRANSLATE_NOOP("Errors", "That one stays as it is."),
        QT_TRANSLATE_NOOP("Errors", "Begin a new letter; it gets a number of its own."),
    ),
    "customer_unknown": (
        QT_TRANSLATE_NOOP("Errors", "The customer {customer} is not in the database."),
        _ON_SCREEN,
        QT_TRANSLATE_NOOP(
            "Errors",
            "If a letter was sent to them, “Rebuild from the folders” in the settings brings them back.",
        ),
    ),
    "customer_exists": (
        QT_TRANSLATE_NOOP("Errors", "There is a customer {customer} already."),
        QT_TRANSLATE_NOOP("Errors", "That one stays as they are."),
        QT_TRANSLATE_NOOP("Errors", "Choose them from the list of customers."),
    ),
    "not_the_sample": (
        QT_TRANSLATE_NOOP("Errors", "Only the sample case can be deleted."),
        QT_TRANSLATE_NOOP("Errors", "The case {case} is as it was."),
        QT_TRANSLATE_NOOP("Errors", "Leave it; nobody is written to until you sign a letter."),
    ),
}

RECORDS: dict[str, tuple[str, str, str]] = {
    "record_unreadable": (
        QT_TRANSLATE_NOOP("Errors", "The record of this letter cannot be read."),
        QT_TRANSLATE_NOOP("Errors", "The file record.json and the letter beside it were not touched."),
        QT_TRANSLATE_NOOP("Errors", "Put back the record.json of a backup, or keep the letter as it is."),
    ),
    "case_unreadable": (
        QT_TRANSLATE_NOOP("Errors", "This case cannot be read."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Put the file back from a backup, or use a newer version of Tactful."),
    ),
    "same_number": (
        QT_TRANSLATE_NOOP(
            "Errors", "Another case has this number already; this letter is of another computer."
        ),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Keep its folder where it is, or open it on that computer."),
    ),
    "not_a_record": (
        QT_TRANSLATE_NOOP("Errors", "No letter of this case was sent yet."),
        _NOTHING_CHANGED,
        QT_TRANSLATE_NOOP("Errors", "Open the case and go on with its letter."),
    ),
    "outside_folder": (
        QT_TRANSLATE_NOOP("Errors", "This place is outside the folder of the customer files: {path}"),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Move the letter’s folder back to where it was."),
    ),
    "pdf_unreadable": (
        QT_TRANSLATE_NOOP("Errors", "This PDF cannot be shown."),
        QT_TRANSLATE_NOOP("Errors", "The file was not touched."),
        QT_TRANSLATE_NOOP("Errors", "“Verify” says whether it was changed; the Word file lies beside it."),
    ),
    "file_name": (
        QT_TRANSLATE_NOOP("Errors", "“{value}” cannot be the name of a file."),
        QT_TRANSLATE_NOOP("Errors", "No file was made."),
        QT_TRANSLATE_NOOP("Errors", "Choose another name, without / \\ : and not one like CON or NUL."),
    ),
    "list_unknown": (
        QT_TRANSLATE_NOOP("Errors", "There is no list “{value}”."),
        _NOTHING_CHANGED,
        QT_TRANSLATE_NOOP("Errors", "Go to all letters and choose a list there."),
    ),
}

ENGINES: dict[str, tuple[str, str, str]] = {
    "engine_missing": (
        QT_TRANSLATE_NOOP(
            "Errors", "The spelling and grammar check is not installed, so they are not checked."
        ),
        _TEXT_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Install Tactful again, or read the letter through yourself."),
    ),
    "engine_language": (
        QT_TRANSLATE_NOOP("Errors", "There is no spelling check for this language, so it is not checked."),
        _TEXT_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Read the letter through yourself, or let somebody read it."),
    ),
    "engine_timeout": (
        QT_TRANSLATE_NOOP("Errors", "The spelling check did not answer in time, so spelling is not checked."),
        _TEXT_KEPT,
        _CHECK_AGAIN,
    ),
    "engine_nonsense": (
        QT_TRANSLATE_NOOP("Errors", "The spelling check gave no usable answer, so spelling is not checked."),
        _TEXT_KEPT,
        _CHECK_AGAIN,
    ),
    "engine_crashed": (
        QT_TRANSLATE_NOOP("Errors", "The spelling check ended unexpectedly, so spelling is not checked."),
        _TEXT_KEPT,
        _CHECK_AGAIN,
    ),
    "engine_closed": (
        QT_TRANSLATE_NOOP("Errors", "The spelling check was closed, so spelling is not checked."),
        _TEXT_KEPT,
        _CHECK_AGAIN,
    ),
}

TABLE = STORE | RECORDS | ENGINES


def folder_words(code: str) -> str:
    """Why a letter's folder was left out, and what helps."""
    happened, _, further = TABLE.get(code, TABLE["record_unreadable"])
    return " ".join(QCoreApplication.translate("Errors", text) for text in (happened, further))
