"""Writing down: new records, edits, sealing, withdrawal and erasure.

Drafts are mutable and unsigned; sealing makes a revision that stays. Every verb here is one
transaction, journaled by codes and ids alone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hrdoc.casebook.book import Book, form_ref
from hrdoc.casebook.contacts import with_fingerprints
from hrdoc.casebook.errors import ConflictUnresolved, NoSuchForm, NoSuchRecord, NotSealed
from hrdoc.casebook.forming import form_for_new, keep_form, require_form, shipped_form
from hrdoc.casebook.half_made import keep_half_made
from hrdoc.casebook.half_withdrawn import forget_half_withdrawn
from hrdoc.casebook.orphans import put_back, set_apart
from hrdoc.casebook.own_forms import own_form_now
from hrdoc.casebook.speaking import consents_naming_nobody
from hrdoc.casebook.terms import vocabularies
from hrdoc.crypto import ed25519
from hrdoc.ijson import Json
from hrdoc.records.forms import Form
from hrdoc.records.ids import Digest, RecordId, RevisionName
from hrdoc.records.revision import Claims, FormRef, State
from hrdoc.signed.revision import Revision, seal
from hrdoc.vault.drafts import Draft
from hrdoc.vault.index import file_in, links_in

_NAMING: Final = frozenset({"person", "handles"})
"""The fields of a testimony that say who speaks and who is meant."""

_NAMED: Final = frozenset({"person", "group"})


@dataclass(frozen=True, slots=True)
class Erasure:
    """What an erasure removed: revisions closed for good, files deleted, and files still shared."""

    record: RecordId
    revisions: int
    files_deleted: int
    files_kept: int


def add_record(book: Book, kind: str, fields: Mapping[str, Json]) -> RecordId:
    """Begin a record as a draft; raises NoSuchKind, or what the form refuses."""
    form = form_for_new(book, kind)
    checked = _checked(book, form, fields)
    with book.vault.transaction():
        keep_form(book, form)
        record = book.vault.drafts.new(kind, checked, form_ref(form))
        book.vault.journal.append(record, "created", {"kind": kind}, time=book.now())
    return record


def edit_record(book: Book, record: RecordId, changes: Mapping[str, Json]) -> Draft:
    """Merge `changes` into the draft of a record, making the draft from its heads if there is none.

    With two heads, the draft names both as parents and every field in which they differ has to be
    among `changes`; raises ConflictUnresolved otherwise. A draft that says it all already is not
    written again, and one that says what the sealed head says is none: it goes. The journal says
    `edited` once until the record is sealed or the vault closed.
    """
    draft = book.vault.drafts.get(record)
    kind = draft.kind if draft else book.vault.revisions.kind(record)
    if kind is None:
        raise NoSuchRecord(record=record)
    form = require_form(book, kind, draft.form if draft else _form_of_head(book, record))
    asked, orphans = set_apart(form, changes, _standing_texts(book, record, draft))
    checked = put_back(_checked(book, form, asked), orphans)
    if draft is None:
        before, parents = _from_heads(book, record, set(checked))
    else:
        before, parents = dict(draft.fields), draft.parents
    after = Draft(record, kind, form_ref(form), parents, before | checked)
    if _says_what_is_sealed(book, after):
        let_draft_go(book, record)
    elif after != draft:
        with book.vault.transaction():
            keep_form(book, form)
            book.vault.drafts.put(record, after.fields, parents=parents, form=after.form)
            book.vault.journal.append_edit(record, time=book.now())
    return after


def write_on(book: Book, record: RecordId, form_id: str | None) -> Draft:
    """Let a record be written on a form made here, or on the shipped one of its kind (None).

    Its draft goes on with that form; answers the form does not ask for stay. Raises NoSuchRecord,
    NoSuchForm for a form of another kind, and what `edit_record` does.
    """
    draft = edit_record(book, record, {})
    form = shipped_form(draft.kind) if form_id is None else own_form_now(book, form_id)
    if form is None or form.kind != draft.kind:
        raise NoSuchForm
    with book.vault.transaction():
        keep_form(book, form)
        book.vault.drafts.put(record, draft.fields, parents=draft.parents, form=form_ref(form))
    return replace(draft, form=form_ref(form))


def save_draft(book: Book, record: RecordId, changes: Mapping[str, Json]) -> None:
    """Keep what somebody is typing; `edit_record` for a window that saves every second."""
    edit_record(book, record, changes)


def drop_unchanged(book: Book, record: RecordId) -> bool:
    """Let the draft of a record go that says what its sealed head says; whether it went."""
    draft = book.vault.drafts.get(record)
    return draft is not None and (_says_what_is_sealed(book, draft) and let_draft_go(book, record))


def let_draft_go(book: Book, record: RecordId) -> bool:
    """Delete the draft of a record, which last changed as it was sealed; whether there was one.

    What somebody else sealed says nothing of when it came here.
    """
    head, since = book.vault.revisions.head(record), ""
    own = ed25519.public_bytes(book.vault.keys.identity)
    if head is not None and head.author is not None and head.author.key == own:
        since = head.claimed_at or ""
    return book.vault.drafts.discard(record, stands_since=since)


def seal_records(book: Book, records: Iterable[RecordId]) -> list[Revision]:
    """Seal the drafts of these records; a record without a draft is passed over.

    A consent that names nobody is sealed again with the witness its testimony is sealed with.
    """
    author, now = book.vault.keys.identity, book.now()
    sealed = []
    with book.vault.transaction(), book.vault.revisions.together():
        for record in records:
            draft = book.vault.drafts.get(record)
            if draft is not None:
                sealed.append(_seal(book, draft, author=author, at=now))
                named = list(consents_naming_nobody(book, draft))
                sealed += [_seal(book, each, author=author, at=now) for each in named]
        told = [(each.record, {"revision": each.name}) for each in sealed]
        book.vault.journal.append_all("sealed", told, time=now)
    return sealed


def seal_testimony(book: Book, record: RecordId) -> list[Revision]:
    """Seal the draft of a testimony with the drafts of what supports it and of whom it names.

    One transaction: what a reader is shown as sealed has its files, the witness and everybody with
    a handle sealed beside it.
    """
    index = book.vault.index
    evidence = [each for each in index.sources_of(record) if index.kind(each) == "evidence"]
    return seal_records(book, dict.fromkeys([record, *_named_in(book, record), *evidence]))


def unsealed_records(book: Book) -> Sequence[RecordId]:
    """The records that have a draft, in the order they were begun."""
    return list(book.vault.drafts.ids())


def withdraw_record(
    book: Book, record: RecordId, statement: Mapping[str, Json] | None = None
) -> Revision:
    """Seal a withdrawal of the record: nothing of it leaves again, and consents grant no more.

    `statement` are fields that say how it came to that. It holds in this vault at once; for a
    record somebody else founded it is a proposal to them and to everybody else. Raises NotSealed
    and what the form refuses.
    """
    head, parents = _head_and_parents(book, record)
    said = _checked(book, shipped_form(head.kind), statement) if statement else {}
    with book.vault.transaction():
        book.vault.drafts.discard(record)
        forget_half_withdrawn(book, record)
        revision = _withdrawal(book, head, parents, open_values(head) | said)
        book.vault.journal.append(record, "withdrawn", {"revision": revision.name}, time=book.now())
    return revision


def erase_record(book: Book, record: RecordId) -> Erasure:
    """Withdraw a record and delete what it says: text and unshared files go, signatures stay.

    What was erased is remembered and refused at a later import, and the record stands withdrawn
    here whatever its founder seals next. A file goes with a record founded here unless another one
    founded here names it too: somebody else's record that names a hash keeps no file, not even one
    that came with the same bytes, which another import brings back. Raises NotSealed.
    """
    vault = book.vault
    head, parents = _head_and_parents(book, record)
    revisions = vault.revisions.of(record)
    digests = {digest for each in revisions if (digest := file_of(each))}
    draft = vault.drafts.get(record)
    if draft is not None and (drafted := file_in(draft.fields)):
        digests.add(drafted)
    with vault.transaction():
        vault.drafts.discard(record)
        keep_half_made(book, record, None)
        _withdrawal(book, head, parents, {})
        for each in revisions:
            vault.revisions.erase(each.name, at=book.now())
        vault.journal.append(record, "erased", {"revisions": len(revisions)}, time=book.now())
        vault.journal.close_openings(record)
        # In the same step as the text: a crash must not leave a file that nothing leads to.
        shared = {digest for digest in digests if _is_shared(book, digest, record)}
        for digest in digests - shared:
            vault.files.remove(digest)
    return Erasure(record, len(revisions), len(digests - shared), len(shared))


def file_of(revision: Revision) -> Digest | None:
    """The file an evidence revision refers to, when it says so openly."""
    reference = revision.values().get("file")
    digest = reference.get("sha256") if isinstance(reference, dict) else None
    return Digest(digest) if isinstance(digest, str) else None


def _named_in(book: Book, record: RecordId) -> list[RecordId]:
    """The persons and groups a testimony names as the witness or by a handle."""
    draft = book.vault.drafts.get(record)
    head = None if draft else book.vault.revisions.head(record)
    fields: Mapping[str, Json] = draft.fields if draft else head.values() if head else {}
    return [
        target
        for path, target in links_in(fields)
        if path.split(".")[0] in _NAMING and book.vault.index.kind(target) in _NAMED
    ]


def _is_shared(book: Book, digest: Digest, erased: RecordId) -> bool:
    """Whether a record that has a say in it still names the file of an erased one."""
    others = book.vault.index.records_naming(digest)
    if book.vault.founds(erased):
        return any(map(book.vault.founds, others))
    return bool(others)


def _seal(book: Book, draft: Draft, *, author: Ed25519PrivateKey, at: str) -> Revision:
    # A draft may have been begun with an earlier version of its form.
    form = require_form(book, draft.kind, draft.form)
    keep_form(book, form)
    revision = seal(
        form=form,
        fields=draft.fields,
        claims=Claims(draft.kind, draft.record, form_ref(form), tuple(draft.parents), State.ACTIVE),
        key=book.vault.record_key(draft.record),
        author=author,
        claimed_at=at,
    )
    book.vault.revisions.put(revision, accepted=True)
    book.vault.drafts.discard(draft.record)
    keep_half_made(book, draft.record, None)
    return revision


def _withdrawal(
    book: Book, head: Revision, parents: tuple[RevisionName, ...], fields: Mapping[str, Json]
) -> Revision:
    """Seal and keep a withdrawal; without text where nobody has the form the text was cut by."""
    form = book.form_of(head)
    revision = seal(
        form=form,
        fields=fields if form.sha256 == head.form.sha256 else {},
        claims=Claims(head.kind, head.record, form_ref(form), parents, State.WITHDRAWN),
        key=book.vault.record_key(head.record),
        author=book.vault.keys.identity,
        claimed_at=book.now(),
    )
    keep_form(book, form)
    book.vault.revisions.put(revision, accepted=True)
    return revision


def _head_and_parents(book: Book, record: RecordId) -> tuple[Revision, tuple[RevisionName, ...]]:
    heads = book.vault.revisions.standing(record).heads
    if not heads:
        raise NotSealed(record=record)
    return book.vault.revisions.get(heads[0]), tuple(sorted(heads))


def _from_heads(
    book: Book, record: RecordId, decided: set[str]
) -> tuple[dict[str, Json], tuple[RevisionName, ...]]:
    first, parents = _head_and_parents(book, record)
    texts = [open_values(book.vault.revisions.get(name)) for name in parents]
    differing = differing_fields(texts)
    if undecided := differing - decided:
        raise ConflictUnresolved(record=first.record, fields=", ".join(sorted(undecided)))
    return {k: v for text in texts for k, v in text.items() if k not in differing}, parents


def _standing_texts(
    book: Book, record: RecordId, draft: Draft | None
) -> Iterator[Mapping[str, Json]]:
    """What a record says now, read when it is asked for."""
    if draft is not None:
        yield draft.fields
    else:
        for name in book.vault.revisions.standing(record).heads:
            yield book.vault.revisions.get(name).values()


def _form_of_head(book: Book, record: RecordId) -> FormRef | None:
    head = book.vault.revisions.head(record)
    return head.form if head else None


def differing_fields(texts: Sequence[Mapping[str, Json]]) -> set[str]:
    """The fields that texts of one record do not say alike."""
    names = {name for text in texts for name in text}
    return {name for name in names if len({_key(text.get(name)) for text in texts}) > 1}


def open_values(revision: Revision) -> dict[str, Json]:
    """The fields that are open to the last place; whoever seals the rest would call it empty."""
    withheld = {".".join(slot.path.split(".")[:2]) for slot in revision.withheld()}
    return {k: v for k, v in revision.values().items() if f"fields.{k}" not in withheld}


def _key(value: Json) -> str:
    return repr(value)


def _says_what_is_sealed(book: Book, draft: Draft) -> bool:
    """Whether a draft adds nothing to the one version that stands, on the same form.

    One that follows an earlier version goes back behind what came meanwhile: that is a change.
    """
    if len(draft.parents) != 1 or (
        draft.parents != tuple(book.vault.revisions.standing(draft.record).heads)
    ):
        return False
    head = book.vault.revisions.get(draft.parents[0])
    if head.form.id != draft.form.id or head.state != State.ACTIVE:
        return False
    return _answers(draft.fields) == _answers(open_values(head))


def _answers(fields: Mapping[str, Json]) -> dict[str, Json]:
    """What is answered, without places that are empty."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def _checked(book: Book, form: Form, fields: Mapping[str, Json]) -> dict[str, Json]:
    """The fields as they are kept: names of contacts in grants as fingerprints, links that lead."""
    if form.kind == "consent":
        fields = with_fingerprints(book, fields)
    checked = form.check(fields, vocabularies=vocabularies(book))
    _check_links(book, form, checked)
    return checked


def _check_links(book: Book, form: Form, fields: Mapping[str, Json]) -> None:
    for link in form.links(fields):
        book.require(link.target)
