"""Bech32 (BIP 173) without its limit on length, as age writes its keys.

Steps, repeated by number in the code:

1. A text is all upper or all lower case; the checksum is over the lower-case form.
2. The last `1` parts a non-empty human-readable part (ASCII 33 to 126) from the data.
3. The data are characters of a 32-letter alphabet, the last six of which are a checksum.
4. Five-bit groups become bytes; padding is shorter than a group and all zeros.

It refuses Bech32m, mixed case and any text that would not be written back the same.
"""

from collections.abc import Iterable
from typing import Final

_ALPHABET: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_VALUES: Final = {letter: value for value, letter in enumerate(_ALPHABET)}
_GENERATOR: Final = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM_LENGTH: Final = 6


class NotBech32(ValueError):
    """The text breaks the rule named in `args[0]`; a callee's reason, never shown as it is."""


def encode(prefix: str, data: bytes) -> str:
    """Return `data` in Bech32 under `prefix`, lower case (for upper case, call `.upper()`)."""
    low = prefix.lower()
    groups = _regroup(data, from_bits=8, to_bits=5)
    checksum = _polymod([*_spread(low), *groups, *[0] * _CHECKSUM_LENGTH]) ^ 1
    groups += [checksum >> 5 * place & 31 for place in reversed(range(_CHECKSUM_LENGTH))]
    return low + "1" + "".join(_ALPHABET[group] for group in groups)


def decode(text: str) -> tuple[str, bytes]:
    """Return the prefix, in the case it was written in, and the bytes; raises `NotBech32`."""
    # Not ASCII first: the Kelvin sign, for one, has the lower case "k".
    if not text.isascii() or text not in (text.lower(), text.upper()):  # 1
        raise NotBech32("case")
    prefix, separator, tail = text.rpartition("1")  # 2
    if not separator or not prefix or not all("!" <= letter <= "~" for letter in prefix):
        raise NotBech32("no-prefix")
    try:
        groups = [_VALUES[letter] for letter in tail.lower()]  # 3
    except KeyError:
        raise NotBech32("character") from None
    if len(groups) < _CHECKSUM_LENGTH or _polymod([*_spread(prefix.lower()), *groups]) != 1:
        raise NotBech32("checksum")
    return prefix, _bytes_of(groups[:-_CHECKSUM_LENGTH])  # 4


def _polymod(groups: Iterable[int]) -> int:
    """The checksum of BIP 173: a remainder over GF(32); 1 for a text that carries its own."""
    remainder = 1
    for group in groups:
        top = remainder >> 25
        remainder = (remainder & 0x1FFFFFF) << 5 ^ group
        for place, term in enumerate(_GENERATOR):
            if top >> place & 1:
                remainder ^= term
    return remainder


def _spread(prefix: str) -> list[int]:
    codes = prefix.encode("ascii")
    return [code >> 5 for code in codes] + [0] + [code & 31 for code in codes]


def _regroup(values: Iterable[int], *, from_bits: int, to_bits: int) -> list[int]:
    """Cut the bit string of `values` anew, the last group filled up with zero bits."""
    groups: list[int] = []
    held, bits = 0, 0
    for value in values:
        held = held << from_bits | value
        bits += from_bits
        while bits >= to_bits:
            bits -= to_bits
            groups.append(held >> bits)
            held &= (1 << bits) - 1
    if bits:
        groups.append(held << to_bits - bits)
    return groups


def _bytes_of(groups: list[int]) -> bytes:
    data = bytes(_regroup(groups, from_bits=5, to_bits=8)[: len(groups) * 5 // 8])
    if _regroup(data, from_bits=8, to_bits=5) != groups:
        raise NotBech32("padding")
    return data
