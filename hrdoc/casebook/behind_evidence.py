"""Who is behind a piece of evidence, found for the row that is kept of it, of a person, a consent.

Evidence of a person leaves with the name or not at all, and a consent answers for its person only
beside what it covers (`clearance`): what they agreed to of an account says nothing of a portrait.
"""

from collections.abc import Iterable, Iterator

from hrdoc.casebook.book import Book
from hrdoc.casebook.clearance import NAMED_FROM
from hrdoc.casebook.consents import read_consent
from hrdoc.casebook.file_part import file_part
from hrdoc.casebook.glance import Shape, review_day, shape_of
from hrdoc.casebook.glance_rows import words_of
from hrdoc.casebook.heads import Head, Heads
from hrdoc.casebook.origins import Origins
from hrdoc.casebook.protecting import Protecting
from hrdoc.casebook.together import Told, codes, part_of
from hrdoc.ijson import Json
from hrdoc.records.consent import Grant
from hrdoc.records.ids import RecordId


class FindBehind:
    """Finds who is behind records; `heads` and the others are shared with who finds the rest."""

    def __init__(self, book: Book, heads: Heads, origins: Origins, protecting: Protecting) -> None:
        self._book = book
        self._heads = heads
        self._origins = origins
        self._protecting = protecting

    def words(self, record: RecordId, kind: str) -> dict[str, Json]:
        """What a row of this kind tells besides, as `glance_rows.behind` reads it."""
        if kind == "evidence":
            return self._of_evidence(record)
        if kind == "person":
            return self._of_person(record)
        return self._of_consent(record) if kind == "consent" else {}

    def _of_evidence(self, record: RecordId) -> dict[str, Json]:
        head, draft = self._heads.get(record), self._book.vault.drafts.get(record)
        if head is not None:
            texts = [text.values for text in head.texts]
            is_copy = bool(head.linked("derived_from"))
        else:
            texts = [draft.fields] if draft else []
            is_copy = any(bool(values.get("derived_from")) for values in texts)
        by: dict[RecordId, list[tuple[Head, list[Grant]]]] = {}
        for consent, grants in self._covering(record):
            for person in consent.linked("person"):
                if self._origins.counts(consent.record, person):
                    by.setdefault(person, []).append((consent, grants))
        return {
            "file": file_part(texts),
            "copy": is_copy,
            "hides": self._heads.withholds(record, "supports", "derived_from"),
            "by": {person: words_of(_told(given)) for person, given in sorted(by.items())},
        }

    def _of_person(self, person: RecordId) -> dict[str, Json]:
        if not self._protecting.needs(person):
            return {"who": {}}
        head = self._heads.get(person)
        if head is not None and head.gone:
            return {"who": {person: words_of(Told(Shape.WITHDRAWN))}}
        alone = [each for each in self._covering(person) if self._says(each[0], person)]
        return {"who": {person: words_of(_told(alone)) if alone else None}}

    def _of_consent(self, record: RecordId) -> dict[str, Json]:
        head = self._heads.get(record)
        persons = head.linked("person") if head else frozenset()
        who: dict[str, Json] = dict.fromkeys(sorted(persons))
        for person in persons:
            own = [each for each in self._covering(person) if each[0].record == record]
            if own and self._says(own[0][0], person):
                who[person] = words_of(_told(own))
        return {"who": who, "hides": not persons}

    def _says(self, consent: Head, person: RecordId) -> bool:
        return self._origins.counts(consent.record, person)

    def _covering(self, record: RecordId) -> Iterator[tuple[Head, list[Grant]]]:
        """The standing consents that cover a record, and by which of their grants a name leaves."""
        today = self._book.today()
        for source in sorted(self._book.vault.index.sources_of(record, "consent")):
            head = self._heads.get(source)
            if head is None or head.gone:
                continue
            read = read_consent(self._book, self._heads, head)
            if record in read.covered:
                yield (
                    head,
                    [
                        each
                        for each in read.grants.values()
                        if each.identity >= NAMED_FROM
                        and (each.until is None or each.until >= today)
                    ],
                )


def _told(given: Iterable[tuple[Head, list[Grant]]]) -> Told:
    every = list(given)
    grants = [grant for _, each in every for grant in each]
    values = [head.first.values for head, _ in every]
    days = [day for each in values if (day := review_day(each.get("review_on"))) is not None]
    return Told(
        shape_of(grants),
        codes(grants),
        bound=any(bool(each.get("refusals")) for each in values),
        part=part_of(grants),
        ask=min(days, default=None),
    )
