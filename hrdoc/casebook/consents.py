"""What the consents of a vault say, read strictly.

A consent with two heads grants what both grant and covers what both cover. A grant that a pending
draft no longer holds counts no more: taking back works at once, giving only when it is sealed. A
withdrawn consent grants nothing; all it ever granted is kept as withdrawn, so that the reason can
be told even where the withdrawal came without any text.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hrdoc.casebook.book import Book
from hrdoc.casebook.heads import Head, Heads, Text
from hrdoc.casebook.origins import Origins
from hrdoc.ijson import Json
from hrdoc.records.consent import Grant, parse_grant
from hrdoc.records.errors import GrantInvalid
from hrdoc.records.ids import RecordId


@dataclass(frozen=True, slots=True)
class ConsentHead:
    """What a vault knows of one consent: whose it is, what it covers, and its grants by place."""

    record: RecordId
    persons: frozenset[RecordId]
    covered: frozenset[RecordId]
    grants: Mapping[int, Grant]


def read_consents(book: Book, heads: Heads) -> Iterator[ConsentHead]:
    """Every sealed consent with the grants that can be read."""
    for head in heads.of_kind("consent"):
        yield read_consent(book, heads, head)


def read_consent(book: Book, heads: Heads, head: Head) -> ConsentHead:
    """One sealed consent with the grants that can be read."""
    if head.withdrawn:
        texts = [heads.read(revision) for revision in book.vault.revisions.of(head.record)]
        return _withdrawn(head.record, texts)
    draft = book.vault.drafts.get(head.record)
    return _standing(head, None if draft is None else draft.fields)


def consent_counts(
    book: Book, origins: Origins, consent: ConsentHead, record: RecordId, *, head: Head | None
) -> bool:
    """Whether a consent's word counts about a record: its origin, and whose words they are.

    `head` is the record as it is sealed, None when it is not.
    """
    speakers = head.linked("person") if head and head.kind == "testimony" else frozenset()
    # Of the owner's own consents one need not say whose it is.
    unsaid = not consent.persons and book.vault.founds(consent.record)
    if not unsaid and not speakers <= consent.persons:
        return False
    return origins.counts(consent.record, record)


def _standing(head: Head, draft: Mapping[str, Json] | None) -> ConsentHead:
    read = [grants_of(text.values) for text in head.texts]
    granted = [set(each.values()) for each in read]
    covered = [text.linked("covers") for text in head.texts]
    if draft is not None:
        granted.append(set(grants_of(draft).values()))
        names = draft.get("covers")
        kept = names if isinstance(names, list) else []
        covered.append(frozenset(RecordId(name) for name in kept if isinstance(name, str)))
    common = set.intersection(*granted)
    return ConsentHead(
        record=head.record,
        persons=head.linked("person"),
        covered=frozenset.intersection(*covered),
        grants={place: grant for place, grant in read[0].items() if grant in common},
    )


def _withdrawn(record: RecordId, texts: Sequence[Text]) -> ConsentHead:
    grants = [each for text in texts for each in grants_of(text.values, withdrawn=True).values()]
    return ConsentHead(
        record=record,
        persons=frozenset(target for text in texts for target in text.linked("person")),
        covered=frozenset(target for text in texts for target in text.linked("covers")),
        grants=dict(enumerate(grants)),
    )


def grants_of(values: Mapping[str, Json], *, withdrawn: bool = False) -> dict[int, Grant]:
    """The grants in a consent's fields by place; one that is withheld or unclear grants nothing."""
    raw = values.get("grants")
    grants: dict[int, Grant] = {}
    for place, value in enumerate(raw if isinstance(raw, list) else []):
        try:
            grants[place] = parse_grant(value, withdrawn=withdrawn)
        except GrantInvalid:
            continue
    return grants
