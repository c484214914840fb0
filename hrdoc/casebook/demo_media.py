"""The invented evidence of the demonstration: a picture, a drawing, a recording, a paper.

Responsible for small real files of four kinds, the same each time. They show nobody and say
nothing; the recording is a hum with a murmur in it, not a voice.
"""

import hashlib
import io
import math
import wave
from collections.abc import Callable, Mapping
from typing import Final

from PIL import Image, ImageDraw

_DATE_TIME: Final = 0x0132
_MAKE: Final = 0x010F
_RATE: Final = 8000
_SECONDS: Final = 4

_NIGHT: Final = (18, 22, 38)
_WALL: Final = (38, 42, 58)
_GLOW: Final = (255, 214, 140)
_INK: Final = (30, 40, 90)


def photograph() -> bytes:
    """A JPEG of a dark street with a lamp and candles, with Exif as a telephone writes it."""
    image = Image.new("RGB", (960, 640), _NIGHT)
    draw = ImageDraw.Draw(image)
    for left, top in ((0, 180), (170, 120), (330, 210), (560, 150), (760, 100)):
        draw.rectangle((left, top, left + 190, 470), fill=_WALL)
        for window in range(3):
            x = left + 28 + 52 * window
            draw.rectangle((x, top + 40, x + 26, top + 78), fill=(58, 58, 66))
    draw.rectangle((0, 470, 960, 640), fill=(28, 28, 34))
    draw.line((480, 470, 480, 190), fill=(70, 70, 76), width=8)
    for radius, shade in ((46, 60), (30, 120), (14, 255)):
        colour = tuple(channel * shade // 255 for channel in _GLOW)
        draw.ellipse((480 - radius, 180 - radius, 480 + radius, 180 + radius), fill=colour)
    for candle in range(23):
        x = 90 + candle * 34
        y = 520 + (candle * 37) % 70
        draw.rectangle((x, y, x + 4, y + 16), fill=(200, 196, 180))
        draw.ellipse((x - 2, y - 10, x + 6, y), fill=_GLOW)
    exif = Image.Exif()
    exif[_MAKE] = "Demonstration"
    exif[_DATE_TIME] = "2024:10:12 18:14:02"
    out = io.BytesIO()
    image.save(out, "JPEG", quality=82, exif=exif)
    return out.getvalue()


def sketch() -> bytes:
    """A PNG of a crossing as somebody draws it on paper: roads, two vehicles, three marks."""
    image = Image.new("RGB", (640, 640), (250, 247, 238))
    draw = ImageDraw.Draw(image)
    for road in (((270, 10), (268, 630)), ((372, 12), (375, 628)), ((12, 262), (630, 266))):
        draw.line(road, fill=_INK, width=4)
    draw.line(((10, 368), (628, 364)), fill=_INK, width=4)
    for top in (40, 130):
        draw.rectangle((292, top, 350, top + 66), outline=_INK, width=4)
    for name, (x, y) in {"P3": (310, 226), "V1": (322, 330), "W1": (452, 420)}.items():
        draw.ellipse((x - 7, y - 7, x + 7, y + 7), outline=_INK, width=3)
        draw.text((x + 14, y - 6), name, fill=_INK)
    draw.line(((310, 236), (320, 320)), fill=_INK, width=2)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def recording() -> bytes:
    """A WAV of a telephone line: hum, noise and a murmur, mono, 16 bit."""
    noise = hashlib.shake_256(b"hrdoc demo").digest(_RATE * _SECONDS)
    frames = bytearray()
    for number, grain in enumerate(noise):
        time = number / _RATE
        hum = 900 * math.sin(2 * math.pi * 50 * time)
        swell = max(0.0, math.sin(2 * math.pi * 1.5 * time)) ** 2
        murmur = 2600 * swell * math.sin(2 * math.pi * (140 + 20 * math.sin(7 * time)) * time)
        frames += int(hum + murmur + 3 * (grain - 128)).to_bytes(2, "little", signed=True)
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(_RATE)
        sound.writeframes(bytes(frames))
    return out.getvalue()


def paper() -> bytes:
    """A PDF of one page (ISO 32000-1, 7.5): a receipt with a number and no letterhead."""
    lines = ("RECEIPT  1403 / 8812", "", "Deed of one house, received.", "", "(no charge stated)")
    text = "\n".join(f"({_escaped(line)}) Tj T*" for line in lines)
    stream = f"BT /F1 16 Tf 72 700 Td 24 TL\n{text}\nET".encode("ascii")
    font = b"/Resources << /Font << /F1 5 0 R >> >>"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R %s >>" % font,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
    )
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    out += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


MAKERS: Final[Mapping[str, Callable[[], bytes]]] = {
    "photograph": photograph,
    "sketch": sketch,
    "recording": recording,
    "bail-paper": paper,
}
"""By the name of the evidence in the case."""
