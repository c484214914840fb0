"""Signed objects whose parts can be withheld: SD-JWT (RFC 9901), in a strict profile.

Responsible for the generic object: a payload signed once, in which *slots* hold the digest of a
value that may or may not travel along. It knows no record, no form and no time, and it refuses
every freedom of the standard that would let one signature tell two stories. Compact form:
`BASE64URL(header).BASE64URL(payload).BASE64URL(signature)~disclosure~disclosure~`.

A slot is `{"_sd":[digest]}` with exactly one digest, SHA-256 over its disclosure as it is written;
a disclosure is `BASE64URL([salt, "v", value])`. A value is a scalar, a list of slots, an object of
slots, or plain JSON; plain JSON has no member `_sd` or `...` at any depth, and a list or object
never mixes slots with anything else. `{"...": digest}` is never used, so a withheld element keeps
its place and its number. Reading, in steps:

1. The whole is ASCII of at most 16 MiB; it ends in `~`, and no part is empty.
2. The header is, byte for byte, `{"alg":"Ed25519","typ":TYP,"jwk":{"kty":"OKP","crv":"Ed25519",
   "x":KEY}}` without the line break; base64url has its one canonical spelling everywhere.
3. The signature by KEY holds over `BASE64URL(header).BASE64URL(payload)` (RFC 7515, RFC 9864).
4. The payload is an I-JSON object with `_sd_alg` equal to `sha-256`.
5. Every disclosure is an array of a 128-bit salt, `"v"` and a value; none comes twice.
6. From the payload downwards every slot has one digest, no digest stands in two slots, nothing is
   nested deeper than 32 slots, and values have the shapes above.
7. No disclosure is left that no slot names.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from hrdoc import ijson
from hrdoc.crypto import base64url, ed25519
from hrdoc.crypto.errors import SignatureInvalid
from hrdoc.crypto.sdjwt_errors import NotBase64url, SdJwtInvalid
from hrdoc.ijson import Json

ALGORITHM: Final = "sha-256"
SALT_SIZE: Final = 16
MAX_BYTES: Final = ijson.MAX_BYTES
MAX_DEPTH: Final = 32
CLAIM: Final = "v"
SLOT: Final = "_sd"
RESERVED: Final = frozenset({SLOT, "..."})
"""Members that plain JSON never has."""

Tree: TypeAlias = "Json | list[Conceal] | dict[str, Conceal]"
"""What a slot to be written holds: plain JSON, or slots of its own."""

Opened: TypeAlias = "Json | list[Slot] | dict[str, Slot]"
"""What an open slot holds: plain JSON, or slots of its own."""

Member: TypeAlias = "Json | Slot | list[Slot] | dict[str, Slot]"
"""A member of a payload as it was read."""

_PARTS: Final = 3
"""Of a signed part, and of a disclosure."""
# The canonical base64url of 32 and of 16 bytes: the bits of the last character that spell nothing
# are zero.
_DIGEST: Final = re.compile(r"[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]", re.ASCII)
_SALT: Final = re.compile(r"[A-Za-z0-9_-]{21}[AQgw]", re.ASCII)
_KEY_PLACE: Final = slice(-46, -3)  # 43 characters of base64url before `"}}`


@dataclass(frozen=True, slots=True)
class Conceal:
    """A slot to be written; its value is plain JSON, a list of slots or an object of slots."""

    value: Tree = field(repr=False)


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot that was read: `digest` in base64url, `disclosure` as it travelled, None if withheld.

    `value` is plain JSON, a list of slots or an object of slots; None too for a withheld slot.
    """

    digest: str
    disclosure: bytes | None = field(default=None, repr=False)
    value: Opened = field(default=None, repr=False)

    @property
    def is_open(self) -> bool:
        """Whether the value is here; an open slot may hold null."""
        return self.disclosure is not None

    @property
    def children(self) -> tuple[tuple[str, "Slot"], ...]:
        """The slots inside, each with its name or, in a list, its number from 0."""
        return children_of(self.value)

    def plain(self) -> Json:
        """The value as plain JSON, with None in the place of everything withheld."""
        if isinstance(self.value, list):
            return [each.plain() if isinstance(each, Slot) else each for each in self.value]
        if isinstance(self.value, dict):
            return {
                name: each.plain() if isinstance(each, Slot) else each
                for name, each in self.value.items()
            }
        return self.value


