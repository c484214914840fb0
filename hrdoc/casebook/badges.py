"""What may be done with many records, each in one glance: for lists, hits, plans, a person's page.

A badge says what the consents about a record allow today, in a shape, and to whom; first of all it
says that the day to ask the person again has passed. What was found
about a record is kept in the vault until something changes that it follows from; what waits is
found again in short steps, or at once where a page needs it. Evidence follows every testimony that
it, or what it was made from, supports: what all of these allow of the part that its file is, may be
done with it (`evidence_marks`). A case, an
event and their like need no consent of their own and have no badge.
"""

import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from hrdoc.casebook.basis import states_basis
from hrdoc.casebook.behind_evidence import FindBehind
from hrdoc.casebook.book import Book
from hrdoc.casebook.consents import read_consent
from hrdoc.casebook.evidence_marks import Around, mark_of_evidence
from hrdoc.casebook.glance import Shape, consent_at_a_glance, review_day, shape_of
from hrdoc.casebook.glance_rows import is_outdated, kept, kind_of, of_kind, row, told_by
from hrdoc.casebook.heads import Head, Heads
from hrdoc.casebook.origins import Origins
from hrdoc.casebook.protecting import Protecting
from hrdoc.casebook.together import Code, Part, Told, codes, narrowest, part_of, together
from hrdoc.records import shipped
from hrdoc.records.consent import Grant
from hrdoc.records.date_naming import day_of_iso
from hrdoc.records.ids import RecordId
from hrdoc.vault.glances import KINDS, GlanceRow

_DEPTH: Final = 8
"""Steps from evidence to what it was made from."""

SECONDS: Final = 0.02
"""What a page, or a step, takes at most to find what waits."""

