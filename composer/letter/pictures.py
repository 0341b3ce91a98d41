# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures made safe: logo and signature are checked and re-made once, when the owner chooses them.

Whatever comes in (photo, scan, CMYK JPEG, a file with the wrong name), what is stored is a clean PNG
of the size it is printed at. Limits and traps: export facts, section 8.
"""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from composer.errors import BadPicture

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 40_000_000
_BEGINNINGS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
FORMATS = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")
PRINT_DPI = 400
_MM_PER_INCH = 25.4


def safe_picture(data: bytes, height_mm: float) -> bytes:
    """A PNG (RGB or RGBA) of at most 400 dpi when printed ``height_mm`` high.

    Raises ``BadPicture`` with ``field="picture"`` and one of the codes ``picture_empty``,
    ``picture_too_large`` (``megabytes``, ``limit``), ``picture_not_a_picture``,
    ``picture_too_many_pixels`` (``width``, ``height``, ``limit``), ``picture_damaged``.
    """
    if not data:
        raise BadPicture("picture_empty", field="picture")
    if len(data) > MAX_BYTES:
        megabytes = round(len(data) / 1024 / 1024, 1)
        raise BadPicture("picture_too_large", field="picture", megabytes=megabytes, limit=20)
    picture = _loaded(data)
    return _as_png(_shrunk(_plain(picture), height_mm))


def ensure_readable(png: bytes, field: str) -> None:
    """Refuse stored bytes that no longer decode: a letter must not lose its signature silently.

    Raises ``BadPicture("picture_damaged", field=field)``.
    """
    from PIL import Image

    try:
        with Image.open(BytesIO(png), formats=("PNG",)) as picture:
            picture.load()
    except Exception as error:  # broken files make Pillow raise almost anything
        raise BadPicture("picture_damaged", field=field) from error


def _loaded(data: bytes) -> Image:
    """The decoded picture, upright; its size is checked before a pixel is decoded."""
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of large pictures; we have our own limit
            picture = Image.open(BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise _too_many_pixels(0, 0) from error
    except Exception as error:  # broken files make Pillow raise almost anything
        code = "picture_damaged" if data.startswith(_BEGINNINGS) else "picture_not_a_picture"
        raise BadPicture(code, field="picture") from error
    if picture.width * picture.height > MAX_PIXELS:
        raise _too_many_pixels(picture.width, picture.height)
    try:
        picture.load()
        return ImageOps.exif_transpose(picture)
    except Exception as error:  # broken files make Pillow raise almost anything
        raise BadPicture("picture_damaged", field="picture") from error


def _too_many_pixels(width: int, height: int) -> BadPicture:
    """The error for a picture that is too big to open; 0 by 0 when even its size is absurd."""
    return BadPicture(
        "picture_too_many_pixels", field="picture", width=width, height=height, limit=MAX_PIXELS
    )


def _plain(picture: Image) -> Image:
    """RGB, or RGBA where something is transparent."""
    see_through = "A" in picture.getbands() or "transparency" in picture.info
    return picture.convert("RGBA" if see_through else "RGB")


def _shrunk(picture: Image, height_mm: float) -> Image:
    """No more pixels than 400 dpi needs at the printed height."""
    from PIL.Image import Resampling

    most = max(1, round(height_mm / _MM_PER_INCH * PRINT_DPI))
    if picture.height <= most:
        return picture
    width = max(1, round(picture.width * most / picture.height))
    return picture.resize((width, most), Resampling.LANCZOS)


def _as_png(picture: Image) -> bytes:
    """The picture's pixels as PNG, without metadata."""
    from PIL import Image

    bare = Image.frombytes(picture.mode, picture.size, picture.tobytes())
    out = BytesIO()
    bare.save(out, "PNG", optimize=True)
    return out.getvalue()
