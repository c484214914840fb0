"""The journal's lines and the files a log travels in: codecs and the checks that need no key.

Responsible for bytes only: it keeps no log, signs nothing and walks no Merkle path (a checkpoint's
signature and the inclusion paths are checked in `hrdoc.signed.checkpoint`). Every line is compact
UTF-8 JSON with its members in the order given here; a reader writes what it understood again and
refuses a line that comes out different, so there is one spelling.

1. Entry: `{"subject","seq","prev","event","detail"}`. `subject` is a record id, a bundle id or
   `vault`; `seq` counts from 0 for each log and subject; `prev` is the hex leaf hash of the entry
   before it, `""` at 0; `event` and `detail` are commitments (3).
2. Leaf hash: SHA-256(0x00 | line without its LF) (RFC 6962, section 2.1).
3. Commitment: hex SHA-256(16-byte salt | text). The event's text is `{"type","premis","time",
   "clock"}`: a code of ours, the three-letter PREMIS code ("" where PREMIS has none), RFC 3339 in
   UTC, and `device`. The detail's text is one object of codes: whole numbers, truths, ASCII codes
   without spaces, and lists of them; never a name, a path or text.
4. Opening: `{"leaf","part","salt","text"}`, one a line, of one part (`event` or `detail`) of the
   entry with that leaf hash; salt in base64url without padding. No line: that part stays closed.
5. Proof: `{"index","leaf","path"}`, for the last entry of each subject; hashes in hex, leaf's end
   first, against the one checkpoint beside it.
6. A log travels as a folder named by the hex SHA-256 of its origin: `entries.jsonl` (every entry
   of each subject in it, subject by subject, in the order of their last entries in the log),
   `openings.jsonl`, `proofs.jsonl`, `checkpoint.txt`, `checkpoint.mldsa`. Every line ends in LF.
"""

import hashlib
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Final, Literal, TypeVar

import msgspec

from hrdoc.records.errors import JournalMalformed

ENTRIES: Final = "entries.jsonl"
OPENINGS: Final = "openings.jsonl"
PROOFS: Final = "proofs.jsonl"
CHECKPOINT: Final = "checkpoint.txt"
CHECKPOINT_MLDSA: Final = "checkpoint.mldsa"
FILES: Final = (CHECKPOINT_MLDSA, CHECKPOINT, ENTRIES, OPENINGS, PROOFS)
"""The files of a log's folder, bytewise."""

SALT_SIZE: Final = 16
MAX_LINE: Final = 64 * 1024
VAULT: Final = "vault"
"""The subject of entries about the vault itself."""

PREMIS: Final[Mapping[str, str]] = {
    "accepted": "val",
    "backed-up": "rep",
    "card-issued": "dsg",
    "check-failed": "fix",
    "checked": "fix",
    "consent-changed": "poa",
    "contact-revoked": "poa",
    "contact-trusted": "poa",
    "created": "cre",
    "custody-gap": "",
    "deleted": "del",
    "disseminated": "dis",
    "edited": "mem",
    "erased": "del",
    "export-begun": "ipc",
    "export-done": "exp",
    "export-failed": "ipc",
    "extracted": "rep",
    "imported": "ing",
    "intake": "ing",
    "log-begun": "",
    "passphrase-changed": "",
    "received": "tra",
    "recovery-changed": "",
    "recovery-used": "",
    "redacted": "red",
    "restored": "rec",
    "sealed": "dsg",
    "validated": "val",
    "viewed": "dsp",
    "withdrawn": "dea",
}
"""Our event types and their codes in the PREMIS event type list of id.loc.gov."""

QUIET_TYPES: Final = frozenset({"viewed", "extracted", "export-begun", "export-done"})
"""Event types that leave closed unless asked for: who looked, and who else received."""

_HEX: Final = r"\A[0-9a-f]{64}\Z"
_SUBJECT: Final = r"\A[a-z0-9][a-z0-9-]{0,63}\Z"
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.:_/+=-]{0,127}\Z")
_TIME: Final = r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\Z"
_SAFE: Final = (1 << 53) - 1

Code = str | int | bool
Detail = Mapping[str, "Code | list[str]"]
"""What an entry says beyond its type: codes only (3)."""
Part = Literal["event", "detail"]

_Hex = Annotated[str, msgspec.Meta(pattern=_HEX)]
_Count = Annotated[int, msgspec.Meta(ge=0, le=_SAFE)]


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    subject: Annotated[str, msgspec.Meta(pattern=_SUBJECT)]
    seq: _Count
    prev: Annotated[str, msgspec.Meta(pattern=r"\A(?:[0-9a-f]{64})?\Z")]
    event: _Hex
    detail: _Hex


