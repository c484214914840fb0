"""The `.hrcard` file: a card's ten lines and its two signatures.

Responsible for making and checking the file as a whole. It decides nothing about trust: a card
vouches only for holding the private keys; whether an older serial replaces a newer one, and whose
card it is, belongs to the vault.

1. The text of the card (`hrdoc.records.card`), which is what both signatures cover.
2. An empty line.
3. An SSHSIG by the card's Ed25519 key, namespace `card@hrdoc`, in its armor.
4. An ML-DSA-65 signature by the card's ML-DSA key, context `hrdoc/card/v1`: a marker line, base64
   in lines of 76, a marker line.
"""

import base64
import binascii
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from hrdoc.crypto import ed25519, mldsa, sshsig
from hrdoc.crypto.age.errors import AgeError
from hrdoc.crypto.age.keys import parse_recipient
from hrdoc.crypto.errors import SignatureInvalid
from hrdoc.crypto.owner import OwnerKeys
from hrdoc.records.card import Card, TypedFingerprint, fingerprint
from hrdoc.records.errors import CardMalformed
from hrdoc.records.ids import Fingerprint
from hrdoc.signed.errors import CardSignatureFalse

NAMESPACE: Final = "card@hrdoc"
CONTEXT: Final = b"hrdoc/card/v1"
MAX_FILE: Final = 64 * 1024
_BEGIN: Final = b"-----BEGIN HRDOC ML-DSA-65 SIGNATURE-----\n"
_END: Final = b"-----END HRDOC ML-DSA-65 SIGNATURE-----\n"
_SSH_BEGIN: Final = b"\n-----BEGIN SSH SIGNATURE-----\n"
_LINE: Final = 76


@dataclass(frozen=True, slots=True)
class SignedCard:
    """A card whose two signatures hold; `data` is the file, byte for byte."""

    card: Card
    fingerprint: Fingerprint
    data: bytes = field(repr=False)

    @property
    def openssh(self) -> str:
        """OpenSSH's fingerprint of the Ed25519 key, `SHA256:...`."""
        return sshsig.fingerprint(self.card.ed25519)

    def answers_to(self, typed: TypedFingerprint) -> bool:
        """Whether `typed` is a fingerprint of this card."""
        return typed.value == (self.fingerprint if typed.kind == "card" else self.openssh)


def issue_card(
    keys: OwnerKeys, *, serial: int, date: str, name: str, organisation: str = "", role: str = ""
) -> bytes:
    """Make the owner's own card file; `date` is YYYY-MM-DD. Raises `CardMalformed`."""
    card = Card(
        serial=serial,
        date=date,
        name=name,
        organisation=organisation,
        role=role,
        ed25519=ed25519.public_bytes(keys.identity),
        mldsa65=mldsa.public_bytes(keys.mldsa),
        age=str(keys.age.recipient()),
        journal=ed25519.public_bytes(keys.journal),
    )
    text = card.to_text()
    signature = mldsa.sign(keys.mldsa, text, context=CONTEXT)
    return text + b"\n" + sshsig.sign(keys.identity, NAMESPACE, text) + _armor(signature)


# The same card comes with every bundle of its owner; a file that is refused is not kept.
@lru_cache(maxsize=16)
def verify_card(data: bytes) -> SignedCard:
    """Read a card file and check both signatures.

    Raises `CardMalformed` for a text that is no card, `CardSignatureFalse` for a signature.
    """
    if len(data) > MAX_FILE:
        raise CardMalformed(rule="size")
    text, ssh, signature = _split(data)
    card = Card.from_text(text)
    try:
        sshsig.verify(card.ed25519, NAMESPACE, text, ssh)
        mldsa.verify(card.mldsa65, text, signature, context=CONTEXT)
    except SignatureInvalid as error:
        raise CardSignatureFalse(algorithm=str(error.fields["algorithm"])) from error
    try:
        recipient = parse_recipient(card.age)
    except AgeError as error:
        raise CardMalformed(rule="age") from error
    if recipient.kind != "hybrid":
        raise CardMalformed(rule="age")
    if not ed25519.is_usable(card.journal):
        raise CardMalformed(rule="key")
    return SignedCard(card, fingerprint(card), data)


def _armor(signature: bytes) -> bytes:
    text = base64.b64encode(signature)
    lines = [text[start : start + _LINE] + b"\n" for start in range(0, len(text), _LINE)]
    return _BEGIN + b"".join(lines) + _END


def _split(data: bytes) -> tuple[bytes, bytes, bytes]:
    text, ssh_begin, rest = data.partition(_SSH_BEGIN)
    ssh, begin, armored = rest.partition(_BEGIN)
    if not ssh_begin or not begin:
        raise CardMalformed(rule="signatures")
    try:
        signature = base64.b64decode(armored.removesuffix(_END).replace(b"\n", b""), validate=True)
    except (binascii.Error, ValueError) as error:
        raise CardMalformed(rule="signatures") from error
    if _armor(signature) != begin + armored:
        raise CardMalformed(rule="signatures")
    return text, ssh_begin[1:] + ssh, signature
