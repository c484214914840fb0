"""The age specification (C2SP age.md) written down a second time, for the vectors alone.

It shares no code with `hrdoc.crypto.age`, so that a mistake there does not repeat itself here, and
checks nothing, so that faults can be made with it.
"""

import base64
import hashlib
import hmac
from pathlib import Path

from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

STANZA = Path(__file__).parent / "age" / "hybrid.stanza"


FILE_KEY = b"a testimony kept"
NONCE = b"nonce of payload"
SECRET = hashlib.sha256(b"identity").digest()
SEED = hashlib.sha256(b"hybrid identity").digest()
PASSPHRASE = b"korrekt horse"
EPHEMERAL = hashlib.sha256(b"ephemeral").digest()
CHUNK = 65536
TEXT = b"On the third day they moved her to another ward!!\n"


def b64(data: bytes) -> bytes:
    return base64.b64encode(data).rstrip(b"=")


def hkdf(key: bytes, salt: bytes | None, info: bytes) -> bytes:
    return HKDF(hashes.SHA256(), length=32, salt=salt, info=info).derive(key)


def wrapped(key: bytes, file_key: bytes = FILE_KEY) -> bytes:
    return ChaCha20Poly1305(key).encrypt(bytes(12), file_key, None)


def stanza(arguments: bytes, body: bytes) -> bytes:
    text = b64(body)
    lines = [text[at : at + 64] for at in range(0, len(text) + 1, 64)]
    return b"-> " + arguments + b"\n" + b"\n".join(lines) + b"\n"


def x25519(file_key: bytes = FILE_KEY) -> bytes:
    ephemeral = X25519PrivateKey.from_private_bytes(EPHEMERAL)
    share = ephemeral.public_key().public_bytes_raw()
    public = X25519PrivateKey.from_private_bytes(SECRET).public_key().public_bytes_raw()
    shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(public))
    key = hkdf(shared, share + public, b"age-encryption.org/v1/X25519")
    return stanza(b"X25519 " + b64(share), wrapped(key, file_key))


def scrypt(log_n: bytes = b"10", salt: bytes = bytes(range(16))) -> bytes:
    work = int(log_n) if log_n.isdigit() and 0 < int(log_n) < 17 else 1
    key = Scrypt(
        salt=b"age-encryption.org/v1/scrypt" + salt, length=32, n=1 << work, r=8, p=1
    ).derive(PASSPHRASE)
    return stanza(b"scrypt " + b64(salt) + b" " + log_n, wrapped(key))


def hybrid_halves() -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
    expanded = hashlib.shake_256(SEED).digest(96)
    return (
        MLKEM768PrivateKey.from_seed_bytes(expanded[:64]),
        X25519PrivateKey.from_private_bytes(expanded[64:]),
    )


def new_hybrid_stanza() -> bytes:
    suite = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)
    public = hpke.MLKEM768X25519PrivateKey(*hybrid_halves()).public_key()
    sealed = suite.encrypt(FILE_KEY, public, b"age-encryption.org/mlkem768x25519")
    return stanza(b"mlkem768x25519 " + b64(sealed[:1120]), sealed[1120:])


def hybrid() -> bytes:
    if not STANZA.exists():
        STANZA.write_bytes(new_hybrid_stanza())
    return STANZA.read_bytes()


def hybrid_parts() -> tuple[bytes, bytes]:
    first, second, _ = hybrid().split(b"\n")
    enc = first.split(b" ")[2]
    return base64.b64decode(enc + b"=" * (-len(enc) % 4)), base64.b64decode(second + b"=")


def header(*stanzas: bytes, version: bytes = b"age-encryption.org/v1\n") -> bytes:
    signed = version + b"".join(stanzas) + b"---"
    return signed + b" " + b64(mac(signed)) + b"\n"


def mac(signed: bytes) -> bytes:
    return hmac.digest(hkdf(FILE_KEY, None, b"header"), signed, "sha256")


def chunk(number: int, plain: bytes, *, last: bool) -> bytes:
    key = hkdf(FILE_KEY, NONCE, b"payload")
    return ChaCha20Poly1305(key).encrypt(number.to_bytes(11, "big") + bytes([last]), plain, None)


def full(number: int, *, last: bool) -> bytes:
    """The plaintext of a whole chunk that is sealed as zeros, so that the vector deflates."""
    return chunk(number, bytes(CHUNK), last=last)[:CHUNK]


def payload(*chunks: bytes) -> bytes:
    return NONCE + b"".join(chunks)


def short_file(*stanzas: bytes) -> bytes:
    return header(*(stanzas or (x25519(),))) + payload(chunk(0, TEXT, last=True))


def armor(data: bytes, eol: bytes = b"\n") -> bytes:
    text = base64.b64encode(data)
    lines = [text[at : at + 64] for at in range(0, len(text), 64)]
    begin, end = (b"-----" + word + b" AGE ENCRYPTED FILE-----" for word in (b"BEGIN", b"END"))
    return eol.join([begin, *lines, end, b""])
