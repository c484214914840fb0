"""Notation, strict JSON and signatures: sections 1, 2 and 4 of the specification."""

import base64
import hashlib
import json
import math
import re
import struct
from typing import Any, NoReturn

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PublicKey

MIB = 1024 * 1024
DIGEST = r"[0-9a-f]{64}"
UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
TURNING = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}


class Unreadable(Exception):
    """The bytes are no well-formed bundle; `code` is one of section 14."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Refused(Exception):
    """A part is not as the specification says; `rule` tells where it breaks it."""

    def __init__(self, rule: str) -> None:
        super().__init__(rule)
        self.rule = rule


def matches(pattern: str, value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(pattern, value, re.ASCII) is not None


def require(holds: object, rule: str) -> None:
    if not holds:
        raise Refused(rule)


def from_base64(text: str) -> bytes:
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except ValueError:
        raise Refused("base64") from None
    require(base64.b64encode(data).decode() == text, "base64")
    return data


def from_base64url(text: bytes) -> bytes:
    try:
        data = base64.b64decode(text + b"=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError:
        raise Refused("base64url") from None
    require(base64url(data) == text.decode("latin-1"), "base64url")
    return data


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def padme(length: int) -> int:
    if length < 2:
        return length
    exponent = length.bit_length() - 1
    bits = exponent - exponent.bit_length()
    return -(-length >> bits) << bits if bits > 0 else length


def strict_json(data: bytes, limit: int = 16 * MIB) -> Any:
    require(len(data) <= limit, "json-too-large")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("json-utf-8") from None
    try:
        value = json.loads(
            text,
            object_pairs_hook=_members,
            parse_int=_integer,
            parse_float=_real,
            parse_constant=_no_constant,
        )
    except RecursionError:
        raise Refused("json-depth") from None
    except ValueError:
        raise Refused("json-syntax") from None
    _check_json(value, 0)
    return value


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    require(len(dict(pairs)) == len(pairs), "json-member-twice")
    return dict(pairs)


def _integer(literal: str) -> int:
    require(len(literal) <= 17 and abs(int(literal)) < 2**53, "json-number")
    return int(literal)


def _real(literal: str) -> float:
    digits = re.split("[eE]", literal)[0].lstrip("-").replace(".", "").strip("0")
    value = float(literal)
    require(len(digits) <= 17 and not (digits and value == 0), "json-number")
    require(math.isfinite(value) and abs(value) < 2**53, "json-number")
    return value


def _no_constant(_: str) -> NoReturn:
    raise Refused("json-number")


def _check_json(value: Any, depth: int) -> None:
    if isinstance(value, str):
        for code in map(ord, value):
            bad = 0xD800 <= code < 0xE000 or 0xFDD0 <= code < 0xFDF0 or code & 0xFFFE == 0xFFFE
            require(not bad, "json-string")
    elif isinstance(value, list | dict):
        require(depth < 32, "json-depth")
        for each in value:
            _check_json(each, depth + 1)
        for each in value.values() if isinstance(value, dict) else ():
            _check_json(each, depth + 1)


P = 2**255 - 19
ORDER_8 = 0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826


def usable_ed25519(key: bytes) -> bool:
    y = int.from_bytes(key, "little") & (2**255 - 1)
    return len(key) == 32 and y < P and y not in {0, 1, P - 1, ORDER_8, P - ORDER_8}


def check_ed25519(key: bytes, message: bytes, signature: bytes) -> None:
    require(usable_ed25519(key), "signature")
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError):
        raise Refused("signature") from None


def check_mldsa(key: bytes, message: bytes, signature: bytes, context: bytes) -> None:
    try:
        MLDSA65PublicKey.from_public_bytes(key).verify(signature, message, context)
    except (InvalidSignature, ValueError):
        raise Refused("signature") from None


def ssh_string(data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + data


def check_sshsig(key: bytes, namespace: bytes, message: bytes, armored: bytes) -> None:
    """Write the file that should be there around the signature inside it, and compare."""
    require(len(armored) <= 4096, "signature")
    text = b"".join(armored.split(b"\n")[1:-2])
    try:
        signature = base64.b64decode(text)[-64:]
    except ValueError:
        raise Refused("signature") from None
    key_type = ssh_string(b"ssh-ed25519")
    blob = b"SSHSIG" + struct.pack(">I", 1) + ssh_string(key_type + ssh_string(key))
    blob += ssh_string(namespace) + ssh_string(b"") + ssh_string(b"sha512")
    blob += ssh_string(key_type + ssh_string(signature))
    expected = armor(blob, b"SSH SIGNATURE", 70)
    require(armored == expected, "signature")
    signed = b"SSHSIG" + ssh_string(namespace) + ssh_string(b"") + ssh_string(b"sha512")
    check_ed25519(key, signed + ssh_string(hashlib.sha512(message).digest()), signature)


def armor(data: bytes, words: bytes, width: int) -> bytes:
    text = base64.b64encode(data)
    lines = [text[at : at + width] for at in range(0, len(text), width)]
    return b"\n".join(
        [b"-----BEGIN " + words + b"-----", *lines, b"-----END " + words + b"-----\n"]
    )


def is_count(value: Any, low: int, high: int) -> bool:
    return type(value) is int and low <= value <= high
