# SPDX-License-Identifier: GPL-3.0-or-later
"""Words for what the business profile cannot take (pictures, numbers, folders) and for trouble with folders.

``TABLE`` has the form of ``errors.TABLE``, which goes first where both have a code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.words.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from composer.letter.layouts import Layout

_OTHER = QT_TRANSLATE_NOOP("Errors", "Choose another picture, or save it anew as PNG or JPEG.")
_PICTURE_KEPT = QT_TRANSLATE_NOOP("Errors", "The picture you had stays.")
_NOT_HALF = QT_TRANSLATE_NOOP("Errors", "No file was left half-written, and your cases are saved in Tactful.")
_FOLDER_KEPT = QT_TRANSLATE_NOOP("Errors", "The folder stays as it was.")

TABLE: dict[str, tuple[str, str, str]] = {
    "picture_empty": (QT_TRANSLATE_NOOP("Errors", "This file is empty."), _PICTURE_KEPT, _OTHER),
    "picture_not_a_picture": (
        QT_TRANSLATE_NOOP("Errors", "This file is not a picture, whatever its name says."),
        _PICTURE_KEPT,
        _OTHER,
    ),
    "picture_damaged": (
        QT_TRANSLATE_NOOP("Errors", "This picture is damaged and cannot be read to its end."),
        _PICTURE_KEPT,
        _OTHER,
    ),
    "picture_kind": (
        QT_TRANSLATE_NOOP("Errors", "“{name}” is not a kind of picture that can be printed."),
        _PICTURE_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Choose a PNG, JPEG, GIF, BMP, TIFF or WebP picture."),
    ),
    "picture_too_large": (
        QT_TRANSLATE_NOOP("Errors", "This picture has {megabytes} MB; the most is {limit} MB."),
        _PICTURE_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Save it smaller and choose it again."),
    ),
    "picture_too_many_pixels": (
        QT_TRANSLATE_NOOP("Errors", "This picture is too big to open."),
        _PICTURE_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Save it with at most 6000 by 6000 pixels and choose it again."),
    ),
    "file_unreadable": (
        QT_TRANSLATE_NOOP("Errors", "This file cannot be opened."),
        QT_TRANSLATE_NOOP("Errors", "Nothing you entered is lost."),
        QT_TRANSLATE_NOOP("Errors", "Check that it is still there and that you may read it."),
    ),
    "days_unreadable": (
        QT_TRANSLATE_NOOP("Errors", "This is not a number of days."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Type a whole number, such as 14."),
    ),
    "days_out_of_range": (
        QT_TRANSLATE_NOOP("Errors", "So many days cannot be used."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Type a number from {smallest} to {largest}."),
    ),
    "limit_not_positive": (
        QT_TRANSLATE_NOOP("Errors", "A limit is more than zero."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Type the amount, or take the limit out."),
    ),
    "phrase_too_short": (
        QT_TRANSLATE_NOOP("Errors", "“{phrase}” is too short: it would be found everywhere."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Type at least {fewest} letters besides the *."),
    ),
    "limit_twice": (
        QT_TRANSLATE_NOOP("Errors", "There is a limit in {currency} already."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Change that one, or choose another currency here."),
    ),
    "disk_full": (
        QT_TRANSLATE_NOOP("Errors", "The disk is full."),
        _NOT_HALF,
        QT_TRANSLATE_NOOP("Errors", "Make room, or choose a folder on another disk, then try again."),
    ),
    "read_only": (
        QT_TRANSLATE_NOOP("Errors", "Nothing may be written into this folder: {path}"),
        _NOT_HALF,
        QT_TRANSLATE_NOOP("Errors", "Allow it in the folder’s properties, or choose another folder."),
    ),
    "folder_gone": (
        QT_TRANSLATE_NOOP("Errors", "This folder cannot be reached: {path}"),
        _NOT_HALF,
        QT_TRANSLATE_NOOP("Errors", "Connect the drive that it is on, then try again."),
    ),
    "file_locked": (
        QT_TRANSLATE_NOOP("Errors", "Another program holds this file open: {path}"),
        _NOT_HALF,
        QT_TRANSLATE_NOOP("Errors", "Close it there, then try again."),
    ),
    "cannot_write": (
        QT_TRANSLATE_NOOP("Errors", "This could not be written: {path}"),
        _NOT_HALF,
        QT_TRANSLATE_NOOP("Errors", "Choose another folder, or try again."),
    ),
    "cannot_read": (
        QT_TRANSLATE_NOOP("Errors", "This could not be read: {path}"),
        QT_TRANSLATE_NOOP("Errors", "The file was not touched."),
        QT_TRANSLATE_NOOP("Errors", "Check that you may read it, then try again."),
    ),
    "path_too_long": (
        QT_TRANSLATE_NOOP("Errors", "The names of these folders together are too long for this computer."),
        _NOT_HALF,
        QT_TRANSLATE_NOOP("Errors", "Choose a folder for the customer files with a shorter name."),
    ),
    "folder_relative": (
        QT_TRANSLATE_NOOP("Errors", "This is not the full place of a folder."),
        _FOLDER_KEPT,
        QT_TRANSLATE_NOOP("Errors", "Choose the folder from the dialog."),
    ),
}

# Sums up to which small-claims courts take a case; obligations, section 12, last looked at in 2025.
COURTS: dict[str, str] = {
    "GBP": QT_TRANSLATE_NOOP(
        "Settings",
        "United Kingdom: £10,000 in England and Wales, £5,000 in Scotland and Northern Ireland "
        "(CPR 27, Simple Procedure, county court limits; 2025).",
    ),
    "EUR": QT_TRANSLATE_NOOP(
        "Settings",
        "Ireland €2,000, Estonia €3,500, Netherlands €25,000; across borders in the EU €5,000 "
        "(Regulation 861/2007; 2025).",
    ),
    "USD": QT_TRANSLATE_NOOP("Settings", "United States: from $2,500, different in each state (2025)."),
    "PLN": QT_TRANSLATE_NOOP("Settings", "Poland: zł 20,000 (KPC art. 505(1); 2025)."),
}


def court_figures(currency: str) -> str:
    """Up to which sum a customer can sue cheaply, with the source; empty for a currency nobody looked up."""
    return QCoreApplication.translate("Settings", COURTS[currency]) if currency in COURTS else ""


LAYOUTS: dict[str, str] = {
    "uk-dl": QT_TRANSLATE_NOOP("Settings", "A4, window envelope DL"),
    "din-c65": QT_TRANSLATE_NOOP("Settings", "A4, window envelope C6/5 or DL"),
    "us-10": QT_TRANSLATE_NOOP("Settings", "US Letter, window envelope #10"),
}


def layout_name(layout: Layout) -> str:
    """The paper and the envelope of a layout; its own name when it is not one of ours."""
    return QCoreApplication.translate("Settings", LAYOUTS.get(layout.id, layout.name))


LANGUAGES: dict[str, str] = {
    "en": QT_TRANSLATE_NOOP("Settings", "English"),
    "fi": QT_TRANSLATE_NOOP("Settings", "Finnish"),
    "et": QT_TRANSLATE_NOOP("Settings", "Estonian"),
    "pl": QT_TRANSLATE_NOOP("Settings", "Polish"),
    "nl": QT_TRANSLATE_NOOP("Settings", "Dutch"),
    "de": QT_TRANSLATE_NOOP("Settings", "German"),
    "sv": QT_TRANSLATE_NOOP("Settings", "Swedish"),
}


def language_word(language: str) -> str:
    """The name of a language tag's language: ``Finnish``; its code when it is not one of ours."""
    main = language.partition("-")[0]
    return QCoreApplication.translate("Settings", LANGUAGES.get(main, main))
