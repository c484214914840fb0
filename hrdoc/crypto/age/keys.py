"""The keys of age: who can be written to, who can read, and the text they are passed on as.

It gathers the three native recipient types behind two protocols and tells their texts apart. It
refuses plugin keys, SSH keys and tagged hardware keys: nothing here runs another program.
"""

import os
from collections.abc import Sequence
from typing import Final, Literal, Protocol

from hrdoc.crypto.age import bech32, hybrid, x25519
from hrdoc.crypto.age.errors import AgeIdentityMalformed, AgeRecipientMalformed
from hrdoc.crypto.age.hybrid import HybridIdentity, HybridRecipient
from hrdoc.crypto.age.scrypt import DEFAULT_LOG_N, MAX_LOG_N, ScryptIdentity, ScryptRecipient
from hrdoc.crypto.age.stanza import Stanza
from hrdoc.crypto.age.wrapping import KEY_BYTES, Entropy
from hrdoc.crypto.age.x25519 import X25519Identity, X25519Recipient

__all__ = [
    "DEFAULT_LOG_N",
    "MAX_LOG_N",
    "HybridIdentity",
    "HybridRecipient",
    "Identity",
    "KeyIdentity",
    "KeyRecipient",
    "Kind",
    "Recipient",
    "ScryptIdentity",
    "ScryptRecipient",
    "X25519Identity",
    "X25519Recipient",
    "parse_identities",
    "parse_identity",
    "parse_recipient",
]

Kind = Literal["x25519", "hybrid", "passphrase"]


class Recipient(Protocol):
    """Somebody a file key can be wrapped for."""

    @property
    def kind(self) -> Kind:
        """Which of the recipient types; a file has recipients of one kind."""

    def wrap(self, file_key: bytes, *, entropy: Entropy = os.urandom) -> Stanza:
        """Return a stanza that carries the 16-byte `file_key`."""


class Identity(Protocol):
    """Somebody who can open what was wrapped for them."""

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """Return the file key, None if no stanza is for us; raises `AgeHeaderError`."""


KeyRecipient = X25519Recipient | HybridRecipient
"""A recipient with a public text."""
KeyIdentity = X25519Identity | HybridIdentity
"""An identity with a public half."""

_MAX_TEXT: Final = 4096


def parse_recipient(text: str) -> KeyRecipient:
    """Return the recipient written `age1...` or `age1pq1...`; raises `AgeRecipientMalformed`."""
    prefix, public = _decode_recipient(text)
    match prefix:
        case x25519.RECIPIENT_PREFIX:
            return X25519Recipient(public)
        case hybrid.RECIPIENT_PREFIX:
            return HybridRecipient(public)
    raise AgeRecipientMalformed(rule="unknown-kind")


def parse_identity(text: str) -> KeyIdentity:
    """Return the identity written `AGE-SECRET-KEY-...`; raises `AgeIdentityMalformed`."""
    return _identity(text, line=1)


def parse_identities(text: str) -> list[KeyIdentity]:
    """Return the identities of an identity file: one a line, empty lines and `#` comments.

    Raises `AgeIdentityMalformed` with the line's number, also when there is no identity at all.
    """
    identities = [
        _identity(line.strip(), line=number)
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip() and not line.startswith("#")
    ]
    if not identities:
        raise AgeIdentityMalformed(rule="none")
    return identities


def _decode_recipient(text: str) -> tuple[str, bytes]:
    if len(text) > _MAX_TEXT:
        raise AgeRecipientMalformed(rule="length")
    try:
        prefix, public = bech32.decode(text)
    except bech32.NotBech32 as reason:
        raise AgeRecipientMalformed(rule=str(reason)) from None
    return prefix, public


def _identity(text: str, *, line: int) -> KeyIdentity:
    if len(text) > _MAX_TEXT:
        raise AgeIdentityMalformed(rule="length", line=line)
    try:
        prefix, secret = bech32.decode(text)
    except bech32.NotBech32 as reason:
        raise AgeIdentityMalformed(rule=str(reason), line=line) from None
    if len(secret) != KEY_BYTES:
        raise AgeIdentityMalformed(rule="length", line=line)
    match prefix:
        case x25519.IDENTITY_PREFIX:
            return X25519Identity(secret)
        case hybrid.IDENTITY_PREFIX:
            return HybridIdentity(secret)
    raise AgeIdentityMalformed(rule="unknown-kind", line=line)
