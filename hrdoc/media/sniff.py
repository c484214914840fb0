"""What kind of file some bytes are, from their first bytes alone.

This file names a media type and a harmless file extension by an allow-list; anything else is
`application/octet-stream`, `bin`. It refuses to decode anything, to trust a file's name, and to
offer an extension that a system could run. Signatures: the IANA media type registrations and the
formats' own specifications.
"""

from dataclasses import dataclass
from typing import Final

HEAD_BYTES: Final = 64
"""How many leading bytes `sniff` looks at."""


@dataclass(frozen=True, slots=True)
class MediaType:
    """A media type (RFC 6838) and the extension its files carry in a bundle."""

    name: str
    extension: str


UNKNOWN: Final = MediaType("application/octet-stream", "bin")

# offset, signature, type; the first match wins.
_SIGNATURES: Final[tuple[tuple[int, bytes, MediaType], ...]] = (
    (0, b"\xff\xd8\xff", MediaType("image/jpeg", "jpg")),
    (0, b"\x89PNG\r\n\x1a\n", MediaType("image/png", "png")),
    (0, b"GIF87a", MediaType("image/gif", "gif")),
    (0, b"GIF89a", MediaType("image/gif", "gif")),
    (0, b"II*\x00", MediaType("image/tiff", "tif")),
    (0, b"MM\x00*", MediaType("image/tiff", "tif")),
    (0, b"%PDF-", MediaType("application/pdf", "pdf")),
    (0, b"fLaC", MediaType("audio/flac", "flac")),
    (0, b"ID3", MediaType("audio/mpeg", "mp3")),
    (0, b"\xff\xfb", MediaType("audio/mpeg", "mp3")),
    (0, b"OggS", MediaType("audio/ogg", "ogg")),
    (0, b"\x1aE\xdf\xa3", MediaType("video/webm", "webm")),
    (8, b"WAVE", MediaType("audio/wav", "wav")),
    (8, b"WEBP", MediaType("image/webp", "webp")),
    (8, b"AVI ", MediaType("video/x-msvideo", "avi")),
)

# ISO base media files (ISO/IEC 14496-12) say in their major brand what they hold.
_BRANDS: Final[tuple[tuple[bytes, MediaType], ...]] = (
    (b"heic", MediaType("image/heic", "heic")),
    (b"heix", MediaType("image/heic", "heic")),
    (b"mif1", MediaType("image/heif", "heif")),
    (b"avif", MediaType("image/avif", "avif")),
    (b"M4A ", MediaType("audio/mp4", "m4a")),
    (b"qt  ", MediaType("video/quicktime", "mov")),
    (b"3gp", MediaType("video/3gpp", "3gp")),
)
_MP4: Final = MediaType("video/mp4", "mp4")
_BRANDED: Final = frozenset({b"WAVE", b"WEBP", b"AVI "})

_EXTENSIONS: Final = {
    media_type.name: media_type.extension
    for media_type in (*(s[2] for s in _SIGNATURES), *(b[1] for b in _BRANDS), _MP4)
}


def sniff(head: bytes) -> MediaType:
    """The type of a file whose first bytes are `head` (64 are enough; fewer are allowed)."""
    if head[4:8] == b"ftyp":
        return next((kind for brand, kind in _BRANDS if head[8:12].startswith(brand)), _MP4)
    for offset, signature, kind in _SIGNATURES:
        if signature in _BRANDED and not head.startswith(b"RIFF"):
            continue
        if head[offset : offset + len(signature)] == signature:
            return kind
    return UNKNOWN


def extension_for(media_type: str) -> str:
    """The extension a file of `media_type` carries in a bundle; `bin` when it is not listed."""
    return _EXTENSIONS.get(media_type, UNKNOWN.extension)
