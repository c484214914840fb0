"""Cards and fingerprints: section 12 of the specification."""

import base64
import datetime as dt
import hashlib
import unicodedata
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from second_reader_basics import (
    TURNING,
    Refused,
    armor,
    check_mldsa,
    check_sshsig,
    from_base64,
    matches,
    require,
    ssh_string,
    usable_ed25519,
)

CARD_LABELS = (
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


@dataclass
class Card:
    ed25519: bytes
    mldsa65: bytes
    journal: bytes
    fingerprint: str
    openssh: str


def read_card(data: bytes) -> Card:
    require(len(data) <= 64 * 1024, "card")
    text, mark, rest = data.partition(b"\n-----BEGIN SSH SIGNATURE-----\n")
    end = b"-----END SSH SIGNATURE-----\n"
    ssh, found, mldsa = (mark[1:] + rest).partition(end)
    require(mark and found and len(text) <= 16 * 1024, "card")
    lines = text.decode("utf-8", "replace").split("\n")
    require(lines[0] == "hrdoc/card/v1" and len(lines) == 11 and lines[-1] == "", "card")
    values = []
    for label, line in zip(CARD_LABELS, lines[1:-1], strict=True):
        name, space, value = line.partition(" ")
        require(name == label and bool(space) == bool(value), "card")
        values.append(value)
    keys = _card_values(*values[:5], keys=values[5:])
    require("\n".join(lines).encode() == text, "card")
    check_sshsig(keys[0], b"card@hrdoc", text, ssh + found)
    words = b"HRDOC ML-DSA-65 SIGNATURE"
    signature = base64.b64decode(b"".join(mldsa.split(b"\n")[1:-2]))
    require(mldsa == armor(signature, words, 76), "card")
    check_mldsa(keys[1], text, signature, b"hrdoc/card/v1")
    covered = "".join(line + "\n" for line in (lines[0], *lines[6:10])).encode()
    blob = ssh_string(b"ssh-ed25519") + ssh_string(keys[0])
    openssh = base64.b64encode(hashlib.sha256(blob).digest()).decode().rstrip("=")
    fingerprint = hashlib.sha256(covered).digest()[:20].hex()
    return Card(keys[0], keys[1], keys[2], fingerprint, f"SHA256:{openssh}")


def _card_values(
    serial: str, date: str, name: str, organisation: str, role: str, *, keys: list[str]
) -> tuple[bytes, bytes, bytes]:
    require(matches("[1-9][0-9]{0,15}", serial) and int(serial) < 2**53, "card")
    require(matches("[0-9]{4}-[0-9]{2}-[0-9]{2}", date), "card")
    try:
        dt.date.fromisoformat(date)
    except ValueError:
        raise Refused("card") from None
    require(name, "card")
    for shown in (name, organisation, role):
        require(len(shown) <= 200 and shown == shown.strip(), "card")
        unsafe = {"Cc", "Cs", "Zl", "Zp"}
        require(
            not any(unicodedata.category(c) in unsafe or ord(c) in TURNING for c in shown), "card"
        )
    ed25519, mldsa65, journal = (from_base64(keys[n]) for n in (0, 1, 3))
    require(usable_ed25519(ed25519) and usable_ed25519(journal) and len(mldsa65) == 1952, "card")
    _check_recipient(keys[2])
    return ed25519, mldsa65, journal


def _check_recipient(text: str) -> None:
    """5: Bech32 (BIP 173) of an encapsulation key and an X25519 key, prefix `age1pq`."""
    letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
    prefix, _, tail = text.rpartition("1")
    require(prefix == "age1pq" and set(tail) <= set(letters) and len(tail) > 6, "card")
    groups = [letters.index(letter) for letter in tail]
    spread = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    remainder = 1
    for group in spread + groups:
        top, remainder = remainder >> 25, (remainder & 0x1FFFFFF) << 5 ^ group
        for place, term in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            remainder ^= term if top >> place & 1 else 0
    require(remainder == 1, "card")
    number = 0
    for group in groups[:-6]:
        number = number << 5 | group
    bits = 5 * (len(groups) - 6)
    require(bits // 8 == 1216 and number & ((1 << bits % 8) - 1) == 0, "card")
    key = (number >> bits % 8).to_bytes(1216, "big")
    try:
        MLKEM768PublicKey.from_public_bytes(key[:1184])
        X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(key[1184:]))
    except ValueError:
        raise Refused("card") from None
