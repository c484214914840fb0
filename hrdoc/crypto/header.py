"""The vault header (`vault.json`): eight equal slots around one master key, and nothing else.

It tells nothing about content or owner, nor which slots are in use or what opens them. It reads and
writes no file and counts no attempts.

The file is one I-JSON object (RFC 7493, at most 16 KiB, no member twice) of exactly:

1. `version`: 1. A whole number above that is a newer format and nothing else of it is read.
2. `vault_id`: 16 random bytes as 32 lower-case hex digits.
3. `passphrase_rule`: the rule that brings a passphrase to its common form.
4. `salt`: base64 of 16 bytes. `argon2id`: `memory_kib`, `passes`, `lanes`, within our bounds.
5. `slots`: eight base64 of 64 bytes each: nonce (12) | ChaCha20-Poly1305 of master key (32) and
   its epoch (4, big endian), associated data ASCII `hrdoc/vault/v1` LF vault id LF. An unused slot
   is 64 random bytes. Order is random.
6. `check`: hex SHA-256 over these ASCII lines, each with LF: `hrdoc/vault/v1`, the vault id, the
   rule, the salt as written, memory, passes and lanes parted by one space, the slots as written.
   It is no protection, it tells damage (take the other copy) from a wrong key (type again).

Base64 is standard, padded, one spelling (RFC 4648, section 4). Opening:

7. Wrapping keys are 32 bytes: Argon2id of the passphrase in its common form with the salt, or HKDF
   of the recovery key, info `hrdoc/v1/recovery/<vault id>`. One derivation is tried on every slot.
8. From the master key HKDF gives the database key (`hrdoc/v1/database`) and the age identity of the
   evidence files (`hrdoc/v1/files/<epoch decimal>`).
"""

import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Self

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from hrdoc.crypto import base64text
from hrdoc.crypto.age.keys import HybridIdentity
from hrdoc.crypto.errors import HeaderDamaged, HeaderTooNew, WrongKey
from hrdoc.crypto.kdf import KEY_SIZE, Cost, argon2id, hkdf
from hrdoc.crypto.passphrase import RULE, normalise, normalise_secret
from hrdoc.crypto.secret import Passphrase
from hrdoc.ijson import Json, JsonRefused, dumps, loads

VERSION = 1
SLOTS = 8
SLOT_SIZE = 64
SALT_SIZE = 16

_LIMIT = 16 * 1024
_DEPTH = 4
_LABEL = "hrdoc/vault/v1"
_ID_SIZE = 16
_NONCE_SIZE = 12
_EPOCH_SIZE = 4

Random = Callable[[int], bytes]


def new_vault_id(random: Random = os.urandom) -> str:
    """Return a fresh vault id: 32 hex digits that tell nothing."""
    return random(_ID_SIZE).hex()


@dataclass(frozen=True, slots=True)
class MasterKey:
    """The 32 bytes that everything in a vault is kept with, and the epoch counted by rekeying."""

    secret: bytes = field(repr=False)
    epoch: int = 1

    def __post_init__(self) -> None:
        if len(self.secret) != KEY_SIZE or not 0 <= self.epoch < 1 << 8 * _EPOCH_SIZE:
            raise ValueError("master key")

    @classmethod
    def generate(cls, epoch: int = 1, random: Random = os.urandom) -> Self:
        """Return a fresh master key."""
        return cls(random(KEY_SIZE), epoch)

    def database_key(self) -> bytes:
        """Return the raw 32-byte key of the database (8)."""
        return hkdf(self.secret, "hrdoc/v1/database")

    def file_identity(self, epoch: int | None = None) -> HybridIdentity:
        """Return the age identity of evidence files of this key's epoch, or the one given (8)."""
        number = self.epoch if epoch is None else epoch
        return HybridIdentity(hkdf(self.secret, f"hrdoc/v1/files/{number}"))


@dataclass(frozen=True, slots=True)
class PassphraseSettings:
    """What turns a passphrase into a wrapping key: the rule of its common form, salt and cost."""

    cost: Cost
    salt: bytes
    rule: int = RULE

    def __post_init__(self) -> None:
        if len(self.salt) != SALT_SIZE:
            raise ValueError("salt")

    @classmethod
    def fresh(cls, cost: Cost, random: Random = os.urandom) -> Self:
        """Return settings with a new salt."""
        return cls(cost, random(SALT_SIZE))


class _Argon2(msgspec.Struct, forbid_unknown_fields=True):
    memory_kib: int
    passes: int
    lanes: int


class _Json(msgspec.Struct, forbid_unknown_fields=True):
    version: int
    vault_id: Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{32}\Z")]
    passphrase_rule: int
    salt: str
    argon2id: _Argon2
    slots: Annotated[list[str], msgspec.Meta(min_length=SLOTS, max_length=SLOTS)]
    check: str


