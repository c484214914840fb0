"""Base64 as text in its one spelling: standard alphabet, padded, spare bits zero (RFC 4648, 4)."""

from base64 import b64decode, b64encode


def encode(data: bytes) -> str:
    """Return the base64 of the bytes."""
    return b64encode(data).decode("ascii")


def decode(text: str) -> bytes:
    """Return the bytes that `text` spells; raises ValueError for any other spelling of them."""
    data = b64decode(text.encode("ascii"), validate=True)
    if encode(data) != text:
        raise ValueError("base64")
    return data