@dataclass(frozen=True, slots=True)
class SdJwt:
    """An object whose signature and slots hold.

    `name` is the hex SHA-256 of the signing input, `key` the signer's 32 bytes, `signed` the part
    before the first `~`, `disclosures` those present, by digest, parents before their children.
    """

    name: str
    key: bytes
    signed: bytes = field(repr=False)
    payload: Mapping[str, Member] = field(repr=False)
    disclosures: Mapping[str, bytes] = field(repr=False)

    def compact(self) -> bytes:
        """The object as it travels, with the disclosures that are present."""
        return compose(self.signed, self.disclosures.values())


def children_of(value: Member) -> tuple[tuple[str, Slot], ...]:
    """Return the slots directly inside a list or object, each with its name or number."""
    if isinstance(value, list):
        return tuple((str(n), each) for n, each in enumerate(value) if isinstance(each, Slot))
    if isinstance(value, dict):
        return tuple((name, each) for name, each in value.items() if isinstance(each, Slot))
    return ()


def compose(signed: bytes, disclosures: Iterable[bytes]) -> bytes:
    """Return the compact form of a signed part and some of its disclosures, in this order."""
    return b"~".join((signed, *disclosures, b""))


def verify(compact: bytes, *, typ: str) -> SdJwt:
    """Return the signed object with its slots, if every step holds; `typ` is what it must be.

    Raises SdJwtInvalid for any other bytes.
    """
    return _read(compact, typ, signature=_check_signature)


def read_again(compact: bytes, *, typ: str) -> SdJwt:
    """Return the object in bytes that `verify` took before: every step but the signature (3).

    Only for one who knows that these are the same bytes, by their hash for instance.
    """
    return _read(compact, typ, signature=_signature_held)


def _read(compact: bytes, typ: str, *, signature: Callable[[bytes, bytes, bytes], None]) -> SdJwt:
    try:
        return _steps(compact, typ, signature)
    except NotBase64url as error:
        raise SdJwtInvalid(rule="base64url") from error
    except ijson.JsonRefused as error:
        raise SdJwtInvalid(rule=f"json-{error.fields['rule']}") from error
    except SignatureInvalid as error:
        raise SdJwtInvalid(rule="signature") from error


def present(sdjwt: SdJwt, disclosures: Iterable[bytes]) -> SdJwt:
    """Return the same signed object with other disclosures; its signature was checked already.

    Steps 5 to 7 are repeated over them; raises SdJwtInvalid.
    """
    members = _payload(sdjwt.signed.split(b".")[1])
    try:
        return _opened(sdjwt.signed, sdjwt.key, members, list(disclosures))
    except NotBase64url as error:
        raise SdJwtInvalid(rule="base64url") from error
    except ijson.JsonRefused as error:
        raise SdJwtInvalid(rule=f"json-{error.fields['rule']}") from error


def digest_of(disclosure: bytes) -> str:
    """Return the digest that names a disclosure, in base64url."""
    return base64url.encode_text(hashlib.sha256(disclosure).digest())


def _check_signature(key: bytes, signed: bytes, signature: bytes) -> None:
    """Step 3."""
    ed25519.verify(key, signed[: -len(signature) - 1], base64url.decode(signature))


def _signature_held(_key: bytes, _signed: bytes, _signature: bytes) -> None:
    """Step 3 of an object that was verified before."""


def _steps(compact: bytes, typ: str, signature: Callable[[bytes, bytes, bytes], None]) -> SdJwt:
    if len(compact) > MAX_BYTES:  # 1
        raise SdJwtInvalid(rule="too-large")
    signed, *disclosures = compact.split(b"~")
    parts = signed.split(b".")
    if not disclosures or disclosures.pop() or not all(disclosures) or len(parts) != _PARTS:
        raise SdJwtInvalid(rule="form")
    key = _key(parts[0], typ)  # 2
    signature(key, signed, parts[2])  # 3
    return _opened(signed, key, _payload(parts[1]), disclosures)


def _opened(signed: bytes, key: bytes, members: dict[str, Json], disclosures: list[bytes]) -> SdJwt:
    reader = _Reader(disclosures)
    payload = {name: reader.shape(member, 1) for name, member in members.items()}  # 6
    if reader.pending:  # 7
        raise SdJwtInvalid(rule="unnamed-disclosure")
    name = hashlib.sha256(signed.rpartition(b".")[0]).hexdigest()
    return SdJwt(name, key, signed, payload, reader.used)


