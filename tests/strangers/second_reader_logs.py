"""Logs in a bundle: section 11 of the specification."""

import hashlib
import json
import re
from collections.abc import Callable, Sequence
from typing import Any

from second_reader_basics import (
    DIGEST,
    Refused,
    check_ed25519,
    check_mldsa,
    from_base64,
    from_base64url,
    is_count,
    matches,
    require,
    strict_json,
)
from second_reader_card import Card

SUBJECT = "[a-z0-9][a-z0-9-]{0,63}"
CODE = r"[A-Za-z0-9][A-Za-z0-9.:_/+=-]{0,127}"
EVENT_TYPE = "[a-z][a-z-]{0,31}"
LOG_FILES = {
    "entries.jsonl",
    "openings.jsonl",
    "proofs.jsonl",
    "checkpoint.txt",
    "checkpoint.mldsa",
}


def read_line(line: bytes, members: Sequence[str]) -> dict[str, Any]:
    """One line in its one spelling: compact JSON of exactly these members in this order."""
    require(len(line) <= 256 * 1024, "line")
    value = strict_json(line)
    require(isinstance(value, dict) and list(value) == list(members), "line")
    require(compact_json(value) == line, "spelling")
    return dict(value)


def compact_json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def lines_of(data: bytes) -> list[bytes]:
    require(not data or data.endswith(b"\n"), "line")
    return data[:-1].split(b"\n") if data else []


def leaf_hash(line: bytes) -> bytes:
    return hashlib.sha256(b"\0" + line).digest()


def read_log(folder: str, files: dict[str, bytes], card: Card | None) -> bool:
    """11.5: check one log; whether it is the sender's own."""
    require(files.keys() == LOG_FILES, "files")
    entries = lines_of(files["entries.jsonl"])
    last = _check_chains(entries)
    _check_openings(lines_of(files["openings.jsonl"]), entries)
    proofs = [
        read_line(each, ("index", "leaf", "path")) for each in lines_of(files["proofs.jsonl"])
    ]
    for proof in proofs:
        path = proof["path"]
        require(is_count(proof["index"], 0, 2**53 - 1) and matches(DIGEST, proof["leaf"]), "line")
        require(isinstance(path, list) and len(path) <= 63, "line")
        require(all(matches(DIGEST, each) for each in path), "line")
    require([proof["leaf"] for proof in proofs] == [leaf.hex() for leaf in last], "proofs")
    origin, size, root, own = read_checkpoint(files["checkpoint.txt"], card)
    require(hashlib.sha256(origin.encode()).hexdigest() == folder, "origin")
    require(len(entries) <= size, "size")
    indexes = [proof["index"] for proof in proofs]
    require(indexes == sorted(set(indexes)), "journal-proof-false")
    for proof in proofs:
        path = [bytes.fromhex(each) for each in proof["path"]]
        require(
            leads(bytes.fromhex(proof["leaf"]), proof["index"], size, path, root),
            "journal-proof-false",
        )
    if card and own:
        try:
            own()
            checkpoint = files["checkpoint.txt"]
            check_mldsa(card.mldsa65, checkpoint, files["checkpoint.mldsa"], b"hrdoc/checkpoint/v1")
        except Refused:
            raise Refused("checkpoint-false") from None
    return bool(own)


def _check_chains(lines: list[bytes]) -> list[bytes]:
    """The leaf hash of the last entry of each subject, in the order of the subjects."""
    last: dict[str, tuple[int, bytes]] = {}
    subject = ""
    for line in lines:
        entry = read_line(line, ("subject", "seq", "prev", "event", "detail"))
        require(matches(SUBJECT, entry["subject"]), "line")
        require(is_count(entry["seq"], 0, 2**53 - 1), "line")
        require(matches(DIGEST, entry["event"]) and matches(DIGEST, entry["detail"]), "line")
        if entry["subject"] != subject:
            subject = entry["subject"]
            require(subject not in last, "order")
            seq, prev = 0, ""
        else:
            seq, prev = last[subject][0] + 1, last[subject][1].hex()
        require((entry["seq"], entry["prev"]) == (seq, prev), "chain")
        last[subject] = (seq, leaf_hash(line))
    return [leaf for _, leaf in last.values()]