_BATCH: Final = 32


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom a grant is for: a class, and our name for one party of it ("" for any, or unknown).

    `named` says that they may have it with the name.
    """

    class_: str
    name: str = field(default="", repr=False)
    is_one: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True)
class Badge:
    """What may be done with one record: its shape, and to whom it may leave.

    `more` says that there are further recipients, `bound` that a condition or refusal was stated,
    `ask_again` that the day to ask the person again has passed; of a person, `differs` that of
    other records something else is allowed.
    """

    shape: Shape
    to: tuple[Recipient, ...] = ()
    more: bool = False
    bound: bool = False
    part: Part = ""
    ask_again: bool = False
    differs: bool = False

    @property
    def sign(self) -> Shape:
        """What is drawn beside its words: the worst news first."""
        return Shape.DUE if self.ask_again else self.shape


WAITING: Final = Badge(Shape.WAITS)
"""The badge of what is not found yet: silence would be read as a consent without conditions."""


def badges(
    book: Book, records: Sequence[RecordId], *, seconds: float | None = None
) -> Mapping[RecordId, Badge]:
    """The badges of a page of records; those that need no consent of their own have none.

    With `seconds`, what is not found in that time waits: its badge says so until it was found.
    """
    known = _Known(book)
    known.read(records)
    asked = [each for each in records if each in known.kinds]
    made_of = _made_of(known, asked)
    kinds, rows = known.kinds, known.rows
    around = Around(rows, kinds, made_of, known.absent)
    missing = {each: kind for each, kind in kinds.items() if each not in rows}
    if missing:
        rows |= _find(book, missing, seconds)
    names, today = book.vault.contacts.names(), day_of_iso(book.today())
    made: dict[Told, Badge] = {}  # many records of a page may do the same
    found: dict[RecordId, Badge] = {}
    for record in asked:
        may = _told(record, around)
        if may is None:
            found[record] = WAITING
            continue
        if may not in made:
            made[may] = _badge(may, names, today)
        found[record] = made[may]
    return found


def learn() -> Iterator[str]:
    """Read the forms that finding needs, one a step, for who cannot wait for all; gives kinds."""
    for kind in sorted(KINDS):
        shipped.form(kind)
        yield kind


def find_some(book: Book, *, seconds: float = SECONDS) -> tuple[int, bool]:
    """Find what waits until the time is over, one record at least.

    Returns how many were found, and whether more may wait.
    """
    waiting = book.vault.glances.waiting(_BATCH)
    found = _find(book, waiting, seconds) if waiting else {}
    return len(found), len(found) < len(waiting) or len(waiting) == _BATCH


def to_ask_again(book: Book, *, start: int = 0, most: int = -1) -> Sequence[RecordId]:
    """The consents that stand and whose day to ask again has passed, the longest due first.

    All of them, or `most` from `start` on.
    """
    return book.vault.glances.due(day_of_iso(book.today()), limit=most, offset=start)


def _find(
    book: Book, missing: Mapping[RecordId, str], seconds: float | None
) -> dict[RecordId, GlanceRow]:
    begun = time.perf_counter()
    finding = _Finding(book)
    rows: dict[RecordId, GlanceRow] = {}
    for record, kind in missing.items():
        rows[record] = of_kind(finding.find(record, kind), kind, finding.behind.words(record, kind))
        if seconds is not None and time.perf_counter() - begun >= seconds:
            break
    book.vault.glances.put(rows)
    return rows


class _Finding:
    """Finds rows; what several records need is read once."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._heads = Heads(book)
        self._origins = Origins(book)
        self._protecting = Protecting(book, self._heads, self._origins)
        self.behind = FindBehind(book, self._heads, self._origins, self._protecting)

    def find(self, record: RecordId, kind: str) -> GlanceRow:
        """What the consents about one record allow."""
        if kind == "consent":
            return self._of_consent(record)
        if any(self._consents(record)):
            return self._of_record(record, kind)
        head = self._heads.get(record) if kind in {"evidence", "person"} else None
        if self._book.vault.revisions.standing(record).withdrawn:
            return row(Shape.WITHDRAWN)
        if kind == "person":
            free = head is not None and not self._protecting.needs(record)
        else:
            free = kind == "evidence" and self._states_basis(record, head)
        return row(Shape.FREE if free else Shape.NONE)

    def _consents(self, record: RecordId) -> Iterable[RecordId]:
        return self._book.vault.index.sources_of(record, "consent")

    def _of_record(self, record: RecordId, kind: str) -> GlanceRow:
        if kind == "person":
            return self._of_person(record)
        glance = consent_at_a_glance(self._book, record)
        grants = [shown.grant for shown in glance.may_leave]
        bound = any(each.refused for each in glance.standing)
        ask = [each.review_day for each in glance.standing]
        return row(glance.shape, grants, bound=bound, ask=ask, files=True)

    def _of_person(self, person: RecordId) -> GlanceRow:
        """What the consents of a person allow of who they are: about the record of least."""
        about: dict[RecordId, list[Grant]] = {}
        stands: set[RecordId] = set()
        ask: list[int | None] = []
        asked = bound = False
        for consent in self._consents(person):
            head = self._heads.get(consent)
            if head is None or not self._origins.counts(consent, person):
                continue
            read = read_consent(self._book, self._heads, head)
            if person not in read.persons | read.covered:
                continue
            asked = True
            covered = read.covered or {consent}
            about |= {record: [] for record in covered - about.keys()}
            if not head.gone:
                bound |= bool(head.first.says("refusals"))
                stands |= covered
                for record in covered:
                    about[record].extend(self._today(read.grants.values()))
                ask.append(review_day(head.first.values.get("review_on")))
        gone = self._heads.get(person)
        if (gone is not None and gone.gone) or (asked and not stands):
            return row(Shape.WITHDRAWN)
        if not asked:
            return row(Shape.NONE)
        told = narrowest(
            [
                Told(shape_of(each), codes(each), part=part_of(each))
                if record in stands and not self._is_gone(record)
                else Told(Shape.WITHDRAWN)
                for record, each in about.items()
            ]
        )
        days = [each for each in ask if each is not None]
        if told.shape is not Shape.WITHDRAWN:  # else nobody is asked again
            told = replace(told, bound=bound, ask=min(days, default=None))
        return kept(told, [grant for each in about.values() for grant in each])

    def _is_gone(self, record: RecordId) -> bool:
        head = self._heads.get(record)
        return head is not None and bool(head.gone)

    def _of_consent(self, consent: RecordId) -> GlanceRow:
        head = self._heads.get(consent)
        if head is None:
            return row(Shape.NONE)
        if head.gone:
            return row(Shape.WITHDRAWN)
        grants = self._today(read_consent(self._book, self._heads, head).grants.values())
        ask = review_day(head.first.values.get("review_on"))
        bound = bool(head.first.says("refusals"))
        return replace(row(shape_of(grants), grants, bound=bound, ask=[ask]), ask_on=ask)

    def _today(self, grants: Iterable[Grant]) -> list[Grant]:
        today = self._book.today()
        return [each for each in grants if each.until is None or each.until >= today]

    def _states_basis(self, record: RecordId, head: Head | None) -> bool:
        if head is not None:
            return all(states_basis(text.values) for text in head.texts)
        draft = self._book.vault.drafts.get(record)
        return draft is not None and states_basis(draft.fields)


