"""What kind of file a media type names, in words a person would use."""

from collections.abc import Mapping
from typing import Final

from hrdoc.ui.look import Look, directed, isolated

KINDS: Final = ("image", "video", "audio", "paper", "other")
_UNKNOWN: Final = "application/octet-stream"

_FORMATS: Final[Mapping[str, str]] = {
    "application/pdf": "PDF",
    "audio/flac": "FLAC",
    "audio/mp4": "M4A",
    "audio/mpeg": "MP3",
    "audio/ogg": "Ogg",
    "audio/wav": "WAV",
    "image/avif": "AVIF",
    "image/gif": "GIF",
    "image/heic": "HEIC",
    "image/heif": "HEIF",
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/tiff": "TIFF",
    "image/webp": "WebP",
    "video/3gpp": "3GP",
    "video/mp4": "MP4",
    "video/quicktime": "QuickTime",
    "video/webm": "WebM",
    "video/x-msvideo": "AVI",
}
"""The names people call the formats by."""


def kind_of(media_type: str) -> str:
    """One of `KINDS`."""
    if media_type == "application/pdf":
        return "paper"
    kind = media_type.partition("/")[0]
    return kind if kind in KINDS else "other"


def media_word(look: Look, media_type: str) -> str:
    """The kind of file and its format; a type without a name of its own stands as it was given."""
    kind = look.say(f"evidence-kind-{kind_of(media_type)}")
    if media_type == _UNKNOWN:
        return look.say("record-media-unknown")
    named = _FORMATS.get(media_type) or isolated(media_type)
    return directed(look, look.say("record-media", kind=kind, format=named))