class _Event(msgspec.Struct, forbid_unknown_fields=True):
    type: Annotated[str, msgspec.Meta(pattern=r"\A[a-z][a-z-]{0,31}\Z")]
    premis: Annotated[str, msgspec.Meta(pattern=r"\A(?:[a-z]{3})?\Z")]
    time: Annotated[str, msgspec.Meta(pattern=_TIME)]
    clock: Annotated[str, msgspec.Meta(pattern=r"\A[a-z][a-z-]{0,31}\Z")]


class _Opening(msgspec.Struct, forbid_unknown_fields=True):
    leaf: _Hex
    part: Part
    salt: Annotated[str, msgspec.Meta(pattern=r"\A[A-Za-z0-9_-]{22}\Z")]
    text: Annotated[str, msgspec.Meta(max_length=MAX_LINE)]


class _Proof(msgspec.Struct, forbid_unknown_fields=True):
    index: _Count
    leaf: _Hex
    path: Annotated[list[_Hex], msgspec.Meta(max_length=63)]


_Json = TypeVar("_Json", bound=msgspec.Struct)


def _decode(line: bytes, kind: type[_Json]) -> _Json:
    """Read one line in its one spelling; raises JournalMalformed."""
    if len(line) > 4 * MAX_LINE:
        raise JournalMalformed(rule="size")
    try:
        found = msgspec.json.decode(line, type=kind)
        if msgspec.json.encode(found) == line:
            return found
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise JournalMalformed(rule="line") from error
    raise JournalMalformed(rule="spelling")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a log (1); `leaf` is its 32-byte leaf hash (2)."""

    subject: str
    seq: int
    prev: str
    event: str
    detail: str
    leaf: bytes = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        # Once for all: an entry is asked for its hash by everything that checks a log.
        object.__setattr__(self, "leaf", hashlib.sha256(b"\0" + self.line()).digest())

    @classmethod
    def parse(cls, line: bytes) -> "Entry":
        """Read a line without its LF; raises JournalMalformed."""
        found = _decode(line, _Entry)
        if (found.seq == 0) != (found.prev == ""):
            raise JournalMalformed(rule="prev")
        return cls(found.subject, found.seq, found.prev, found.event, found.detail)

    def line(self) -> bytes:
        """The line as it stands in the log, without LF."""
        return msgspec.json.encode(
            _Entry(self.subject, self.seq, self.prev, self.event, self.detail)
        )


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, as an entry commits to it (3)."""

    type: str
    time: str
    premis: str = ""
    clock: str = "device"

    @classmethod
    def of(cls, event_type: str, time: str) -> "Event":
        """The event of one of our types at an RFC 3339 time in UTC; ValueError if unknown."""
        if event_type not in PREMIS:
            raise ValueError("event type")
        return cls.parse(cls(event_type, time, PREMIS[event_type]).to_text())

    @classmethod
    def parse(cls, text: str) -> "Event":
        """Read the text of an opened event; raises JournalMalformed."""
        found = _decode(_utf8(text), _Event)
        return cls(found.type, found.time, found.premis, found.clock)

    def to_text(self) -> str:
        """The text that is committed to."""
        return msgspec.json.encode(_Event(self.type, self.premis, self.time, self.clock)).decode()


def detail_text(detail: Detail) -> str:
    """The text of a detail; ValueError when it holds anything but codes (a bug of the caller)."""
    for name, value in detail.items():
        values = value if isinstance(value, list) else [value]
        if not _CODE.match(name) or not all(_is_code(each) for each in values):
            raise ValueError("detail")
    text = msgspec.json.encode(dict(detail)).decode()
    if len(text) > MAX_LINE:
        raise ValueError("detail")
    return text


def parse_detail(text: str) -> dict[str, "Code | list[str]"]:
    """Read the text of an opened detail; raises JournalMalformed."""
    try:
        found = msgspec.json.decode(_utf8(text), type=dict[str, str | int | bool | list[str]])
        if detail_text(found) == text:
            return found
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise JournalMalformed(rule="detail") from error
    raise JournalMalformed(rule="detail")


def _is_code(value: object) -> bool:
    if isinstance(value, str):
        return value == "" or _CODE.match(value) is not None
    return isinstance(value, int) and -_SAFE <= value <= _SAFE


