"""Base64url without padding (RFC 4648, 5), in its one canonical spelling.

Several readers of JOSE objects take padding, both alphabets or stray bits at the end, so one
signed thing would have many names. This one takes exactly what `encode` writes.
"""

import binascii
from base64 import urlsafe_b64encode

from hrdoc.crypto.sdjwt_errors import NotBase64url


def encode(data: bytes) -> str:
    """Return `data` in the URL-safe alphabet without padding."""
    return urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def decode(text: str) -> bytes:
    """Return the bytes that `text` spells; raises NotBase64url for any other spelling of them."""
    try:
        data = binascii.a2b_base64(
            text.translate(_TO_STANDARD) + "=" * (-len(text) % 4), strict_mode=True
        )
    except ValueError as error:  # binascii.Error, or a character outside ASCII
        raise NotBase64url from error
    if encode(data) != text:
        raise NotBase64url
    return data


_TO_STANDARD = str.maketrans("-_", "+/")
