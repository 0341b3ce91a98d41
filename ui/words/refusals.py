# SPDX-License-Identifier: GPL-3.0-or-later
"""Words for what a step of the journey cannot take: figures, reasons, reviewers, unprintable letters.

``TABLE`` has the form of ``errors.TABLE``, which goes first where both have a code.
"""

from __future__ import annotations

from ui.words.marks import QT_TRANSLATE_NOOP

_NOTHING_LOST = QT_TRANSLATE_NOOP("Errors", "Nothing you entered is lost.")
_NO_FILE = QT_TRANSLATE_NOOP("Errors", "No file was made; your letter is as it was.")

TABLE: dict[str, tuple[str, str, str]] = {
    "amount_wrong_decimal_sign": (
        QT_TRANSLATE_NOOP("Errors", "It is not clear where the decimals begin."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Use “{expected}” before the decimals."),
    ),
    "date_no_such_day": (
        QT_TRANSLATE_NOOP("Errors", "There is no such day."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Check day, month and year."),
    ),
    "date_out_of_range": (
        QT_TRANSLATE_NOOP("Errors", "A letter about that day cannot be right."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Enter a day from {first} to {last}."),
    ),
    "figure_unusable": (
        QT_TRANSLATE_NOOP("Errors", "This figure cannot be used."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Type a number of zero or more."),
    ),
    "percent_over_100": (
        QT_TRANSLATE_NOOP("Errors", "More than 100 % is not possible here."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Type a number from 0 to 100."),
    ),
    "name_missing": (
        QT_TRANSLATE_NOOP("Errors", "The name is missing."),
        _NOTHING_LOST,
        QT_TRANSLATE_NOOP("Errors", "Type the name."),
    ),
    "reason_missing": (
        QT_TRANSLATE_NOOP("Errors", "The reason is missing."),
        _NOTHING_LOST,
        QT_TRANSLATE_NOOP("Errors", "Write in a few words why; it goes into the record."),
    ),
    "cannot_keep": (
        QT_TRANSLATE_NOOP(
            "Errors", "This one cannot be kept: with it, the letter would not be this customer’s."
        ),
        _NOTHING_LOST,
        QT_TRANSLATE_NOOP("Errors", "Change the words it marks."),
    ),
    "stale_finding": (
        QT_TRANSLATE_NOOP("Errors", "The text was changed since this was found."),
        _NOTHING_LOST,
        QT_TRANSLATE_NOOP("Errors", "Wait for the new check, then choose again."),
    ),
    "rest_in_the_past": (
        QT_TRANSLATE_NOOP("Errors", "That time is over already."),
        _NOTHING_LOST,
        QT_TRANSLATE_NOOP("Errors", "Choose a later day or hour."),
    ),
    "not_resting": (
        QT_TRANSLATE_NOOP("Errors", "The draft is not resting."),
        _NOTHING_LOST,
        QT_TRANSLATE_NOOP("Errors", "Go on with it."),
    ),
    "reviewer_empty": (
        QT_TRANSLATE_NOOP("Errors", "Nobody is named who should read it."),
        _NOTHING_LOST,
        QT_TRANSLATE_NOOP("Errors", "Choose a person, or type a name."),
    ),
    "review_exists": (
        QT_TRANSLATE_NOOP("Errors", "This review is there already."),
        _NOTHING_LOST,
        QT_TRANSLATE_NOOP("Errors", "Enter the answer there."),
    ),
    "review_missing": (
        QT_TRANSLATE_NOOP("Errors", "This review is no longer in the case."),
        _NOTHING_LOST,
        QT_TRANSLATE_NOOP("Errors", "Ask again for a review."),
    ),
    "answer_missing": (
        QT_TRANSLATE_NOOP("Errors", "The answer is missing."),
        _NOTHING_LOST,
        QT_TRANSLATE_NOOP("Errors", "Choose what they said."),
    ),
    "unfilled": (
        QT_TRANSLATE_NOOP("Errors", "The letter still lacks: {label}."),
        _NO_FILE,
        QT_TRANSLATE_NOOP("Errors", "Enter it on its page, then try again."),
    ),
    "unknown_layout": (
        QT_TRANSLATE_NOOP("Errors", "There is no envelope “{value}” in this version."),
        _NO_FILE,
        QT_TRANSLATE_NOOP("Errors", "Choose another envelope on the step Sign and send."),
    ),
    "cannot_print": (
        QT_TRANSLATE_NOOP("Errors", "“{culprit}” cannot be printed."),
        _NO_FILE,
        QT_TRANSLATE_NOOP("Errors", "Leave it out, then try again."),
    ),
}
