"""Folders of a log, good ones and one fault each."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from journal_writer import (
    ENTRIES,
    KEY,
    LEAVES,
    MLDSA,
    OPENINGS,
    ORDER,
    ORIGIN,
    OTHER_KEY,
    OTHER_MLDSA,
    OTHER_ORIGIN,
    Kept,
    Row,
    checkpoint,
    lines,
    malformed,
    path,
    proof,
    vector,
)


@dataclass(frozen=True)
class Log:
    """What a folder holds; `signature` is made by the owner's key when not given."""

    entries: bytes
    openings: bytes
    proofs: bytes
    note: bytes = checkpoint()
    signature: bytes | None = None

    def files(self, kept: Kept) -> dict[str, bytes]:
        signature = kept.sign(self.note) if self.signature is None else self.signature
        contents = (signature, self.note, self.entries, self.openings, self.proofs)
        return dict(zip(ORDER, contents, strict=True))


def folder_vector(files: Mapping[str, bytes], **fields: str) -> bytes:
    told = {
        **fields,
        "folder": hashlib.sha256(ORIGIN.encode()).hexdigest(),
        "journal": KEY.public_key().public_bytes_raw().hex(),
        "mldsa": MLDSA.public_key().public_bytes_raw().hex(),
        "files": ", ".join(f"{name} {len(data)}" for name, data in files.items()),
    }
    return vector(b"".join(files.values()), told)


# The last entry of TWO is the sixth of the log and that of ONE the eighth: TWO comes first.
TRAVEL = (2, 5, 1, 3, 6, 7)
ROWS = [ENTRIES[at] for at in TRAVEL]
OPEN = [OPENINGS[2 * at + part] for at in TRAVEL if at != 6 for part in (0, 1)]
PROOFS = [proof(5), proof(7)]
GOOD = Log(lines(ROWS), lines(OPEN), lines(PROOFS))


def good_logs() -> dict[str, tuple[str, Log]]:
    one = Log(lines([ENTRIES[0], ENTRIES[4]]), b"", lines([proof(4)]))
    whole = (0, 4, *TRAVEL)
    every = Log(
        lines([ENTRIES[at] for at in whole]),
        lines(OPENINGS),
        lines([proof(4), *PROOFS]),
    )
    return {
        "good": ("two subjects of a log of three", GOOD),
        "good_whole": ("every entry, every part open", every),
        "good_closed": ("no part open", replace(GOOD, openings=b"")),
        "good_one_subject": ("one subject", one),
        "good_nothing": ("no subject at all", Log(b"", b"", b"")),
    }


def chain_logs() -> dict[str, tuple[str, str, Log]]:
    gap = [*ROWS[:3], *ROWS[4:]]
    false_prev = [*ROWS[:-1], ROWS[-1] | {"prev": LEAVES[3].hex()}]
    foreign = [ROWS[0], ROWS[1] | {"prev": LEAVES[1].hex()}, *ROWS[2:]]
    mixed = [ROWS[2], ROWS[0], ROWS[1], *ROWS[3:]]
    return {
        "chain_gap": ("chain", "an entry inside is missing", replace(GOOD, entries=lines(gap))),
        "chain_start": ("chain", "seq 0 is missing", replace(GOOD, entries=lines(ROWS[1:]))),
        "chain_prev": ("chain", "prev of the one before", replace(GOOD, entries=lines(false_prev))),
        "chain_foreign": (
            "chain",
            "prev of another subject",
            replace(GOOD, entries=lines(foreign)),
        ),
        "chain_twice": (
            "chain",
            "an entry twice",
            replace(GOOD, entries=lines([ROWS[0], *ROWS])),
        ),
        "chain_turned": (
            "chain",
            "a later entry first",
            replace(GOOD, entries=lines([ROWS[1], ROWS[0], *ROWS[2:]])),
        ),
        "subjects_mixed": ("order", "subjects mixed", replace(GOOD, entries=lines(mixed))),
        "entries_no_lf": ("line", "no LF at the end", replace(GOOD, entries=GOOD.entries[:-1])),
        "entries_empty_line": (
            "line",
            "an empty line",
            replace(GOOD, entries=GOOD.entries + b"\n"),
        ),
    }


def opening_logs() -> dict[str, tuple[str, str, Log]]:
    def changed(**members: object) -> Log:
        return replace(GOOD, openings=lines([OPEN[0] | members, *OPEN[1:]]))

    vault = OPENINGS[0]
    later = str(OPEN[0]["text"]).replace("12:02", "12:03")
    return {
        "opening_nothing": ("opening", "its entry is not there", changed(**vault)),
        "opening_time": ("opening", "another time than committed to", changed(text=later)),
        "opening_salt": ("opening", "another salt", changed(salt=vault["salt"])),
        "opening_leaf": ("opening", "of another entry", changed(leaf=LEAVES[1].hex())),
        "opening_part": (
            "opening",
            "a detail under the salt of the event",
            changed(part="detail", text=OPEN[1]["text"]),
        ),
        "opening_twice": (
            "opening",
            "a part twice",
            replace(GOOD, openings=lines([*OPEN, OPEN[0]])),
        ),
        "opening_no_lf": ("line", "no LF at the end", replace(GOOD, openings=GOOD.openings[:-1])),
    }