def header_of(typ: str, key: str) -> bytes:
    """Return the one header (2) of an object by `key`, which is in base64url."""
    jwk: Json = {"kty": "OKP", "crv": "Ed25519", "x": key}
    return ijson.dumps({"alg": "Ed25519", "typ": typ, "jwk": jwk})


def _key(part: bytes, typ: str) -> bytes:
    """Step 2: the key inside the header, which is otherwise exactly one text."""
    header = base64url.decode(part)
    key = header[_KEY_PLACE].decode("latin-1")
    if header != header_of(typ, key):
        raise SdJwtInvalid(rule="header")
    return base64url.decode_text(key)


def _payload(part: bytes) -> dict[str, Json]:
    """Step 4."""
    members = ijson.loads(base64url.decode(part))
    if not isinstance(members, dict):
        raise SdJwtInvalid(rule="payload")
    if members.get("_sd_alg") != ALGORITHM:
        raise SdJwtInvalid(rule="digest-algorithm")
    if not RESERVED.isdisjoint(members):
        raise SdJwtInvalid(rule="reserved")
    return members


class _Reader:
    """Steps 5 and 6: `pending` disclosures move to `used` as slots are found that name them."""

    def __init__(self, disclosures: Iterable[bytes]) -> None:
        self.pending: dict[str, tuple[bytes, Json]] = {}
        self.used: dict[str, bytes] = {}
        self._seen: set[str] = set()
        for disclosure in disclosures:  # 5
            digest = digest_of(disclosure)
            if digest in self.pending:
                raise SdJwtInvalid(rule="disclosure-repeated")
            self.pending[digest] = (disclosure, _disclosed(disclosure))

    def shape(self, value: Json, depth: int) -> Member:
        """Return `value` with slots in the place of their JSON; a slot may stand here itself."""
        if isinstance(value, dict) and SLOT in value:
            return self._slot(value, depth)
        return self._inside(value, depth)

    def _inside(self, value: Json, depth: int) -> Opened:
        if isinstance(value, list) and any(map(_is_slot, value)):
            return [self._slot(element, depth) for element in value]
        if isinstance(value, dict) and any(map(_is_slot, value.values())):
            if not RESERVED.isdisjoint(value):
                raise SdJwtInvalid(rule="reserved")
            return {name: self._slot(member, depth) for name, member in value.items()}
        _check_plain(value)
        return value

    def _slot(self, value: Json, depth: int) -> Slot:
        if not _is_slot(value):
            raise SdJwtInvalid(rule="mixed")
        digest = _digest(value)
        if digest in self._seen:
            raise SdJwtInvalid(rule="digest-repeated")
        self._seen.add(digest)
        found = self.pending.pop(digest, None)
        if found is None:
            if not _DIGEST.fullmatch(digest):
                raise SdJwtInvalid(rule="slot")
            return Slot(digest)
        if depth > MAX_DEPTH:
            raise SdJwtInvalid(rule="depth")
        disclosure, content = found
        self.used[digest] = disclosure
        return Slot(digest, disclosure, self._inside(content, depth + 1))


def _is_slot(value: Json) -> bool:
    return isinstance(value, dict) and SLOT in value


def _digest(slot: Json) -> str:
    """The one text in a slot, which its reader finds a disclosure for or holds to its spelling."""
    digests = slot.get(SLOT) if isinstance(slot, dict) and len(slot) == 1 else None
    if not isinstance(digests, list) or len(digests) != 1 or not isinstance(digests[0], str):
        raise SdJwtInvalid(rule="slot")
    return digests[0]


def _disclosed(disclosure: bytes) -> Json:
    content = ijson.loads(base64url.decode(disclosure))
    if not isinstance(content, list) or len(content) != _PARTS:
        raise SdJwtInvalid(rule="disclosure")
    salt, claim, value = content
    if not isinstance(salt, str) or not isinstance(claim, str):
        raise SdJwtInvalid(rule="disclosure")
    if claim != CLAIM:
        raise SdJwtInvalid(rule="claim-name")
    if not _SALT.fullmatch(salt):
        raise SdJwtInvalid(rule="salt")
    return value


def _check_plain(value: Json) -> None:
    if isinstance(value, dict):
        if not RESERVED.isdisjoint(value):
            raise SdJwtInvalid(rule="reserved")
        for member in value.values():
            _check_plain(member)
    elif isinstance(value, list):
        for element in value:
            _check_plain(element)
