"""A card: who somebody is to others, as ten lines of text, and the fingerprint of its keys.

Responsible for the text and for the three spellings of a fingerprint (words, hexadecimal groups,
OpenSSH's). It checks no signature and no key: `hrdoc.signed.card` does.

1. The lines, each ended by LF: `hrdoc/card/v1`, then `serial`, `date`, `name`, `organisation`,
   `role`, `ed25519`, `mldsa65`, `age`, `journal`, each with one space and its value. An empty
   organisation or role is the bare word. Keys are base64, `age` is the lower-case recipient.
2. The fingerprint is the first 20 bytes of SHA-256 over the line `hrdoc/card/v1` and the last
   four lines, in hexadecimal.
3. As words: the 160 bits as 16 numbers of 10 bits, most significant first, each a word of the
   SLIP-39 list, then a check word: the first 10 bits of SHA-256 over ASCII
   `hrdoc/fingerprint-check/v1` LF and the 20 bytes.
"""

import base64
import binascii
import datetime as dt
import hashlib
import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final, Literal

from shamir_mnemonic.wordlist import WORDLIST  # type: ignore[import-untyped]

from hrdoc.records.errors import CardMalformed, FingerprintMalformed
from hrdoc.records.ids import Fingerprint

VERSION: Final = "hrdoc/card/v1"
MAX_TEXT: Final = 16 * 1024
MAX_NAME: Final = 200
_MAX_SERIAL: Final = 2**53 - 1
_NAMES: Final = (
    "serial",
    "date",
    "name",
    "organisation",
    "role",
    "ed25519",
    "mldsa65",
    "age",
    "journal",
)
_SERIAL = re.compile(r"[1-9][0-9]{0,15}\Z")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_RECIPIENT = re.compile(r"age1[a-z0-9]{50,2500}\Z")
_OPENSSH = re.compile(r"SHA256:[A-Za-z0-9+/]{43}\Z")
_HEX = re.compile(r"[0-9a-f]{40}\Z")
# Controls of direction would let a name rewrite the line it is shown in.
_REORDERING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSAFE_CATEGORIES: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
_WORD_BITS: Final = 10
_WORDS: Final = 17


@dataclass(frozen=True, slots=True)
class Card:
    """What one party hands another; the keys are raw bytes, `age` is the recipient's text."""

    serial: int
    date: str
    name: str
    organisation: str
    role: str
    ed25519: bytes = field(repr=False)
    mldsa65: bytes = field(repr=False)
    age: str = field(repr=False)
    journal: bytes = field(repr=False)

    def to_text(self) -> bytes:
        """The ten lines, in UTF-8; raises `CardMalformed` when a value does not fit its line."""
        text = b"".join(line.encode("utf-8", "surrogatepass") for line in _lines(self))
        if Card.from_text(text) != self:
            raise CardMalformed(rule="value")
        return text

    @classmethod
    def from_text(cls, text: bytes) -> "Card":
        """Read exactly what `to_text` writes; raises `CardMalformed`."""
        if len(text) > MAX_TEXT:
            raise CardMalformed(rule="size")
        values = _values(text)
        card = cls(
            serial=_serial(values["serial"]),
            date=_date(values["date"]),
            name=_shown(values["name"], required=True),
            organisation=_shown(values["organisation"]),
            role=_shown(values["role"]),
            ed25519=_key(values["ed25519"], 32),
            mldsa65=_key(values["mldsa65"], 1952),
            age=_recipient(values["age"]),
            journal=_key(values["journal"], 32),
        )
        if b"".join(line.encode() for line in _lines(card)) != text:
            raise CardMalformed(rule="spelling")
        return card


@dataclass(frozen=True, slots=True)
class TypedFingerprint:
    """A fingerprint as a person gave it: of the whole card, or OpenSSH's of the Ed25519 key."""

    kind: Literal["card", "openssh"]
    value: str


def fingerprint(card: Card) -> Fingerprint:
    """The fingerprint of the card's key set, 40 hexadecimal digits (rule 2)."""
    lines = _lines(card)
    digest = hashlib.sha256("".join([lines[0], *lines[-4:]]).encode()).digest()
    return Fingerprint(digest[:20].hex())


