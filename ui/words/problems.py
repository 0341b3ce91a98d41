# SPDX-License-Identifier: GPL-3.0-or-later
"""What is odd about a field of the case, and why a message file could not be read: what is wrong, what helps.

The codes are those of ``composer.intake``. Texts may use the problem's data in braces.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from composer.errors import TactfulError
from ui.words.errors import fill, sentence
from ui.words.marks import QT_TRANSLATE_NOOP

MEGABYTE = 1_000_000

FIELDS: dict[str, str] = {
    "name_empty": QT_TRANSLATE_NOOP(
        "Problems", "The letter needs a name. Write it as it should stand on the envelope."
    ),
    "name_too_long": QT_TRANSLATE_NOOP(
        "Problems", "A name of {length} letters does not fit on an envelope. Shorten it to {limit} or fewer."
    ),
    "text_too_long": QT_TRANSLATE_NOOP(
        "Problems", "This has {length} characters. Shorten it to {limit} or fewer; nothing was cut off."
    ),
    "email_odd": QT_TRANSLATE_NOOP(
        "Problems", "This does not look like an e-mail address. Write it like name@example.com."
    ),
    "date_in_future": QT_TRANSLATE_NOOP("Problems", "{day} has not come yet. Check the day and the year."),
    "delivered_after_request": QT_TRANSLATE_NOOP(
        "Problems", "Delivered on {day}, but the request came on {request}. Check both dates."
    ),
    "performed_after_request": QT_TRANSLATE_NOOP(
        "Problems", "Performed on {day}, but the request came on {request}. Check both dates."
    ),
    "delivered_before_bought": QT_TRANSLATE_NOOP(
        "Problems", "Delivered on {day}, but bought on {bought}. Check both dates."
    ),
    "amount_negative": QT_TRANSLATE_NOOP(
        "Problems", "An amount cannot be below zero. Leave out the minus sign."
    ),
    "amount_too_large": QT_TRANSLATE_NOOP(
        "Problems", "This amount is larger than {limit}. Check the figures."
    ),
    "currency_differs": QT_TRANSLATE_NOOP(
        "Problems", "This is in {currency}, the purchase in {other}. Choose the same currency for both."
    ),
    "asked_above_price": QT_TRANSLATE_NOOP(
        "Problems", "More is asked for ({asked}) than was paid ({price}). Leave it if that is so."
    ),
    "part_is_not_less": QT_TRANSLATE_NOOP(
        "Problems", "A part is less than the whole of {whole}. Enter less, or choose “Refund”."
    ),
    "offer_already_over": QT_TRANSLATE_NOOP(
        "Problems", "The offer would be over before the letter arrives. Choose a later day."
    ),
}

FILES: dict[str, str] = {
    "file_missing": QT_TRANSLATE_NOOP(
        "Problems", "“{name}” is not there any more. Choose the file again, or paste the message."
    ),
    "file_kind": QT_TRANSLATE_NOOP(
        "Problems", "“{name}” is another kind of file. Drop a .txt or .eml file, or paste the message."
    ),
    "file_too_large": QT_TRANSLATE_NOOP(
        "Problems",
        "“{name}” has {size}; files up to {limit} are read. Save the message without its attachments, "
        "or paste its text.",
    ),
    "file_unreadable": QT_TRANSLATE_NOOP(
        "Problems",
        "“{name}” could not be opened. Copy it to your desktop and try again, or paste the message.",
    ),
    "file_not_text": QT_TRANSLATE_NOOP(
        "Problems",
        "“{name}” holds no text that can be read. Open it in its own program and paste the message.",
    ),
    "file_broken": QT_TRANSLATE_NOOP(
        "Problems", "“{name}” is damaged. Open it in your mail program and paste the message."
    ),
    "file_empty": QT_TRANSLATE_NOOP(
        "Problems", "“{name}” holds no message. Open it in its own program and paste the text."
    ),
}

ADDRESS: dict[str, str] = {
    "postcode_pattern": QT_TRANSLATE_NOOP("Problems", "Unusual for this country. Leave it if it is right."),
}


def problem_text(code: str, data: Mapping[str, object]) -> str:
    """One line for beside the field; an unknown code gets a general one."""
    text = FIELDS.get(code, QT_TRANSLATE_NOOP("Problems", "Check this once more."))
    return fill(_translated(text), data)


def file_text(error: TactfulError) -> str:
    """Why a message file could not be read, and what to do instead."""
    text = FILES.get(error.code)
    if text is None:
        return sentence(error).short
    return fill(_translated(text), error.data | {k: _size(error.data.get(k)) for k in ("size", "limit")})


def address_hint(code: str) -> str:
    """A quiet word beside a part of an address; empty when there is nothing to say."""
    return _translated(ADDRESS[code]) if code in ADDRESS else ""


def _size(size: object) -> str:
    if not isinstance(size, int):
        return ""
    return _translated(QT_TRANSLATE_NOOP("Problems", "{size} MB")).format(size=round(size / MEGABYTE))


def _translated(text: str) -> str:
    return QCoreApplication.translate("Problems", text)
