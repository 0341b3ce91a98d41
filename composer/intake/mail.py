# SPDX-License-Identifier: GPL-3.0-or-later
"""An e-mail file taken apart: sender, day, subject and the text of its body.

The standard library reads the mail. HTML bodies become text by dropping every tag; nothing in them
is fetched, no picture, no style, no link.
"""

from __future__ import annotations

import email
import re
from datetime import date
from email import policy
from email.headerregistry import AddressHeader, DateHeader
from email.message import EmailMessage
from html.parser import HTMLParser

from composer.errors import BadFile
from composer.intake.read import Incoming, decode, read_text
from composer.text import clean_line

_MAX_LINE = 500  # characters of a header that are kept
_MAX_NAMES = 50  # attachments that are named
_BLOCKS = frozenset(
    {
        "p",
        "div",
        "br",
        "tr",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "ul",
        "ol",
        "blockquote",
        "hr",
        "section",
        "article",
        "header",
        "footer",
    }
)
_SILENT = frozenset({"script", "style", "head", "title", "template"})


def read_mail(data: bytes) -> Incoming:
    """The message of an ``.eml``. Raises ``BadFile``: ``file_broken`` or ``file_not_text``."""
    if b"\0" in data[:65536]:
        raise BadFile("file_not_text", field="file")
    try:
        message = email.message_from_bytes(data, policy=policy.default)
        assert isinstance(message, EmailMessage)
        return _incoming(message)
    except BadFile:
        raise
    except Exception as trouble:  # the mail parser fails in many ways on hostile mail
        raise BadFile("file_broken", field="file") from trouble


def _incoming(message: EmailMessage) -> Incoming:
    body = read_text(_body(message))
    name, address = _sender(message)
    return Incoming(
        body.text,
        sender_name=name,
        sender_email=address,
        sent_on=_day(message),
        subject=_line(message.get("subject")),
        cut=body.cut,
        attachments=_attachments(message),
    )


def _body(message: EmailMessage) -> str:
    """The plain text, or the HTML without its tags; an empty string when there is neither."""
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    try:
        content = part.get_content()
    except (LookupError, UnicodeError):  # a character set that nobody knows
        payload = part.get_payload(decode=True)
        content = decode(payload) if isinstance(payload, bytes) else ""
    text = content if isinstance(content, str) else ""
    return html_to_text(text) if part.get_content_type() == "text/html" else text


def _sender(message: EmailMessage) -> tuple[str, str]:
    """Display name and address; a reply-to address is none of the sender's facts."""
    try:
        header = message["from"]
    except (ValueError, IndexError, AttributeError, TypeError):
        return "", ""
    if not isinstance(header, AddressHeader) or not header.addresses:
        return "", ""
    first = header.addresses[0]
    return _line(first.display_name), _line(first.addr_spec)


def _day(message: EmailMessage) -> date | None:
    try:
        header = message["date"]
    except (ValueError, IndexError, AttributeError, TypeError):
        return None
    if isinstance(header, DateHeader) and header.datetime is not None:
        return header.datetime.date()
    return None


def _attachments(message: EmailMessage) -> tuple[str, ...]:
    if not message.is_multipart():
        return ()
    names = (_line(part.get_filename()) for part in message.iter_attachments())
    return tuple(name for name in names if name)[:_MAX_NAMES]


def _line(value: object) -> str:
    return clean_line(str(value))[:_MAX_LINE] if value else ""


def html_to_text(html: str) -> str:
    """The words of an HTML page, with a new line where a block begins."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    text = re.sub(r"[ \t\xa0]+", " ", "".join(reader.parts))
    return re.sub(r"\n{3,}", "\n\n", re.sub(r" ?\n ?", "\n", text)).strip()


class _Words(HTMLParser):
    """Collects text; knows only blocks and what must stay silent."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT and not self._silent:
            self._silent = tag
        elif tag == "body":
            self._silent = ""
        elif tag in _BLOCKS:
            self.parts.append("\n\n" if tag == "p" else "\n- " if tag == "li" else "\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = ""
        elif tag in ("p", "div", "tr", "table"):
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(re.sub(r"\s+", " ", data))
