"""What a record says, read for the index and for a line of results: quickly, and unverified.

Responsible for the open values of a record's heads and its draft. Nothing here is checked: the
signature of every revision was checked when it was taken in, and whoever opens a record has it
checked again (`Revisions.get`); to check it for every line of a page of results, too, would take
longer than the search itself by far. So what comes from here may be shown beside a title, and may
never be sealed, exported or decided by. What cannot be read at all is passed over: `check` finds
it, and one damaged record must not keep the others from being found.
"""

import binascii
import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final, TypeAlias

import msgspec

from hrdoc.ijson import Json
from hrdoc.records.graph import Standing
from hrdoc.records.ids import RecordId, RevisionName
from hrdoc.vault.database import Database
from hrdoc.vault.revisions import Revisions

_decode: Final = msgspec.json.Decoder().decode
_PARTS: Final = 3
_CASES: Final = """
    SELECT target FROM link JOIN record ON record.id = target AND kind = 'case' WHERE source = ?1
    UNION
    SELECT named.target FROM link JOIN link AS named ON named.source = link.target
    WHERE link.source = ?1 AND named.field = 'case'
"""
_AMONG: Final = "IN (SELECT value FROM json_each(?))"
Contents: TypeAlias = Mapping[bytes, bytes]
"""Disclosures by their digests in base64."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a record: the values of its fields, and the form (SHA-256) they were filled in.

    `source` is the name of a revision, or "" for the draft.
    """

    source: str
    form: str
    fields: Mapping[str, Json] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Passages:
    """A record as search sees it: how it stands, and its texts, the draft first.

    `targets` are the records it points at, `cases` those it belongs to: the ones it points at or
    those of what it points at; a case belongs to itself alone.
    """

    record: RecordId
    kind: str
    title: str = field(repr=False)
    state: str
    heads: tuple[RevisionName, ...]
    texts: tuple[Text, ...]
    targets: frozenset[RecordId]
    cases: frozenset[RecordId]


class PassageReader:
    """Reads the texts of records in one vault."""

    def __init__(self, database: Database, revisions: Revisions) -> None:
        self._database = database
        self._revisions = revisions

    def read(self, record: RecordId) -> Passages | None:
        """A record as it stands, None when the vault does not know it."""
        row = self._database.row("SELECT kind, title FROM record WHERE id = ?", (record,))
        if row is None:
            return None
        kind = str(row[0])
        standing = self._revisions.standing(record)
        heads = tuple(standing.heads)
        texts = self.texts({record: heads})[record]
        return Passages(
            record=record,
            kind=kind,
            title=str(row[1]),
            state=_state(standing, is_drafted=any(not text.source for text in texts)),
            heads=heads,
            texts=tuple(texts),
            targets=self._records("SELECT target FROM link WHERE source = ?1", record),
            cases=frozenset({record}) if kind == "case" else self._records(_CASES, record),
        )

    def texts(self, heads: Mapping[RecordId, Sequence[str]]) -> dict[RecordId, list[Text]]:
        """The drafts of records, and those of the heads given for each that are still here."""
        drafts = self._drafts(heads)
        revisions = self._revisions_of({name for names in heads.values() for name in names})
        return {
            record: [
                *([drafts[record]] if record in drafts else ()),
                *(revisions[name] for name in names if name in revisions),
            ]
            for record, names in heads.items()
        }

    def _records(self, sql: str, record: RecordId) -> frozenset[RecordId]:
        rows = self._database.rows(sql, (record,))
        return frozenset(RecordId(str(found)) for (found,) in rows)

    def _drafts(self, records: Iterable[RecordId]) -> dict[RecordId, Text]:
        rows = self._database.rows(
            f"SELECT record, form_sha256, fields FROM draft WHERE record {_AMONG}",  # noqa: S608
            (_list(records),),
        )
        return {
            RecordId(str(record)): Text("", str(form), _read(partial(_decode, str(fields))))
            for record, form, fields in rows
        }

    def _revisions_of(self, names: Collection[str]) -> dict[str, Text]:
        rows = self._database.rows(
            f"SELECT name, signed, disclosures FROM revision WHERE name {_AMONG}",  # noqa: S608
            (_list(names),),
        )
        return {
            str(name): _text(
                str(name), signed, {_digest(each): each for each in disclosures.split(b"~")}
            )
            for name, signed, disclosures in rows
            if isinstance(signed, bytes) and isinstance(disclosures, bytes)
        }


def _text(name: str, signed: bytes, contents: Contents) -> Text:
    payload = _read(lambda: _decode(_plain(signed.split(b".")[1])))
    form = _object(payload.get("form"))
    fields = _read(lambda: _opened(payload.get("fields"), contents))
    return Text(name, str(form.get("sha256")), fields)


def _read(reading: Callable[[], Json]) -> dict[str, Json]:
    """The object that is read, an empty one where there is damage or something else."""
    try:
        return _object(reading())
    except (ValueError, LookupError, TypeError):  # of msgspec, of base64, of a shape that is not
        return {}


def _list(values: Iterable[str]) -> str:
    return msgspec.json.encode(list(values)).decode()


def _object(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


def _state(standing: Standing, *, is_drafted: bool) -> str:
    if not standing.heads:
        return "draft" if is_drafted else "incomplete"
    if is_drafted:
        return "changed"
    return "withdrawn" if standing.withdrawn else "sealed"


_STANDARD: Final = bytes.maketrans(b"-_", b"+/")
_SLOT: Final = b'"_sd"'


def _plain(part: bytes) -> bytes:
    return binascii.a2b_base64(part.translate(_STANDARD) + b"==")


def _standard(digest: bytes) -> bytes:
    """A digest as slots spell it, in the alphabet that is read and written soonest."""
    return digest.translate(_STANDARD) + b"="


def _digest(disclosure: bytes) -> bytes:
    return binascii.b2a_base64(hashlib.sha256(disclosure).digest(), newline=False)


def _opened(value: Json, contents: Contents) -> Json:
    """A value with what its slots disclose in their places, None where nothing is known."""
    if isinstance(value, dict):
        slot = value.get("_sd")
        if isinstance(slot, list):
            content = contents.get(_standard(str(slot[0]).encode()))
            if not content:
                return None
            disclosed = _plain(content)
            value = _decode(disclosed)[2]
            return _opened(value, contents) if _SLOT in disclosed else value
        return {name: _opened(member, contents) for name, member in value.items()}
    if isinstance(value, list):
        return [_opened(each, contents) for each in value]
    return value