def proof_logs() -> dict[str, tuple[str, str, Log]]:
    first, second = PROOFS

    def proofs(*rows: Row) -> Log:
        return replace(GOOD, proofs=lines(rows))

    return {
        "proof_missing": ("proofs", "a proof less", proofs(first)),
        "proof_stray": (
            "proofs",
            "a proof of a subject that is not there",
            proofs(*PROOFS, proof(4)),
        ),
        "proof_not_last": ("proofs", "not of the last entry", proofs(first, proof(6))),
        "proof_twice": ("proofs", "a proof twice", proofs(first, first, second)),
        "proof_turned": ("proofs", "in another order", proofs(second, first)),
    }


def false_proof_logs() -> dict[str, tuple[str, Log]]:
    """Every line in form, and the path leads elsewhere."""
    first, second = PROOFS
    hashes = [each.hex() for each in path(7, LEAVES)]
    turned = [ENTRIES[at] for at in (1, 3, 6, 7, 2, 5)]

    def ends(**members: object) -> Log:
        return replace(GOOD, proofs=lines([first, second | members]))

    return {
        "path_false": ("the path of another entry", ends(path=first["path"])),
        "path_cut": ("a hash less", ends(path=hashes[:-1])),
        "path_longer": ("a hash more", ends(path=[*hashes, hashes[0]])),
        "path_turned": ("root's end first", ends(path=hashes[::-1])),
        "index_other": ("index of the entry before", ends(index=6)),
        "index_outside": ("index 8 of 8", ends(index=8)),
        "subjects_turned": (
            "subjects not in the order of their last entries",
            replace(GOOD, entries=lines(turned), proofs=lines([second, first])),
        ),
        "checkpoint_older": (
            "a checkpoint from before the last entry",
            replace(GOOD, note=checkpoint(7)),
        ),
    }


def checkpoint_logs(kept: Kept) -> dict[str, tuple[dict[str, str], Log]]:
    def noted(note: bytes) -> Log:
        return replace(GOOD, note=note)

    def signed(signature: bytes) -> Log:
        return replace(GOOD, signature=signature)

    note = checkpoint()
    good = kept.sign(note)
    flipped = good[:100] + bytes([good[100] ^ 1]) + good[101:]
    body = {"expect": "checkpoint-malformed"}
    false = {"expect": "signature-invalid"}
    text = note.partition(b"\n\n")[0] + b"\n"
    edited = note.replace(b"000102", b"000103", 1)
    assert edited != note
    return {
        "checkpoint_origin": (
            malformed("origin", "a checkpoint of another log of the same owner"),
            noted(checkpoint(origin=OTHER_ORIGIN)),
        ),
        "checkpoint_origin_edited": (
            malformed("origin", "the origin changed after signing"),
            replace(GOOD, note=edited, signature=good),
        ),
        "checkpoint_small": (
            malformed("size", "more entries than the log has"),
            noted(checkpoint(5)),
        ),
        "checkpoint_empty": ({**body, "rule": "note", "comment": "nothing"}, noted(b"")),
        "checkpoint_unsigned": (
            {**body, "rule": "note", "comment": "no line"},
            noted(text + b"\n"),
        ),
        "checkpoint_other_key": (
            {**false, "rule": "other-key", "comment": "signed by another journal key"},
            noted(checkpoint(key=OTHER_KEY)),
        ),
        "mldsa_false": ({**false, "rule": "false", "comment": "a bit changed"}, signed(flipped)),
        "mldsa_cut": ({**false, "rule": "malformed", "comment": "a byte less"}, signed(good[:-1])),
        "mldsa_empty": ({**false, "rule": "malformed", "comment": "no signature"}, signed(b"")),
        "mldsa_other_key": (
            {**false, "rule": "false", "comment": "by another ML-DSA key"},
            signed(kept.sign(note, key=OTHER_MLDSA)),
        ),
        "mldsa_other_context": (
            {**false, "rule": "false", "comment": "under another context"},
            signed(kept.sign(note, context=b"hrdoc/seal/v1")),
        ),
        "mldsa_of_text": (
            {**false, "rule": "false", "comment": "over the text without the signature line"},
            signed(kept.sign(text)),
        ),
        "mldsa_of_older": (
            {**false, "rule": "false", "comment": "of an older checkpoint"},
            signed(kept.sign(checkpoint(7))),
        ),
    }


def log_vectors(kept: Kept) -> Iterator[tuple[str, bytes]]:
    for name, (comment, log) in good_logs().items():
        yield name, folder_vector(log.files(kept), expect="success", comment=comment)
    for name, (rule, comment, log) in (chain_logs() | opening_logs() | proof_logs()).items():
        yield name, folder_vector(log.files(kept), **malformed(rule, comment))
    for name, (comment, log) in false_proof_logs().items():
        told = {"expect": "log-proof-invalid", "comment": comment}
        yield name, folder_vector(log.files(kept), **told)
    for name, (fields, log) in checkpoint_logs(kept).items():
        yield name, folder_vector(log.files(kept), **fields)
    files = GOOD.files(kept)
    fewer = {name: data for name, data in files.items() if name != "openings.jsonl"}
    yield "file_missing", folder_vector(fewer, **malformed("files", "a file less"))
    more = files | {"readme.txt": b"hello\n"}
    yield "file_stray", folder_vector(more, **malformed("files", "a file more"))
