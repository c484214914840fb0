"""Drafts: records being written, mutable and unsigned, and the keys that found records.

Responsible for what a draft says and for the random bytes a record's founding key comes from. It
checks no field (forms do) and signs nothing.
"""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hrdoc import ijson
from hrdoc.crypto import ed25519
from hrdoc.crypto.owner import NONCE_SIZE, OwnerKeys
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId, RevisionName, record_id_of
from hrdoc.records.revision import FormRef
from hrdoc.vault.database import Database
from hrdoc.vault.index import RecordIndex, told_in


@dataclass(frozen=True, slots=True)
class Draft:
    """A record as it is being written; `parents` are the revisions it will follow."""

    record: RecordId
    kind: str
    form: FormRef
    parents: tuple[RevisionName, ...]
    fields: Mapping[str, Json] = field(repr=False)


_COLUMNS: Final = "record, kind, form_id, form_version, form_sha256, parents, fields"


class Drafts:
    """The drafts of one vault, at most one for each record."""

    def __init__(self, database: Database, index: RecordIndex, keys: OwnerKeys) -> None:
        self._database = database
        self._index = index
        self._keys = keys

    def new(
        self,
        kind: str,
        fields: Mapping[str, Json],
        form: FormRef,
        *,
        random: Callable[[int], bytes] = os.urandom,
    ) -> RecordId:
        """Begin a record of ours: its id comes from a fresh founding key."""
        nonce = random(NONCE_SIZE)
        record = record_id_of(ed25519.public_bytes(self._keys.record_key(nonce)))
        with self._database.transaction():
            self._index.ensure(record, kind, nonce)
            self._write(Draft(record, kind, form, (), dict(fields)))
        return record

    def put(
        self,
        record: RecordId,
        fields: Mapping[str, Json],
        *,
        parents: Sequence[RevisionName],
        form: FormRef,
    ) -> None:
        """Write the draft of a record the vault knows, over the one there may be; KeyError."""
        kind = self._index.kind(record)
        if kind is None:
            raise KeyError(record)
        with self._database.transaction():
            self._write(Draft(record, kind, form, tuple(sorted(parents)), dict(fields)))

    def get(self, record: RecordId) -> Draft | None:
        """The draft of a record, None when there is none."""
        row = self._database.row(f"SELECT {_COLUMNS} FROM draft WHERE record = ?", (record,))  # noqa: S608
        if row is None:
            return None
        return Draft(
            RecordId(str(row[0])),
            str(row[1]),
            FormRef(str(row[2]), int(str(row[3])), str(row[4])),
            tuple(RevisionName(name) for name in str(row[5]).split()),
            _object(ijson.loads(str(row[6]).encode())),
        )

    def discard(self, record: RecordId, *, stands_since: str = "") -> bool:
        """Delete the draft of a record; whether there was one. A record never sealed goes too.

        `stands_since` is when its text last changed without the draft, "" where nobody knows.
        """
        with self._database.transaction():
            there = self._database.execute("DELETE FROM draft WHERE record = ?", (record,)) > 0
            self._index.drop_draft(record, stands_since)
        return there

    def ids(self) -> Iterator[RecordId]:
        """The records that have a draft, in the order these were begun."""
        for (record,) in self._database.rows("SELECT record FROM draft ORDER BY begun"):
            yield RecordId(str(record))

    def founds(self, record: RecordId) -> bool:
        """Whether this vault's owner founded the record."""
        return self._nonce(record) is not None

    def key(self, record: RecordId) -> Ed25519PrivateKey:
        """The owner's key for a record: the founding key, or the one for amendments to it."""
        nonce = self._nonce(record)
        if nonce is None:
            return self._keys.amendment_key(record)
        return self._keys.record_key(nonce)

    def _nonce(self, record: RecordId) -> bytes | None:
        row = self._database.row("SELECT nonce FROM record WHERE id = ?", (record,))
        return row[0] if row and isinstance(row[0], bytes) else None

    def _write(self, draft: Draft) -> None:
        values = (
            draft.record,
            draft.kind,
            draft.form.id,
            draft.form.version,
            draft.form.sha256,
            " ".join(draft.parents),
            ijson.dumps(dict(draft.fields)).decode(),
        )
        self._database.execute(
            f"INSERT INTO draft ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?) "  # noqa: S608
            "ON CONFLICT (record) DO UPDATE SET form_id = excluded.form_id, "
            "form_version = excluded.form_version, form_sha256 = excluded.form_sha256, "
            "parents = excluded.parents, fields = excluded.fields",
            values,
        )
        self._index.set_draft(draft.record, told_in(draft.fields))


def _object(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}
