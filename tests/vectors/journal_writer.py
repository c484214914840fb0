"""A second writer of the journal: keys, lines, a log of eight entries, the framing of vectors.

It shares no code with the program. Keys and salts come from their names; ML-DSA signatures come
from chance, so those made once are kept in `journal_kept.json`.
"""

import hashlib
import json
from base64 import b64decode, b64encode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey

HERE = Path(__file__).parent
KEPT = HERE / "journal_kept.json"
ORIGIN = "hrdoc/log/000102030405060708090a0b0c0d0e0f"
OTHER_ORIGIN = "hrdoc/log/f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff"
CONTEXT = b"hrdoc/checkpoint/v1"
ORDER = ("checkpoint.mldsa", "checkpoint.txt", "entries.jsonl", "openings.jsonl", "proofs.jsonl")

Row = dict[str, object]


def digest(name: str, size: int = 32) -> bytes:
    return hashlib.shake_256(f"journal vector {name}".encode()).digest(size)


KEY = Ed25519PrivateKey.from_private_bytes(digest("key"))
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(digest("other key"))
MLDSA = MLDSA65PrivateKey.from_seed_bytes(digest("mldsa"))
OTHER_MLDSA = MLDSA65PrivateKey.from_seed_bytes(digest("other mldsa"))


class Kept:
    """ML-DSA signatures made once; `used` holds those this run asked for."""

    def __init__(self) -> None:
        self.known: dict[str, str] = json.loads(KEPT.read_text("ascii")) if KEPT.exists() else {}
        self.used: dict[str, str] = {}

    def sign(
        self, message: bytes, *, key: MLDSA65PrivateKey = MLDSA, context: bytes = CONTEXT
    ) -> bytes:
        label = hashlib.sha256(
            key.public_key().public_bytes_raw() + bytes([len(context)]) + context + message
        ).hexdigest()
        if label not in self.known:
            self.known[label] = b64encode(key.sign(message, context)).decode("ascii")
        self.used[label] = self.known[label]
        return b64decode(self.known[label])

    def save(self) -> None:
        text = json.dumps(self.used, indent=1, sort_keys=True) + "\n"
        if not KEPT.exists() or KEPT.read_text("ascii") != text:
            KEPT.write_text(text, encoding="ascii")


# --- the lines --------------------------------------------------------------------------------


def compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def lines(rows: Sequence[object]) -> bytes:
    return "".join(compact(row) + "\n" for row in rows).encode()


def leaf(row: Row) -> bytes:
    return hashlib.sha256(b"\0" + compact(row).encode()).digest()


def salt_of(name: str) -> bytes:
    return digest(f"salt {name}", 16)


def base64url(data: bytes) -> str:
    return urlsafe_b64encode(data).decode("ascii").rstrip("=")


def committed(salt: bytes, text: str) -> str:
    return hashlib.sha256(salt + text.encode()).hexdigest()


def event_text(code: str, premis: str, minute: int = 0) -> str:
    time = f"2026-11-20T12:{minute:02}:00Z"
    return compact({"type": code, "premis": premis, "time": time, "clock": "device"})


def opening_row(leaf_hash: str, part: str, salt: bytes, text: str) -> Row:
    return {"leaf": leaf_hash, "part": part, "salt": base64url(salt), "text": text}


# --- a log of eight entries -------------------------------------------------------------------

ONE = "3f21b8bf-e976-8435-a821-797b519f9f0a"
TWO = "c0a8012e-5d1f-8b6c-9e40-1d2f3a4b5c6d"
HAPPENED = (
    ("vault", "log-begun", "", "{}"),
    (ONE, "created", "cre", '{"kind":"testimony"}'),
    (TWO, "created", "cre", '{"kind":"case"}'),
    (ONE, "sealed", "dsg", '{"revision":"' + "5" * 64 + '"}'),
    ("vault", "backed-up", "rep", '{"files":3}'),
    (TWO, "sealed", "dsg", '{"revision":"' + "6" * 64 + '","parents":[]}'),
    (ONE, "viewed", "dsp", "{}"),
    (ONE, "checked", "fix", '{"whole":true}'),
)


def the_log() -> tuple[list[Row], list[Row]]:
    """Every entry of the log, and an opening of every part."""
    entries: list[Row] = []
    openings: list[Row] = []
    last: dict[str, Row] = {}
    for at, (subject, code, premis, detail) in enumerate(HAPPENED):
        texts = {"event": event_text(code, premis, at), "detail": detail}
        before = last.get(subject)
        row: Row = {
            "subject": subject,
            "seq": sum(each["subject"] == subject for each in entries),
            "prev": "" if before is None else leaf(before).hex(),
            **{part: committed(salt_of(f"{part} {at}"), text) for part, text in texts.items()},
        }
        entries.append(row)
        last[subject] = row
        openings += [
            opening_row(leaf(row).hex(), part, salt_of(f"{part} {at}"), text)
            for part, text in texts.items()
        ]
    return entries, openings


def root(leaves: Sequence[bytes]) -> bytes:
    """RFC 6962, section 2.1, as it is written there."""
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256().digest()
    cut = split(len(leaves))
    return hashlib.sha256(b"\x01" + root(leaves[:cut]) + root(leaves[cut:])).digest()


def path(at: int, leaves: Sequence[bytes]) -> list[bytes]:
    """RFC 6962, section 2.1.1, as it is written there."""
    if len(leaves) < 2:
        return []
    cut = split(len(leaves))
    if at < cut:
        return [*path(at, leaves[:cut]), root(leaves[cut:])]
    return [*path(at - cut, leaves[cut:]), root(leaves[:cut])]


def split(size: int) -> int:
    cut = 1
    while cut * 2 < size:
        cut *= 2
    return cut


ENTRIES, OPENINGS = the_log()
LEAVES = [leaf(row) for row in ENTRIES]


def proof(at: int) -> Row:
    hashes = [each.hex() for each in path(at, LEAVES)]
    return {"index": at, "leaf": LEAVES[at].hex(), "path": hashes}


def checkpoint(
    size: int = len(HAPPENED), *, origin: str = ORIGIN, key: Ed25519PrivateKey = KEY
) -> bytes:
    text = f"{origin}\n{size}\n{b64encode(root(LEAVES[:size])).decode()}\n"
    public = key.public_key().public_bytes_raw()
    named = hashlib.sha256(origin.encode() + b"\n\x01" + public).digest()[:4]
    signature = b64encode(named + key.sign(text.encode())).decode()
    return f"{text}\n— {origin} {signature}\n".encode()


# --- how a vector is framed -------------------------------------------------------------------


def vector(body: bytes, fields: Mapping[str, str]) -> bytes:
    head = "".join(f"{name}: {value}\n" for name, value in fields.items() if value)
    return head.encode() + b"\n" + body


def malformed(rule: str, comment: str, **more: str) -> dict[str, str]:
    return {"expect": "journal-malformed", "rule": rule, "comment": comment, **more}