def _utf8(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise JournalMalformed(rule="line") from error


def commitment(salt: bytes, text: str) -> str:
    """Hex SHA-256 of a 16-byte salt and a text (3)."""
    return hashlib.sha256(salt + text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Opening:
    """What one commitment of one entry hides (4)."""

    leaf: str
    part: Part
    salt: bytes = field(repr=False)
    text: str = field(repr=False)

    @classmethod
    def parse(cls, line: bytes) -> "Opening":
        """Read a line without its LF; raises JournalMalformed, also for text in no right form."""
        found = _decode(line, _Opening)
        salt = urlsafe_b64decode(found.salt + "==")
        if _base64url(salt) != found.salt:
            raise JournalMalformed(rule="salt")
        opening = cls(found.leaf, found.part, salt, found.text)
        if found.part == "event":
            Event.parse(found.text)
        else:
            parse_detail(found.text)
        return opening

    def line(self) -> bytes:
        """The line, without LF."""
        return msgspec.json.encode(_Opening(self.leaf, self.part, _base64url(self.salt), self.text))

    def opens(self, entry: Entry) -> bool:
        """Whether this is what `entry` committed to."""
        committed = entry.event if self.part == "event" else entry.detail
        return self.leaf == entry.leaf.hex() and commitment(self.salt, self.text) == committed


def _base64url(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


@dataclass(frozen=True, slots=True)
class Proof:
    """Where an entry stands in its log, and the path from it to the root (5)."""

    index: int
    leaf: bytes
    path: tuple[bytes, ...]

    @classmethod
    def parse(cls, line: bytes) -> "Proof":
        """Read a line without its LF; raises JournalMalformed."""
        found = _decode(line, _Proof)
        return cls(found.index, bytes.fromhex(found.leaf), tuple(map(bytes.fromhex, found.path)))

    def line(self) -> bytes:
        """The line, without LF."""
        path = [beside.hex() for beside in self.path]
        return msgspec.json.encode(_Proof(self.index, self.leaf.hex(), path))


@dataclass(frozen=True, slots=True)
class LogCopy:
    """What travels of one log: every entry of some subjects, and what vouches for them (6).

    `checkpoint` is the signed note and `mldsa` the raw signature beside it, neither verified here.
    """

    entries: tuple[Entry, ...]
    openings: tuple[Opening, ...] = field(repr=False)
    proofs: tuple[Proof, ...] = field(repr=False)
    checkpoint: bytes = field(repr=False)
    mldsa: bytes = field(repr=False)

    @classmethod
    def read(cls, files: Mapping[str, bytes]) -> "LogCopy":
        """Read the files of one folder by their names; raises JournalMalformed.

        Holding one means: every line in form, the chain of each subject whole from 0, every
        opening opens an entry, and proofs for the last entry of each subject, in their order.
        """
        if sorted(files) != sorted(FILES):
            raise JournalMalformed(rule="files")
        copy = cls(
            tuple(map(Entry.parse, _lines(files[ENTRIES]))),
            tuple(map(Opening.parse, _lines(files[OPENINGS]))),
            tuple(map(Proof.parse, _lines(files[PROOFS]))),
            files[CHECKPOINT],
            files[CHECKPOINT_MLDSA],
        )
        last = check_chains(copy.entries)
        if [entry.subject for entry in copy.entries] != [
            subject for subject, entry in last.items() for _ in range(entry.seq + 1)
        ]:
            raise JournalMalformed(rule="order")
        _check_openings(copy.entries, copy.openings)
        if [proof.leaf for proof in copy.proofs] != [entry.leaf for entry in last.values()]:
            raise JournalMalformed(rule="proofs")
        return copy

    def files(self) -> dict[str, bytes]:
        """The files of the folder by their names."""
        return {
            ENTRIES: _joined(entry.line() for entry in self.entries),
            OPENINGS: _joined(opening.line() for opening in self.openings),
            PROOFS: _joined(proof.line() for proof in self.proofs),
            CHECKPOINT: self.checkpoint,
            CHECKPOINT_MLDSA: self.mldsa,
        }


def folder(origin: str) -> str:
    """The name of the folder the log with this origin travels in (6)."""
    return hashlib.sha256(origin.encode()).hexdigest()


def check_chains(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Return the last entry of each subject; raises JournalMalformed at a gap or a false `prev`."""
    last: dict[str, Entry] = {}
    for entry in entries:
        before = last.get(entry.subject)
        expected = (0, "") if before is None else (before.seq + 1, before.leaf.hex())
        if (entry.seq, entry.prev) != expected:
            raise JournalMalformed(rule="chain")
        last[entry.subject] = entry
    return last


def _check_openings(entries: Iterable[Entry], openings: Iterable[Opening]) -> None:
    by_leaf = {entry.leaf.hex(): entry for entry in entries}
    seen: set[tuple[str, str]] = set()
    for opening in openings:
        entry = by_leaf.get(opening.leaf)
        if entry is None or not opening.opens(entry) or (opening.leaf, opening.part) in seen:
            raise JournalMalformed(rule="opening")
        seen.add((opening.leaf, opening.part))


def _lines(data: bytes) -> list[bytes]:
    if not data:
        return []
    if not data.endswith(b"\n"):
        raise JournalMalformed(rule="line")
    return data[:-1].split(b"\n")


def _joined(lines: Iterable[bytes]) -> bytes:
    return b"".join(line + b"\n" for line in lines)
