# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of an archived PDF as pictures: what was sent is shown, never laid out anew."""

from __future__ import annotations

import io
import threading

from composer.errors import FileTrouble

_TURN = threading.Lock()  # pdfium is not safe for two threads at once
_POINTS_PER_INCH = 72


def pdf_pages(pdf: bytes, ppi: float) -> tuple[bytes, ...]:
    """Every page of a PDF as PNG at ``ppi`` pixels per inch.

    Raises ``FileTrouble("pdf_unreadable")`` for a file that is no longer a PDF.
    """
    import pypdfium2

    with _TURN:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as trouble:
            raise FileTrouble("pdf_unreadable") from trouble
        try:
            return tuple(_page(page, ppi) for page in document)
        finally:
            document.close()


def _page(page: object, ppi: float) -> bytes:
    picture = page.render(scale=ppi / _POINTS_PER_INCH).to_pil()  # type: ignore[attr-defined]
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=1)
    return out.getvalue()