def recipients(grants: Iterable[Grant], names: Mapping[str, str]) -> tuple[Recipient, ...]:
    """Whom grants are for, each once with the name and once without; `names` by fingerprint."""
    return shown(codes(grants), names)


class _Known:
    """The rows that are kept, with the kinds of the records that may have one."""

    def __init__(self, book: Book) -> None:
        self.glances = book.vault.glances
        self.kinds: dict[RecordId, str] = {}
        self.rows: dict[RecordId, GlanceRow] = {}
        self.absent: set[RecordId] = set()
        self._today = book.today()

    def read(self, records: Collection[RecordId]) -> None:
        """Take over what is kept of these; only of the others their kinds are looked up."""
        rows = self.glances.rows(records, self._today)
        rows = {record: row for record, row in rows.items() if not is_outdated(row.told)}
        self.rows |= rows
        self.kinds |= {record: kind_of(row.told) for record, row in rows.items()}
        if unknown := [each for each in records if each not in rows]:
            here = self.glances.kinds(unknown)
            self.kinds |= {each: kind for each, kind in here.items() if kind in KINDS}
            self.absent |= set(unknown) - here.keys()


def _made_of(known: _Known, records: Iterable[RecordId]) -> dict[RecordId, Collection[RecordId]]:
    """What the evidence among these records stands on, to the end; that becomes known too."""
    found: dict[RecordId, Collection[RecordId]] = {}
    waiting = [each for each in records if known.kinds[each] == "evidence"]
    for _ in range(_DEPTH):
        if not waiting:
            break
        below = known.glances.supported(waiting)
        found |= {each: below.get(each, ()) for each in waiting}
        new = {target for targets in below.values() for target in targets} - known.kinds.keys()
        known.read(new)
        waiting = [each for each in new if known.kinds.get(each) == "evidence"]
    return found


def _told(record: RecordId, around: Around) -> Told | None:
    """What a record tells; of evidence, all it stands on together. None where it is not found."""
    if around.kinds[record] == "evidence":
        return mark_of_evidence(record, around)
    own = around.rows.get(record)
    return None if own is None else together([told_by(own.shape, own.told)])


def _badge(told: Told, names: Mapping[str, str], today: int) -> Badge:
    return Badge(
        shape=told.shape,
        to=shown(told.to, names),
        more=told.more,
        bound=told.bound,
        part=told.part,
        ask_again=told.ask is not None and told.ask < today,
        differs=told.differs,
    )


def shown(to: Iterable[Code], names: Mapping[str, str]) -> tuple[Recipient, ...]:
    """Whom codes are of; `names` by fingerprint."""
    return tuple(_recipient(*each, names) for each in to)


def _recipient(text: str, named: bool, names: Mapping[str, str]) -> Recipient:  # noqa: FBT001
    class_, _, party = text.partition(":")
    return Recipient(class_, names.get(party, ""), is_one=bool(party), named=named)
