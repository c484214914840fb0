"""Signed checkpoints of a log as text (C2SP signed-note, tlog-checkpoint, tlog-proof).

It keeps no log and knows no trusted key: who calls says whose signature is wanted.

A checkpoint, UTF-8 with no control character but LF:

1. The origin, the size in decimal, the base64 of the 32-byte root; then extension lines, which are
   not empty (we write none). Each line ends in LF. This is the text that is signed.
2. An empty line, the last of the file.
3. Up to 16 lines of em dash (U+2014), space, key name, space, base64 of a 4-byte key id and the
   signature. Our key name is the origin, so an origin has no space and no `+`. The key id of an
   Ed25519 key is the start of SHA-256(name | LF | 0x01 | key); the signature is over the text (1).
4. Lines of other keys are passed over; a line that names our key must hold, and one must be there.

A proof: `c2sp.org/tlog-proof@v1`, perhaps `extra` and base64 of bytes nobody vouches for, `index`
and decimal, the inclusion path in base64, one hash a line, leaf's end first, an empty line, and the
checkpoint byte for byte.

Numbers are below 2^63 without leading zeros; base64 is standard, padded, in one spelling.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hrdoc.crypto import base64text, ed25519
from hrdoc.crypto.errors import CheckpointMalformed, LogProofMalformed, SignatureInvalid
from hrdoc.crypto.merkle import HASH_SIZE, verify_inclusion

_LIMIT = 256 * 1024
_SIGNATURES_LIMIT = 16
_PATH_LIMIT = 63
_ED25519_TYPE = b"\x01"
_KEY_ID_SIZE = 4
_PROOF_HEAD = "c2sp.org/tlog-proof@v1"
_NUMBER = re.compile(r"0|[1-9][0-9]{0,18}")
_NUMBER_LIMIT = 1 << 63
_SIGNATURE = re.compile(r"— (\S+) (\S+)")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f]")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What a log says of itself: its origin, how many entries, and the 32-byte root over them."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        lines = (self.origin, *self.extensions)
        if (
            not _is_key_name(self.origin)
            or not 0 <= self.size < _NUMBER_LIMIT
            or len(self.root) != HASH_SIZE
            or not all(line and "\n" not in line and not _CONTROL.search(line) for line in lines)
        ):
            raise ValueError("checkpoint")

    def to_text(self) -> bytes:
        """Return the text that is signed (1)."""
        lines = (self.origin, str(self.size), base64text.encode(self.root), *self.extensions)
        return "".join(line + "\n" for line in lines).encode()


@dataclass(frozen=True, slots=True)
class LogProof:
    """A `tlog-proof`, not verified: where an entry is, its inclusion path, and the checkpoint."""

    index: int
    path: tuple[bytes, ...]
    checkpoint: bytes
    extra: bytes | None = None


def key_id(origin: str, public: bytes) -> bytes:
    """Return the 4 bytes that name this Ed25519 key in the signatures of this origin (3)."""
    named = origin.encode() + b"\n" + _ED25519_TYPE + public
    return hashlib.sha256(named).digest()[:_KEY_ID_SIZE]


def sign_checkpoint(key: Ed25519PrivateKey, checkpoint: Checkpoint) -> bytes:
    """Return the checkpoint with the log's signature."""
    text = checkpoint.to_text()
    named = key_id(checkpoint.origin, ed25519.public_bytes(key))
    signature = base64text.encode(named + ed25519.sign(key, text))
    return text + f"\n— {checkpoint.origin} {signature}\n".encode()


def parse_checkpoint(data: bytes) -> Checkpoint:
    """Read a checkpoint whose signatures are in form but not verified; CheckpointMalformed."""
    return _parsed(data)[0]


def verify_checkpoint(public: bytes, data: bytes) -> Checkpoint:
    """Return the checkpoint if the log's key (32 bytes) signed it (4).

    Raises CheckpointMalformed, or SignatureInvalid with rule `other-key`, `key` or `false`.
    """
    checkpoint, signatures = _parsed(data)
    wanted = (checkpoint.origin, key_id(checkpoint.origin, public))
    ours = [signature for name, named, signature in signatures if (name, named) == wanted]
    if not ours:
        raise SignatureInvalid(algorithm="note", rule="other-key")
    for signature in ours:
        try:
            ed25519.verify(public, checkpoint.to_text(), signature)
        except SignatureInvalid as error:
            raise SignatureInvalid(algorithm="note", rule=str(error.fields["rule"])) from error
    return checkpoint


