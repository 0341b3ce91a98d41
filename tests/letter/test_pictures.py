# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures are made safe once, or refused with a reason that the owner can act on."""

import random
from io import BytesIO

import pytest
from PIL import Image

from composer.errors import BadPicture
from composer.letter.pictures import ensure_readable, safe_picture
from tests.letter.sample import picture


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
def test_common_formats_become_png(kind: str) -> None:
    made = opened(safe_picture(picture(120, 60, kind, "RGB"), 16))
    assert (made.format, made.size) == ("PNG", (120, 60))


def test_a_cmyk_photo_becomes_rgb() -> None:
    out = BytesIO()
    Image.new("CMYK", (80, 40), (0, 255, 255, 0)).save(out, "JPEG")
    made = opened(safe_picture(out.getvalue(), 16))
    assert made.mode == "RGB"
    red, green, blue = made.getpixel((40, 20))  # type: ignore[misc]
    assert red > 200 and green < 60 and blue < 60


def test_transparency_is_kept() -> None:
    assert opened(safe_picture(picture(), 16)).mode == "RGBA"
    palette = BytesIO()
    opened(picture()).convert("P").save(palette, "PNG", transparency=0)
    assert opened(safe_picture(palette.getvalue(), 16)).mode == "RGBA"


def test_it_is_shrunk_to_400_dpi_at_its_printed_height() -> None:
    made = opened(safe_picture(picture(3000, 1500), 16))
    assert made.size == (504, 252)


def test_a_photo_taken_sideways_is_turned_upright_and_loses_its_metadata() -> None:
    out = BytesIO()
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Camera maker"
    Image.new("RGB", (100, 50)).save(out, "JPEG", exif=exif)
    made = safe_picture(out.getvalue(), 16)
    assert opened(made).size == (50, 100)
    assert b"Camera maker" not in made


def noise(kind: str) -> bytes:
    out = BytesIO()
    Image.frombytes("RGB", (200, 200), random.Random(1).randbytes(120_000)).save(out, kind)
    return out.getvalue()


def broken_inside() -> bytes:
    data = bytearray(noise("PNG"))
    data[2000:2400] = bytes(400)
    return bytes(data)


def huge_outside() -> bytes:
    out = BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: b"", "picture_empty"),
        (lambda: bytes(20 * 1024 * 1024 + 1), "picture_too_large"),
        (lambda: b"Dear customer, this is text named .png", "picture_not_a_picture"),
        (lambda: b'<svg xmlns="http://www.w3.org/2000/svg"/>', "picture_not_a_picture"),
        (lambda: b"%PDF-1.7", "picture_not_a_picture"),
        (broken_inside, "picture_damaged"),
        (lambda: noise("JPEG")[:3000], "picture_damaged"),
        (lambda: noise("PNG")[:40], "picture_damaged"),
        (huge_outside, "picture_too_many_pixels"),
    ],
)
def test_bad_pictures_are_refused_by_name(make, code: str) -> None:
    with pytest.raises(BadPicture) as caught:
        safe_picture(make(), 16)
    assert caught.value.code == code
    assert caught.value.data["field"] == "picture"


def test_a_large_noisy_picture_comes_out_small() -> None:
    out = BytesIO()
    Image.frombytes("RGB", (1600, 800), random.Random(2).randbytes(1600 * 800 * 3)).save(out, "PNG")
    assert len(safe_picture(out.getvalue(), 16)) < len(out.getvalue()) / 8


def test_stored_pictures_are_checked_again() -> None:
    ensure_readable(safe_picture(picture(), 16), "logo")
    with pytest.raises(BadPicture) as caught:
        ensure_readable(broken_inside(), "logo")
    assert caught.value.data == {"field": "logo"}