def _check_openings(lines: list[bytes], entries: list[bytes]) -> None:
    by_leaf = {leaf_hash(line).hex(): json.loads(line) for line in entries}
    seen = set()
    for line in lines:
        opening = read_line(line, ("leaf", "part", "salt", "text"))
        leaf, part, text = opening["leaf"], opening["part"], opening["text"]
        require(isinstance(leaf, str) and part in ("event", "detail"), "line")
        require(isinstance(opening["salt"], str) and isinstance(text, str), "line")
        salt = from_base64url(opening["salt"].encode("ascii", "replace"))
        require(len(salt) == 16 and len(text) <= 65_536, "line")
        if part == "event":
            event = read_line(text.encode(), ("type", "premis", "time", "clock"))
            require(
                matches(EVENT_TYPE, event["type"]) and matches("([a-z]{3})?", event["premis"]),
                "line",
            )
            require(matches(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", event["time"]), "line")
            require(matches(EVENT_TYPE, event["clock"]), "line")
        else:
            _check_detail(text)
        require(leaf in by_leaf and (leaf, part) not in seen, "opening")
        require(hashlib.sha256(salt + text.encode()).hexdigest() == by_leaf[leaf][part], "opening")
        seen.add((leaf, part))


def _check_detail(text: str) -> None:
    detail = strict_json(text.encode())
    require(isinstance(detail, dict) and compact_json(detail).decode() == text, "detail")
    for name, value in detail.items():
        require(matches(CODE, name), "detail")
        for each in value if isinstance(value, list) else [value]:
            code = isinstance(each, str) and (each == "" or matches(CODE, each))
            require(code or (not isinstance(value, list) and isinstance(each, int)), "detail")


def read_checkpoint(
    data: bytes, card: Card | None
) -> tuple[str, int, bytes, Callable[[], None] | None]:
    """11.3: origin, size, root; and how to check our signatures, None when no line is ours."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("text") from None
    require(len(data) <= 256 * 1024 and not re.search("[\x00-\x09\x0b-\x1f]", text), "text")
    body, gap, rest = text.rpartition("\n\n")
    require(gap and rest.endswith("\n"), "note")
    signatures = rest[:-1].split("\n")
    require(len(signatures) <= 16, "signatures")
    lines = body.split("\n")
    require(len(lines) >= 3 and all(lines), "body")
    origin, size, root = lines[0], lines[1], from_base64(lines[2])
    require(not re.search(r"\s|\+", origin) and len(root) == 32, "body")
    require(matches("0|[1-9][0-9]{0,18}", size) and int(size) < 2**63, "body")
    ours: list[bytes] = []
    for line in signatures:
        match = re.fullmatch(r"— (\S+) (\S+)", line)
        require(match and "+" not in match[1], "signatures")
        blob = from_base64(match[2]) if match else b""
        require(len(blob) > 4, "signatures")
        if card and match and match[1] == origin:
            named = hashlib.sha256(origin.encode() + b"\n\x01" + card.journal).digest()[:4]
            ours += [blob[4:]] * (blob[:4] == named)

    def check() -> None:
        for signature in ours:
            check_ed25519(card.journal if card else b"", (body + "\n").encode(), signature)

    return origin, int(size), root, check if ours else None


def leads(leaf: bytes, index: int, size: int, path: list[bytes], root: bytes) -> bool:
    """RFC 9162, 2.1.3.2."""
    if index >= size:
        return False
    fn, sn, r = index, size - 1, leaf
    for p in path:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            r = hashlib.sha256(b"\x01" + p + r).digest()
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = hashlib.sha256(b"\x01" + r + p).digest()
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and r == root
