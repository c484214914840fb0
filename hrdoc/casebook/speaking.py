"""Who speaks in a testimony, and what it means for the consents that were taken down before.

A witness may stay unknown. A consent that names nobody is that of whoever is named as the witness
of what it covers: it says so from the moment the testimony is sealed with them, so that it counts
for them here and with everybody who gets it.
"""

from collections.abc import Iterator, Sequence

from hrdoc.casebook.book import Book
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId, is_record_id
from hrdoc.vault.drafts import Draft

_KIND = "testimony"
_FIELD = "person"


def consents_naming_nobody(book: Book, testimony: Draft) -> Iterator[Draft]:
    """The sealed consents of our own that a testimony gives a person, each as it is to be sealed.

    `testimony` is the draft that is being sealed. A consent that is being changed is left alone,
    as is one that covers the words of somebody else, too, or of which two versions stand.
    """
    person = speaker_in(testimony.fields.get(_FIELD))
    if testimony.kind != _KIND or person is None:
        return
    for consent in list(book.vault.index.sources_of(testimony.record, "consent")):
        standing = book.vault.revisions.standing(consent)
        head = book.vault.revisions.head(consent)
        unlike = head is None or standing.withdrawn or len(standing.heads) != 1
        if head is None or unlike or book.vault.drafts.get(consent) is not None:
            continue
        fields = head.values()
        if not book.vault.founds(consent) or head.withheld() or fields.get(_FIELD) is not None:
            continue
        if set(speakers(book, _covered(fields.get("covers")))) <= {person}:
            named = {**fields, _FIELD: person}
            yield Draft(consent, head.kind, head.form, tuple(standing.heads), named)


def speakers(book: Book, records: Sequence[RecordId]) -> Iterator[RecordId]:
    """Who speaks in each of these testimonies, as far as somebody is named."""
    for record in records:
        person = speaker_in(book.fields_of(record).get(_FIELD))
        if person is not None and book.vault.index.kind(record) == _KIND:
            yield person


def speaker_in(value: Json) -> RecordId | None:
    """The person in an answer to who the witness is."""
    return RecordId(value) if isinstance(value, str) and is_record_id(value) else None


def _covered(value: Json) -> list[RecordId]:
    named = value if isinstance(value, list) else []
    return [each for each in map(speaker_in, named) if each is not None]
