"""Which form a record is written with, and what became of answers a form does not ask for.

A record stays with its family of forms (the id) and is written with the newest of it that is here.
Forms never lose a field on purpose; an answer whose field is gone all the same is an orphan: it
stays in the record, is shown by the words of the form that asked for it, and never leaves
(`withholding`). Every form a record here is written with is kept in the vault, so that the record
can be read when another version of HRDoc ships other forms.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from hrdoc.casebook.book import Book
from hrdoc.casebook.errors import FormUnknown, NoSuchKind
from hrdoc.casebook.own_forms import form_chosen_for, own_form_now
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.fields import Field, Sensitivity
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId
from hrdoc.records.revision import FormRef


def form_for_new(book: Book, kind: str) -> Form:
    """The form that new records of a kind are written with; raises NoSuchKind."""
    return form_chosen_for(book, kind) or shipped_form(kind)


def form_to_write(book: Book, kind: str, ref: FormRef | None) -> Form | None:
    """The form to go on with for a record written with `ref`; None for a kind nobody here writes.

    Where its form is not here, or hides less than ours does of what both ask, the shipped one of
    its kind. What both ask is asked in the words of ours.
    """
    if kind not in shipped.KINDS:
        return None
    own = shipped.form(kind)
    if ref is None or ref.id == own.id:
        return own
    made_here = own_form_now(book, ref.id)
    if made_here is not None:
        return made_here
    try:
        came = book.form(ref)
    except FormUnknown:
        return own
    return own if _weakens(came, own) else _in_our_words(came, own)


def _in_our_words(came: Form, own: Form) -> Form:
    """A form somebody sent, asking for what ours asks in the words of ours.

    Else it could ask for a name where a pseudonym goes.
    """
    fields = {name: _worded(each, own.fields.get(name)) for name, each in came.fields.items()}
    sections = tuple(
        replace(section, fields=tuple(fields[each.name] for each in section.fields))
        for section in came.sections
    )
    return replace(came, fields=MappingProxyType(fields), sections=sections)


def _worded(theirs: Field, ours: Field | None) -> Field:
    if ours is None:
        return theirs
    return replace(
        theirs,
        labels=ours.labels,
        help=ours.help,
        guideline=ours.guideline,
        example=ours.example,
        item=_worded(theirs.item, ours.item) if theirs.item else None,
        members={
            name: _worded(each, ours.members.get(name)) for name, each in theirs.members.items()
        },
    )


def _weakens(came: Form, own: Form) -> bool:
    """Whether a form somebody sent is careless with what ours is careful with."""
    return _members_weaken(came.fields, own.fields)


def _members_weaken(theirs: Mapping[str, Field], ours: Mapping[str, Field]) -> bool:
    return any(_field_weakens(theirs[name], each) for name, each in ours.items() if name in theirs)


def _field_weakens(theirs: Field, ours: Field) -> bool:
    delicate = ours.sensitivity is not Sensitivity.NONE
    return (
        theirs.type is not ours.type
        or theirs.content.vocabulary != ours.content.vocabulary
        or (ours.hide_presence and not theirs.hide_presence)
        or (delicate and theirs.sensitivity is not ours.sensitivity)
        or _members_weaken(theirs.content.members, ours.content.members)
    )


def require_form(book: Book, kind: str, ref: FormRef | None) -> Form:
    """The form to go on with, as `form_to_write`; raises NoSuchKind."""
    return form_to_write(book, kind, ref) or shipped_form(kind)


def shipped_form(kind: str) -> Form:
    """The form of a kind that comes with HRDoc; raises NoSuchKind."""
    if kind not in shipped.KINDS:
        raise NoSuchKind(kind=kind, known=", ".join(sorted(shipped.KINDS)))
    return shipped.form(kind)


def keep_form(book: Book, form: Form) -> None:
    """Keep a form that a record is written with; within a transaction."""
    if not book.vault.definitions.has(form.sha256):
        book.vault.definitions.put(form.definition)


def orphan_fields(
    book: Book, record: RecordId, form: Form | None, fields: Mapping[str, Json]
) -> dict[str, Field]:
    """The fields that answers of a record were given to and its form does not have any longer."""
    lost = {name for name in fields if form is not None and name not in form.fields}
    found: dict[str, Field] = {}
    for earlier in _earlier_forms(book, record) if lost else ():
        found |= {n: earlier.fields[n] for n in lost - found.keys() if n in earlier.fields}
        if lost == found.keys():
            break
    return found


def answered_fields(
    book: Book, record: RecordId, ref: FormRef, fields: Mapping[str, Json]
) -> Mapping[str, Field]:
    """The fields that the answers of a record were given to, by name, as far as they are known."""
    try:
        form = book.form(ref)
    except FormUnknown:
        return {}
    asked = {name: each for name, each in form.fields.items() if name in fields}
    return asked | orphan_fields(book, record, form, fields)


def _earlier_forms(book: Book, record: RecordId) -> Iterator[Form]:
    """The forms the versions of a record were sealed with, then every form of its kind here."""
    seen: set[str] = set()
    for node in book.vault.revisions.of(record):
        if node.form.sha256 not in seen:
            seen.add(node.form.sha256)
            yield book.form_of(node)
    kind = book.vault.revisions.kind(record)
    for sha256 in book.vault.definitions.all():
        if sha256 not in seen:
            try:
                form = book.form(FormRef("", 1, sha256))
            except FormUnknown:  # a vocabulary is a definition, too
                continue
            if form.kind == kind:
                yield form