def tlog_proof(
    index: int, path: Sequence[bytes], *, checkpoint: bytes, extra: bytes | None = None
) -> bytes:
    """Write a proof that travels alone; `checkpoint` is a signed one, kept byte for byte."""
    lines = [_PROOF_HEAD]
    if extra is not None:
        lines.append(f"extra {base64text.encode(extra)}")
    lines.append(f"index {index}")
    lines.extend(base64text.encode(beside) for beside in path)
    return "\n".join([*lines, "", ""]).encode() + checkpoint


def parse_tlog_proof(data: bytes) -> LogProof:
    """Read a proof and verify nothing; raises LogProofMalformed."""
    head, gap, checkpoint = data.partition(b"\n\n")
    if not gap or len(data) > _LIMIT:
        raise LogProofMalformed
    try:
        parse_checkpoint(checkpoint)
        return _proof(head.decode("ascii").split("\n"), checkpoint)
    except (ValueError, CheckpointMalformed) as error:
        raise LogProofMalformed from error


def verify_tlog_proof(public: bytes, leaf: bytes, data: bytes) -> Checkpoint:
    """Return the signed checkpoint whose tree holds the leaf hash at the proof's index.

    Raises LogProofMalformed, SignatureInvalid or LogProofInvalid.
    """
    proof = parse_tlog_proof(data)
    checkpoint = verify_checkpoint(public, proof.checkpoint)
    verify_inclusion(leaf, proof.index, size=checkpoint.size, path=proof.path, root=checkpoint.root)
    return checkpoint


def _proof(lines: list[str], checkpoint: bytes) -> LogProof:
    if lines.pop(0) != _PROOF_HEAD:
        raise ValueError("head")
    extra = None
    if lines and lines[0].startswith("extra "):
        extra = base64text.decode(lines.pop(0).removeprefix("extra "))
    if not lines or not lines[0].startswith("index ") or len(lines) - 1 > _PATH_LIMIT:
        raise ValueError("index")
    index = _number(lines.pop(0).removeprefix("index "))
    return LogProof(index, tuple(map(_hash, lines)), checkpoint, extra)


def _parsed(data: bytes) -> tuple[Checkpoint, list[tuple[str, bytes, bytes]]]:
    try:
        note = data.decode()
    except UnicodeDecodeError as error:
        raise CheckpointMalformed(rule="text") from error
    if len(data) > _LIMIT or _CONTROL.search(note):
        raise CheckpointMalformed(rule="text")
    body, gap, rest = note.rpartition("\n\n")  # 2
    if not gap or not rest.endswith("\n"):
        raise CheckpointMalformed(rule="note")
    signatures = rest.removesuffix("\n").split("\n")
    if len(signatures) > _SIGNATURES_LIMIT:
        raise CheckpointMalformed(rule="signatures")
    return _body(body.split("\n")), [_signature_line(line) for line in signatures]


def _body(lines: list[str]) -> Checkpoint:
    try:
        origin, size, root, *extensions = lines
        return Checkpoint(origin, _number(size), _hash(root), tuple(extensions))
    except ValueError as error:
        raise CheckpointMalformed(rule="body") from error


def _signature_line(line: str) -> tuple[str, bytes, bytes]:
    match = _SIGNATURE.fullmatch(line)
    if not match or not _is_key_name(match[1]):
        raise CheckpointMalformed(rule="signatures")
    try:
        blob = base64text.decode(match[2])
    except ValueError as error:
        raise CheckpointMalformed(rule="signatures") from error
    if len(blob) <= _KEY_ID_SIZE:
        raise CheckpointMalformed(rule="signatures")
    return match[1], blob[:_KEY_ID_SIZE], blob[_KEY_ID_SIZE:]


def _is_key_name(name: str) -> bool:
    return bool(name) and "+" not in name and not any(each.isspace() for each in name)


def _number(text: str) -> int:
    number = int(text) if _NUMBER.fullmatch(text) else _NUMBER_LIMIT
    if number >= _NUMBER_LIMIT:
        raise ValueError("number")
    return number


def _hash(text: str) -> bytes:
    found = base64text.decode(text)
    if len(found) != HASH_SIZE:
        raise ValueError("hash")
    return found
