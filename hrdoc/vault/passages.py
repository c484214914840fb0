"""What a record says, read for the index and for a line of results: quickly, and unverified.

Responsible for the open values of a record's heads and its draft. Nothing here is checked: the
signature of every revision was checked when it was taken in, and whoever opens a record has it
checked again (`Revisions.get`); to check it for every line of a page of results, too, would take
longer than the search itself by far. So what comes from here may be shown beside a title, and may
never be sealed, exported or decided by.
"""

import binascii
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
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
Contents: TypeAlias = Mapping[str, bytes]


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
        draft = self._draft(record)
        standing = self._revisions.standing(record)
        heads = tuple(standing.heads)
        return Passages(
            record=record,
            kind=kind,
            title=str(row[1]),
            state=_state(standing, is_drafted=draft is not None),
            heads=heads,
            texts=tuple(self._texts(draft, heads)),
            targets=self._records("SELECT target FROM link WHERE source = ?1", record),
            cases=frozenset({record}) if kind == "case" else self._records(_CASES, record),
        )

    def texts(self, record: RecordId, heads: Iterable[str]) -> tuple[Text, ...]:
        """The draft of a record, and these heads as far as they are still here."""
        return tuple(self._texts(self._draft(record), heads))

    def _records(self, sql: str, record: RecordId) -> frozenset[RecordId]:
        rows = self._database.rows(sql, (record,))
        return frozenset(RecordId(str(found)) for (found,) in rows)

    def _texts(self, draft: Text | None, heads: Iterable[str]) -> Iterator[Text]:
        if draft is not None:
            yield draft
        for name in heads:
            found = self._revision(name)
            if found is not None:
                yield found

    def _draft(self, record: RecordId) -> Text | None:
        row = self._database.row(
            "SELECT form_sha256, fields FROM draft WHERE record = ?", (record,)
        )
        if row is None:
            return None
        fields = _decode(str(row[1]))
        return Text("", str(row[0]), fields if isinstance(fields, dict) else {})

    def _revision(self, name: str) -> Text | None:
        row = self._database.row("SELECT signed FROM revision WHERE name = ?", (name,))
        if row is None or not isinstance(row[0], bytes):
            return None
        parts = row[0].split(b".")
        payload = _decode(_plain(parts[1])) if len(parts) == _PARTS else None
        if not isinstance(payload, dict):
            return None
        rows = self._database.rows(
            "SELECT digest, content FROM disclosure WHERE revision = ?", (name,)
        )
        contents = {str(digest): each for digest, each in rows if isinstance(each, bytes)}
        fields = _opened(payload.get("fields"), contents)
        form = payload.get("form")
        return Text(
            name,
            str(form.get("sha256")) if isinstance(form, dict) else "",
            fields if isinstance(fields, dict) else {},
        )


def _state(standing: Standing, *, is_drafted: bool) -> str:
    if not standing.heads:
        return "draft" if is_drafted else "incomplete"
    if is_drafted:
        return "changed"
    return "withdrawn" if standing.withdrawn else "sealed"


def _plain(part: bytes) -> bytes:
    return binascii.a2b_base64(part.translate(_STANDARD) + b"==")


_STANDARD: Final = bytes.maketrans(b"-_", b"+/")


def _opened(value: Json, contents: Contents) -> Json:
    """A value with what its slots disclose in their places, None where nothing is known."""
    if isinstance(value, dict):
        slot = value.get("_sd")
        if isinstance(slot, list):
            content = contents.get(str(slot[0])) if slot else None
            disclosed = _decode(_plain(content)) if content is not None else None
            if not isinstance(disclosed, list) or len(disclosed) != _PARTS:
                return None
            return _opened(disclosed[2], contents)
        return {name: _opened(member, contents) for name, member in value.items()}
    if isinstance(value, list):
        return [_opened(each, contents) for each in value]
    return value
