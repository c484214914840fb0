"""Writing signed objects whose parts can be withheld, in the profile that `sdjwt` reads.

Responsible for fresh salts, digests and the one signature, and for never making what the reader
would refuse. It gives the object as `sdjwt.verify` would: what was just written is not read again.
"""

import hashlib
import os
from collections.abc import Callable, Mapping

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hrdoc import ijson
from hrdoc.crypto import base64url, ed25519
from hrdoc.crypto.sdjwt import (
    ALGORITHM,
    CLAIM,
    MAX_BYTES,
    MAX_DEPTH,
    RESERVED,
    SALT_SIZE,
    SLOT,
    Conceal,
    Member,
    Opened,
    SdJwt,
    Slot,
    Tree,
    digest_of,
    header_of,
)
from hrdoc.crypto.sdjwt_errors import SdJwtInvalid
from hrdoc.ijson import Json


def issue(
    key: Ed25519PrivateKey,
    header_typ: str,
    payload: Mapping[str, "Tree | Conceal"],
    *,
    salt: Callable[[int], bytes] = os.urandom,
) -> SdJwt:
    """Sign `payload` with every disclosure; what `verify` would return for the compact form.

    A member of the payload is plain JSON, a slot, or a list or object of slots; `_sd_alg` is set
    where the payload has it, else at the end. Raises JsonRefused or SdJwtInvalid for a payload that
    `verify` would refuse.
    """
    writer = _Writer(salt)
    written: dict[str, Json] = {}
    shown: dict[str, Member] = {}
    for name, value in {**payload, "_sd_alg": ALGORITHM}.items():
        written[name], shown[name] = writer.member(value, 1)
    if not RESERVED.isdisjoint(written):
        raise SdJwtInvalid(rule="reserved")
    public = ed25519.public_bytes(key)
    header = header_of(header_typ, base64url.encode_text(public))
    signing_input = base64url.encode(header) + b"." + base64url.encode(ijson.dumps(written))
    signature = base64url.encode(ed25519.sign(key, signing_input))
    name = hashlib.sha256(signing_input).hexdigest()
    made = SdJwt(name, public, signing_input + b"." + signature, shown, writer.disclosures())
    if len(made.compact()) > MAX_BYTES:
        raise SdJwtInvalid(rule="too-large")
    return made


class _Writer:
    """Writes slots as `_Reader` reads them; each value is given as it stands and as it is read."""

    def __init__(self, salt: Callable[[int], bytes]) -> None:
        self._salt = salt
        self._made: list[tuple[str, bytes]] = []

    def disclosures(self) -> dict[str, bytes]:
        """The disclosures so far by digest, parents before children."""
        found = dict(self._made)
        if len(found) != len(self._made):
            raise SdJwtInvalid(rule="digest-repeated")
        return found

    def member(self, value: "Tree | Conceal", depth: int) -> tuple[Json, Member]:
        """A value of the payload."""
        if isinstance(value, Conceal):
            return self._slot(value, depth)
        return self._inside(value, depth)

    def _inside(self, value: Tree, depth: int) -> tuple[Json, Opened]:
        if not isinstance(value, (list, dict)):
            return value, value
        if isinstance(value, list) and any(isinstance(each, Conceal) for each in value):
            slots = [self._slot(_only_slots(each), depth) for each in value]
            return [written for written, _ in slots], [slot for _, slot in slots]
        if isinstance(value, dict) and any(isinstance(each, Conceal) for each in value.values()):
            if not RESERVED.isdisjoint(value):
                raise SdJwtInvalid(rule="reserved")
            named = {name: self._slot(_only_slots(each), depth) for name, each in value.items()}
            return (
                {name: written for name, (written, _) in named.items()},
                {name: slot for name, (_, slot) in named.items()},
            )
        plain = _copied(value)  # type: ignore[arg-type]
        return plain, plain

    def _slot(self, value: Conceal, depth: int) -> tuple[Json, Slot]:
        if depth > MAX_DEPTH:
            raise SdJwtInvalid(rule="depth")
        place = len(self._made)
        written, opened = self._inside(value.value, depth + 1)
        salt = base64url.encode_text(self._salt(SALT_SIZE))
        disclosure = base64url.encode(ijson.dumps([salt, CLAIM, written]))
        digest = digest_of(disclosure)
        self._made.insert(place, (digest, disclosure))  # Parents before children.
        return {SLOT: [digest]}, Slot(digest, disclosure, opened)


def _copied(value: Json) -> Json:
    """Plain JSON that nobody else can change afterwards."""
    if isinstance(value, dict):
        if not RESERVED.isdisjoint(value):
            raise SdJwtInvalid(rule="reserved")
        return {name: _copied(member) for name, member in value.items()}
    if isinstance(value, list):
        return [_copied(element) for element in value]
    return value


def _only_slots(value: object) -> Conceal:
    if not isinstance(value, Conceal):
        raise SdJwtInvalid(rule="mixed")
    return value