@dataclass(frozen=True, slots=True)
class VaultHeader:
    """A header in its right form; holding one says nothing about whether a key opens it."""

    vault_id: str
    settings: PassphraseSettings
    slots: tuple[bytes, ...] = field(repr=False)
    version: int = VERSION

    @property
    def rule(self) -> int:
        """The number of the passphrase rule."""
        return self.settings.rule

    @property
    def salt(self) -> bytes:
        """The 16-byte salt of the passphrase."""
        return self.settings.salt

    @property
    def cost(self) -> Cost:
        """The Argon2id settings, within bounds."""
        return self.settings.cost

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Read a header; raises HeaderTooNew, HeaderDamaged or CostOutOfBounds."""
        members = _members(data)
        version = members.get("version")
        if type(version) is int and version > VERSION:  # 1
            raise HeaderTooNew(found=version, known=VERSION)
        try:
            found = msgspec.convert(members, _Json)
            salt = _sized(found.salt, SALT_SIZE)
            slots = tuple(_sized(slot, SLOT_SIZE) for slot in found.slots)
        except (msgspec.ValidationError, ValueError) as error:
            raise HeaderDamaged(rule="fields") from error
        if found.version != VERSION or found.passphrase_rule < 1:
            raise HeaderDamaged(rule="fields")
        cost = Cost(found.argon2id.memory_kib, found.argon2id.passes, found.argon2id.lanes)
        header = cls(found.vault_id, PassphraseSettings(cost, salt, found.passphrase_rule), slots)
        if found.check != header._check():  # 6
            raise HeaderDamaged(rule="check")
        cost.checked()  # 4
        return header

    def to_bytes(self) -> bytes:
        """Write the header as it stands in the file: compact JSON, members in order, one LF."""
        cost = self.cost
        members: dict[str, Json] = {
            "version": self.version,
            "vault_id": self.vault_id,
            "passphrase_rule": self.rule,
            "salt": base64text.encode(self.salt),
            "argon2id": {
                "memory_kib": cost.memory_kib,
                "passes": cost.passes,
                "lanes": cost.lanes,
            },
            "slots": [base64text.encode(slot) for slot in self.slots],
            "check": self._check(),
        }
        return dumps(members) + b"\n"

    def _check(self) -> str:
        cost = self.cost
        lines = [
            _LABEL,
            self.vault_id,
            str(self.rule),
            base64text.encode(self.salt),
            f"{cost.memory_kib} {cost.passes} {cost.lanes}",
            *(base64text.encode(slot) for slot in self.slots),
        ]
        return hashlib.sha256("".join(line + "\n" for line in lines).encode("ascii")).hexdigest()


def passphrase_key(given: VaultHeader | PassphraseSettings, passphrase: Passphrase) -> bytes:
    """Derive the wrapping key of a passphrase (7), slow by design.

    Raises PassphraseEmpty, PassphraseNotText, PassphraseRuleUnknown, CostOutOfBounds or
    MemoryTooSmall.
    """
    settings = given.settings if isinstance(given, VaultHeader) else given
    if isinstance(passphrase, str):
        return argon2id(normalise(passphrase, settings.rule), settings.salt, settings.cost)
    with normalise_secret(passphrase, settings.rule) as common:
        return argon2id(common.view(), settings.salt, settings.cost)


def recovery_wrapping_key(vault_id: str, secret: bytes) -> bytes:
    """Derive the wrapping key of a recovery key (its 32 bytes) for this vault (7)."""
    return hkdf(secret, f"hrdoc/v1/recovery/{vault_id}")


def new_header(
    vault_id: str,
    settings: PassphraseSettings,
    *,
    wrapping_keys: Sequence[bytes],
    master: MasterKey,
    random: Random = os.urandom,
) -> VaultHeader:
    """Wrap the master key once for each wrapping key (1 to 8), at random places (5)."""
    if not 1 <= len(wrapping_keys) <= SLOTS:
        raise ValueError("wrapping_keys")
    slots = [_wrap(key, vault_id, master, random) for key in wrapping_keys]
    slots += [random(SLOT_SIZE) for _ in range(SLOTS - len(slots))]
    slots.sort(key=lambda _: random(SALT_SIZE))
    return VaultHeader(vault_id, settings, tuple(slots))


def unlock(header: VaultHeader, wrapping_key: bytes) -> MasterKey:
    """Return the master key from whichever slot this key opens (7); raises WrongKey."""
    cipher = ChaCha20Poly1305(wrapping_key)
    for slot in header.slots:
        try:
            opened = cipher.decrypt(
                slot[:_NONCE_SIZE], slot[_NONCE_SIZE:], _associated(header.vault_id)
            )
        except InvalidTag:
            continue
        return MasterKey(opened[:KEY_SIZE], int.from_bytes(opened[KEY_SIZE:], "big"))
    raise WrongKey


def _wrap(key: bytes, vault_id: str, master: MasterKey, random: Random) -> bytes:
    nonce = random(_NONCE_SIZE)
    content = master.secret + master.epoch.to_bytes(_EPOCH_SIZE, "big")
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, content, _associated(vault_id))


def _associated(vault_id: str) -> bytes:
    return f"{_LABEL}\n{vault_id}\n".encode("ascii")


def _sized(text: str, size: int) -> bytes:
    data = base64text.decode(text)
    if len(data) != size:
        raise ValueError("size")
    return data


def _members(data: bytes) -> dict[str, Json]:
    """Read one JSON object; raises HeaderDamaged."""
    if len(data) > _LIMIT:
        raise HeaderDamaged(rule="size")
    try:
        value = loads(data, depth=_DEPTH, max_bytes=_LIMIT)
    except JsonRefused as error:
        raise HeaderDamaged(rule="json") from error
    if not isinstance(value, dict):
        raise HeaderDamaged(rule="json")
    return value
