# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of a PDF as pictures: the live preview, and archived letters, which are never laid out anew."""

from __future__ import annotations

import threading
from typing import Any

from composer.errors import FileTrouble
from composer.letter.model import BLANK, PagePicture

_TURN = threading.Lock()  # pdfium is not safe for two threads at once
_POINTS_PER_INCH = 72


def pdf_pages(pdf: bytes, ppi: float, only: int | None = None) -> tuple[PagePicture, ...]:
    """Every page of a PDF at ``ppi`` pixels per inch; may be called from any thread.

    With ``only``, just that page (the first is 0, beyond the last means the last) is drawn and the others
    are ``BLANK``. Plain pixels: packing them as PNG and unpacking them took longer than drawing them.

    Raises ``FileTrouble("pdf_unreadable")`` for a file that is no longer a PDF.
    """
    import pypdfium2

    with _TURN:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as trouble:
            raise FileTrouble("pdf_unreadable") from trouble
        try:
            count = len(document)
            wanted = range(count) if only is None else (min(only, count - 1),)
            return tuple(_picture(document[n], ppi) if n in wanted else BLANK for n in range(count))
        finally:
            document.close()


def _picture(page: Any, ppi: float) -> PagePicture:
    drawn = page.render(scale=ppi / _POINTS_PER_INCH, prefer_bgrx=True)
    return PagePicture(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))
