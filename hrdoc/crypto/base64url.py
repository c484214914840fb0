"""Base64url without padding (RFC 4648, 5), in its one canonical spelling.

Several readers of JOSE objects take padding, both alphabets or stray bits at the end, so one
signed thing would have many names. This one takes exactly what `encode` writes.
"""

import binascii
from typing import Final

from hrdoc.crypto.sdjwt_errors import NotBase64url

_TO_URL: Final = bytes.maketrans(b"+/", b"-_")
_TO_STANDARD: Final = bytes.maketrans(b"-_", b"+/")


def encode(data: bytes) -> bytes:
    """Return `data` in the URL-safe alphabet without padding, as ASCII."""
    return binascii.b2a_base64(data, newline=False).rstrip(b"=").translate(_TO_URL)


def decode(text: bytes) -> bytes:
    """Return the bytes that `text` spells; raises NotBase64url for any other spelling of them."""
    padded = text.translate(_TO_STANDARD) + b"=" * (-len(text) % 4)
    try:
        data = binascii.a2b_base64(padded, strict_mode=True)
    except binascii.Error as error:
        raise NotBase64url from error
    if encode(data) != text:
        raise NotBase64url
    return data


def encode_text(data: bytes) -> str:
    """Return `data` as `encode` does, as text for JSON."""
    return encode(data).decode("ascii")


def decode_text(text: str) -> bytes:
    """Return the bytes that a text from JSON spells; raises NotBase64url."""
    try:
        return decode(text.encode("ascii"))
    except UnicodeEncodeError as error:
        raise NotBase64url from error
