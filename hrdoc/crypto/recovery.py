"""The recovery key: 32 random bytes as words on paper (SLIP-39, one share of one).

1. Writing: 33 words, one group of one member, extendable, iteration exponent 1, no passphrase.
2. Reading: any SLIP-39 share of 256 bits that is whole by itself (one of one), with whatever
   exponent and identifier the tool that wrote it chose. Case and spacing do not matter.

Showing the words and forgetting them again is the caller's duty. The list, the checksum and the
cipher of SLIP-39 come from its reference library.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

from shamir_mnemonic import (  # type: ignore[import-untyped]
    EncryptedMasterSecret,
    MnemonicError,
    Share,
    recover_ems,
    split_ems,
)
from shamir_mnemonic.shamir import ShareGroup  # type: ignore[import-untyped]
from shamir_mnemonic.wordlist import WORD_INDEX_MAP  # type: ignore[import-untyped]

from hrdoc.crypto.errors import (
    RecoveryKeyOfOtherKind,
    RecoveryWordsMistyped,
    RecoveryWordUnknown,
)

SECRET_SIZE = 32
WORDS = 33

_IDENTIFIER_BITS = 15
_ITERATION_EXPONENT = 1
_LONGEST = 128  # words; more than any share of a useful secret


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """The 32 secret bytes that open the vault when the passphrase is lost."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != SECRET_SIZE:
            raise ValueError("recovery key")

    @classmethod
    def generate(cls, random: Callable[[int], bytes] = os.urandom) -> Self:
        """Return a fresh key."""
        return cls(random(SECRET_SIZE))

    def to_words(self, random: Callable[[int], bytes] = os.urandom) -> str:
        """Return 33 words parted by spaces (1); other words each time, the same key."""
        identifier = int.from_bytes(random(2), "big") >> (16 - _IDENTIFIER_BITS)
        encrypted = EncryptedMasterSecret.from_master_secret(
            self.secret,
            b"",
            identifier=identifier,
            extendable=True,
            iteration_exponent=_ITERATION_EXPONENT,
        )
        words: str = split_ems(1, [(1, 1)], encrypted)[0][0].mnemonic()
        return words

    @classmethod
    def from_words(cls, text: str) -> Self:
        """Read the words of a whole 256-bit share (2).

        Raises RecoveryWordUnknown with its place, RecoveryWordsMistyped or RecoveryKeyOfOtherKind.
        """
        words = text.lower().split()
        for position, word in enumerate(words, start=1):
            if word not in WORD_INDEX_MAP:
                raise RecoveryWordUnknown(position=position)
        if not words or len(words) > _LONGEST:
            raise RecoveryWordsMistyped
        try:
            share = Share.from_mnemonic(" ".join(words))
        except MnemonicError:
            # Without the cause: its text quotes words of the key.
            raise RecoveryWordsMistyped from None
        if (share.member_threshold, share.group_threshold) != (1, 1):
            raise RecoveryKeyOfOtherKind
        if len(share.value) != SECRET_SIZE:
            raise RecoveryKeyOfOtherKind
        group = ShareGroup()
        group.add(share)
        secret: bytes = recover_ems({share.group_index: group}).decrypt(b"")
        return cls(secret)
