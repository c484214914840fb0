"""Evidence: files taken in as they are, and their original bytes written out again.

The bytes are hashed and encrypted in one pass and never changed; what a file says it is comes from
its first bytes, its name is kept as received inside the record, and nowhere else: it may be a
person's, so it is no title.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

from hrdoc import ijson
from hrdoc.casebook.book import Book, form_ref
from hrdoc.casebook.errors import BasisNoteMissing, NotEvidence
from hrdoc.casebook.outside import output, source
from hrdoc.casebook.recording import file_of
from hrdoc.casebook.terms import vocabularies
from hrdoc.media.sniff import HEAD_BYTES, sniff
from hrdoc.records import shipped
from hrdoc.records.ids import Digest, RecordId
from hrdoc.records.journal import Detail
from hrdoc.vault.errors import SourceLost
from hrdoc.vault.files import EncryptedFile, Files
from hrdoc.vault.intake import StoredFile

Progress = Callable[[int, int], None]
"""Told the bytes done and the bytes in all."""

CHUNK: Final = 1024 * 1024
OTHER: Final = "other"
"""The basis that has to be explained."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A file that is encrypted in the vault, and what its record will say of it; not named yet."""

    encrypted: EncryptedFile
    media_type: str
    name: str = field(repr=False)
    basis: Mapping[str, ijson.Json] = field(repr=False)


def attach_file(
    book: Book,
    record: RecordId,
    path: Path,
    *,
    basis: str | None = None,
    basis_note: str | None = None,
    position: int = 1,
    progress: Progress | None = None,
) -> RecordId:
    """Take a file in as evidence of `record`; returns the id of the new evidence record.

    Evidence of a case names it as its case; of anything else, as what it supports. Raises
    InvalidField or BasisNoteMissing for the basis, SourceMissing, SourceUnreadable, and what the
    intake refuses.
    """
    files = book.vault.files
    taken = read_file(
        files,
        path,
        basis=basis,
        basis_note=basis_note,
        position=position,
        progress=progress,
    )
    return name_file(book, taken, record)


def read_file(
    files: Files,
    path: Path,
    *,
    basis: str | None = None,
    basis_note: str | None = None,
    position: int = 1,
    progress: Progress | None = None,
) -> TakenIn:
    """The long part of `attach_file`: on any thread, without a connection."""
    given = _basis(basis, basis_note)
    with source(path, position=position) as stream:
        kind = sniff(_head(stream))
        encrypted = files.encrypt(stream, progress=_of_total(progress, stream))
    return TakenIn(encrypted, kind.name, _kept_name(path.name), given)


def name_file(book: Book, taken: TakenIn, record: RecordId) -> RecordId:
    """The short part of `attach_file`: file, record and journal entry in one transaction.

    No file is kept that no record names: if anything fails, the bytes are deleted. Raises
    NoSuchRecord.
    """
    stored = taken.encrypted.stored
    fields: dict[str, ijson.Json] = dict(taken.basis)
    fields["file"] = {
        "sha256": stored.sha256,
        "size": stored.size,
        "media_type": taken.media_type,
        "name": taken.name,
    }
    if book.vault.revisions.kind(record) == "case" or _draft_kind(book, record) == "case":
        fields["case"] = record
    else:
        fields["supports"] = [record]
    try:
        book.require(record)  # it may have been thrown away while the file was read
        return _name(book, taken.encrypted, fields, record)
    except BaseException:
        book.vault.files.abandon(taken.encrypted)
        raise


def _name(
    book: Book, encrypted: EncryptedFile, fields: Mapping[str, ijson.Json], record: RecordId
) -> RecordId:
    form = shipped.form("evidence")
    checked = form.check(fields, vocabularies=vocabularies(book))
    with book.vault.transaction():
        stored = book.vault.files.name(encrypted)
        evidence = book.vault.drafts.new("evidence", checked, form_ref(form))
        detail: Detail = {"sha256": stored.sha256, "size": stored.size, "for": record}
        book.vault.journal.append(evidence, "intake", detail, time=book.now())
    return evidence


def extract_file(
    book: Book, record: RecordId, path: Path, *, progress: Progress | None = None
) -> Digest:
    """Write the original bytes of an evidence record to a new file at `path`; journaled.

    Raises NotEvidence, OutputExists, OutputRefused, and what the vault finds wrong with the file.
    """
    held = held_file(book, record)
    with book.vault.files.open(held.sha256) as stored, output(path) as out:
        done = 0
        while chunk := stored.read(CHUNK):
            out.write(chunk)
            done += len(chunk)
            if progress:
                progress(done, held.size)
        note_extraction(book, record, held.sha256)
    return held.sha256


def held_file(book: Book, record: RecordId) -> StoredFile:
    """The file of an evidence record as the vault keeps it; raises NotEvidence."""
    digest = _file(book, record)
    held = book.vault.files.info(digest) if digest else None
    if held is None:
        raise NotEvidence(record=record)
    return held


def note_extraction(book: Book, record: RecordId, digest: Digest) -> None:
    """Journal that a file is written out; before it appears, so that nothing leaves unrecorded."""
    with book.vault.transaction():
        book.vault.journal.append(record, "extracted", {"sha256": digest}, time=book.now())


def _basis(code: str | None, note: str | None) -> dict[str, ijson.Json]:
    """Why the file may leave without a consent, as it is written in an evidence record."""
    if code == OTHER and not (note or "").strip():
        raise BasisNoteMissing
    stated: dict[str, ijson.Json] = {"basis": code, "basis_note": note}
    given = {name: value for name, value in stated.items() if value is not None}
    return shipped.form("evidence").check(given, vocabularies=shipped.vocabularies())


def _head(stream: BinaryIO) -> bytes:
    """The first bytes of a file, which is left at its start; raises SourceLost."""
    try:
        head = stream.read(HEAD_BYTES)
        stream.seek(0)
    except OSError as error:
        raise SourceLost from error
    return head


def _of_total(progress: Progress | None, stream: BinaryIO) -> Callable[[int], None] | None:
    if progress is None:
        return None
    total = os.fstat(stream.fileno()).st_size
    return lambda done: progress(done, total)


def _file(book: Book, record: RecordId) -> Digest | None:
    head = book.vault.revisions.head(record)
    if head is not None and (digest := file_of(head)) is not None:
        return digest
    draft = book.vault.drafts.get(record)
    reference = draft.fields.get("file") if draft else None
    digest_hex = reference.get("sha256") if isinstance(reference, dict) else None
    return Digest(digest_hex) if isinstance(digest_hex, str) else None


def _draft_kind(book: Book, record: RecordId) -> str | None:
    draft = book.vault.drafts.get(record)
    return draft.kind if draft else None


def _kept_name(name: str) -> str:
    """The name as received; what is no text is kept in a form that can be written."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(f"\\u{ord(c):04x}" if _is_no_character(c) else c for c in text)


def _is_no_character(char: str) -> bool:
    # RFC 7493, 2.1: JSON that everybody can read holds none of them.
    return ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef"  # noqa: PLR2004