def fingerprint_words(value: Fingerprint) -> str:
    """The fingerprint as 16 words and a check word (rule 3)."""
    raw = bytes.fromhex(value)
    number = int.from_bytes(raw, "big")
    places = [number >> shift & 0x3FF for shift in range(150, -1, -_WORD_BITS)]
    return " ".join(WORDLIST[place] for place in (*places, _check(raw)))


def fingerprint_groups(value: Fingerprint) -> str:
    """The fingerprint as ten groups of four hexadecimal digits."""
    return " ".join(value[start : start + 4] for start in range(0, 40, 4))


def parse_fingerprint(text: str) -> TypedFingerprint:
    """Read a fingerprint as typed: words, hexadecimal or `SHA256:...`.

    Capitals, hyphens, and the number of spaces between words or groups do not matter. Raises
    `FingerprintMalformed`.
    """
    stripped = text.strip()
    if stripped.startswith("SHA256:"):
        if not _OPENSSH.match(stripped):
            raise FingerprintMalformed(rule="form")
        return TypedFingerprint("openssh", stripped)
    parts = stripped.lower().replace("-", " ").replace(":", " ").split()
    if _HEX.match("".join(parts)):
        return TypedFingerprint("card", "".join(parts))
    return TypedFingerprint("card", _from_words(parts))


def _lines(card: Card) -> list[str]:
    values = (
        str(card.serial),
        card.date,
        card.name,
        card.organisation,
        card.role,
        base64.b64encode(card.ed25519).decode(),
        base64.b64encode(card.mldsa65).decode(),
        card.age,
        base64.b64encode(card.journal).decode(),
    )
    pairs = zip(_NAMES, values, strict=True)
    return [f"{VERSION}\n", *(f"{name} {value}".rstrip(" ") + "\n" for name, value in pairs)]


def _values(text: bytes) -> dict[str, str]:
    try:
        lines = text.decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise CardMalformed(rule="encoding") from error
    if lines[0] != VERSION:
        raise CardMalformed(rule="version")
    pairs = [line.partition(" ") for line in lines[1:-1]]
    if tuple(name for name, _, _ in pairs) != _NAMES:
        raise CardMalformed(rule="lines")
    return {name: value for name, _, value in pairs}


def _serial(value: str) -> int:
    if not _SERIAL.match(value) or int(value) > _MAX_SERIAL:
        raise CardMalformed(rule="serial")
    return int(value)


def _date(value: str) -> str:
    try:
        dt.date.fromisoformat(value if _DATE.match(value) else "")
    except ValueError as error:
        raise CardMalformed(rule="date") from error
    return value


def _shown(value: str, *, required: bool = False) -> str:
    unsafe = any(c in _REORDERING or unicodedata.category(c) in _UNSAFE_CATEGORIES for c in value)
    if unsafe or len(value) > MAX_NAME or value != value.strip() or (required and not value):
        raise CardMalformed(rule="name")
    return value


def _key(value: str, size: int) -> bytes:
    try:
        key = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError) as error:
        raise CardMalformed(rule="key") from error
    if len(key) != size:
        raise CardMalformed(rule="key")
    return key


def _recipient(value: str) -> str:
    if not _RECIPIENT.match(value):
        raise CardMalformed(rule="age")
    return value


def _from_words(words: list[str]) -> str:
    if len(words) != _WORDS:
        raise FingerprintMalformed(rule="form")
    if not set(words) <= set(WORDLIST):
        raise FingerprintMalformed(rule="word")
    number = 0
    for word in words[:-1]:
        number = number << _WORD_BITS | WORDLIST.index(word)
    raw = number.to_bytes(20, "big")
    if WORDLIST[_check(raw)] != words[-1]:
        raise FingerprintMalformed(rule="check-word")
    return raw.hex()


def _check(raw: bytes) -> int:
    digest = hashlib.sha256(b"hrdoc/fingerprint-check/v1\n" + raw).digest()
    return int.from_bytes(digest[:2], "big") >> 6
