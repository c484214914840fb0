"""OpenSSH signatures (PROTOCOL.sshsig): what `ssh-keygen -Y verify` reads, by Ed25519 only.

It trusts no key: who calls says which key must have signed, and for which namespace (purpose).

The blob, every string with its length in 4 bytes before it:

1. The bytes `SSHSIG`, the version 1 in 4 bytes.
2. The public key: a string of (string `ssh-ed25519`, string of 32 bytes).
3. The namespace, not empty; a reserved string, empty.
4. The hash, `sha512` and nothing else; the signature: (string `ssh-ed25519`, string of 64 bytes).

Signed is `SSHSIG`, then as strings the namespace, the reserved, the hash's name and the SHA-512 of
the message. In a file the blob is base64 in lines of 70 between two marker lines, each with LF.

Key, namespace and signature leave nothing else to choose, so reading is: find the three, write the
file again, and refuse anything that differs by a byte. No second spelling of a signature exists.
"""

import hashlib
import re
from base64 import b64decode, b64encode
from collections.abc import Sequence

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hrdoc.crypto import ed25519
from hrdoc.crypto.errors import SignatureInvalid

_MAGIC = b"SSHSIG"
_VERSION = (1).to_bytes(4, "big")
_KEY_TYPE = b"ssh-ed25519"
_HASH = b"sha512"
_BEGIN = b"-----BEGIN SSH SIGNATURE-----\n"
_END = b"-----END SSH SIGNATURE-----\n"
_LINE = 70
_LIMIT = 4096
_NAMESPACE = re.compile(r"[!-~]{1,255}")


def sign(key: Ed25519PrivateKey, namespace: str, message: bytes) -> bytes:
    """Return the armored signature over the message for this namespace (printable ASCII)."""
    signature = ed25519.sign(key, _signed_data(namespace, message))
    return _armored(ed25519.public_bytes(key), _name(namespace), signature)


def verify(public: bytes, namespace: str, message: bytes, armored: bytes) -> None:
    """Return if `armored` is by `public` (32 bytes), for this namespace, over this message.

    Raises SignatureInvalid with rule `malformed`, `other-key`, `namespace`, `key` or `false`.
    """
    found, purpose, signature = _parsed(armored)
    if found != public:
        raise SignatureInvalid(algorithm="sshsig", rule="other-key")
    if purpose != _name(namespace):
        raise SignatureInvalid(algorithm="sshsig", rule="namespace")
    try:
        ed25519.verify(public, _signed_data(namespace, message), signature)
    except SignatureInvalid as error:
        raise SignatureInvalid(algorithm="sshsig", rule=str(error.fields["rule"])) from error


def signer(armored: bytes) -> bytes:
    """Return the 32-byte key a signature claims, not verified; raises SignatureInvalid."""
    return _parsed(armored)[0]


def allowed_signers_line(principal: str, public: bytes, namespaces: Sequence[str]) -> str:
    """Return the line (no newline) of an allowed-signers file that accepts this key.

    `principal` is the name given to `ssh-keygen -Y verify -I`: printable ASCII, no space, quote,
    comma, wildcard or `!`, and no `#` at the start.
    """
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._@+-]*", principal):
        raise ValueError("principal")
    purposes = ",".join(_name(each).decode() for each in namespaces)
    return f'{principal} namespaces="{purposes}" {_KEY_TYPE.decode()} {_b64(_key_blob(public))}'


def fingerprint(public: bytes) -> str:
    """Return OpenSSH's `SHA256:` fingerprint of a 32-byte Ed25519 key."""
    return "SHA256:" + _b64(hashlib.sha256(_key_blob(public)).digest()).rstrip("=")


def _name(namespace: str) -> bytes:
    if not _NAMESPACE.fullmatch(namespace) or set(namespace) & set('",*?!'):
        raise ValueError("namespace")
    return namespace.encode("ascii")


def _b64(data: bytes) -> str:
    return b64encode(data).decode("ascii")


def _string(data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + data


def _key_blob(public: bytes) -> bytes:
    return _string(_KEY_TYPE) + _string(public)


def _signed_data(namespace: str, message: bytes) -> bytes:
    digest = hashlib.sha512(message).digest()
    return _MAGIC + b"".join(map(_string, (_name(namespace), b"", _HASH, digest)))


def _armored(public: bytes, namespace: bytes, signature: bytes) -> bytes:
    blob = _MAGIC + _VERSION  # 1
    blob += _string(_key_blob(public))  # 2
    blob += _string(namespace) + _string(b"")  # 3
    blob += _string(_HASH) + _string(_string(_KEY_TYPE) + _string(signature))  # 4
    text = b64encode(blob)
    lines = [text[start : start + _LINE] + b"\n" for start in range(0, len(text), _LINE)]
    return _BEGIN + b"".join(lines) + _END


def _parsed(armored: bytes) -> tuple[bytes, bytes, bytes]:
    """Return key, namespace and signature of the one spelling; raises SignatureInvalid."""
    try:
        public, namespace, signature = _places(_blob(armored))
    except ValueError as error:
        raise SignatureInvalid(algorithm="sshsig", rule="malformed") from error
    if _armored(public, namespace, signature) != armored:
        raise SignatureInvalid(algorithm="sshsig", rule="malformed")
    return public, namespace, signature


def _blob(armored: bytes) -> bytes:
    if len(armored) > _LIMIT or not (armored.startswith(_BEGIN) and armored.endswith(_END)):
        raise ValueError("markers")
    return b64decode(armored[len(_BEGIN) : -len(_END)].replace(b"\n", b""), validate=True)


def _places(blob: bytes) -> tuple[bytes, bytes, bytes]:
    """Cut out the three free parts; whether the rest is right shows when it is written again."""
    key_end = len(_MAGIC) + len(_VERSION) + len(_string(_key_blob(bytes(ed25519.KEY_SIZE))))
    size = int.from_bytes(blob[key_end : key_end + 4], "big")
    namespace = blob[key_end + 4 : key_end + 4 + size].decode("ascii")
    return (
        blob[key_end - ed25519.KEY_SIZE : key_end],
        _name(namespace),
        blob[-ed25519.SIGNATURE_SIZE :],
    )
