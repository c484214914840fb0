"""Laws of import over invented histories: three vaults write, fork, amend, withhold, erase, send.

A history is a list of small numbers; each step takes from them what it needs (who, which record,
which bundle), so that any list is a history and a shorter one is a simpler one.
"""

import json
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from casebook_making import Account, Person, World, account, bytes_of, grant, noon
from hypothesis import given, note, settings
from hypothesis import strategies as st

from hrdoc.casebook.book import Book
from hrdoc.casebook.errors import CasebookError
from hrdoc.casebook.plan import Plan
from hrdoc.casebook.reading import show_record
from hrdoc.casebook.recording import erase_record, withdraw_record
from hrdoc.casebook.verifying import no_keys, verified
from hrdoc.ijson import Json
from hrdoc.records.consent import Party
from hrdoc.records.ids import RecordId, RevisionName

PUBLIC = Party("public")
WITHHOLD = ((), ("author",), ("title",), ("paragraphs.0",), ("person", "case"), ("file",))
NAMES = ("ann", "ben", "cyd")
SOME = settings.default.max_examples // 10 if settings.default else 6


Step = tuple[int, int, int, int]
orders = st.lists(st.integers(0, 99), min_size=8, max_size=8)
histories = st.lists(st.tuples(*[st.integers(0, 7)] * 4), min_size=3, max_size=12)


@dataclass(frozen=True)
class Sent:
    """A bundle, and what it opened of each revision."""

    path: Path
    plan: Plan
    opened: Mapping[RevisionName, frozenset[str]]


@dataclass
class History:
    """What happened so far."""

    world: World
    sent: list[Sent] = field(default_factory=list)
    taken: dict[str, list[Sent]] = field(default_factory=lambda: {name: [] for name in NAMES})
    accounts: list[tuple[str, Account]] = field(default_factory=list)
    stayed: list[tuple[bytes, set[RecordId]]] = field(default_factory=list)

    def play(self, steps: list[Step]) -> None:
        """Every vault tells, sends, and takes what the one before it sent; then the steps."""
        for who in range(len(NAMES)):
            self._tell(who, who, who)
            self._send_out(who, self.accounts[-1][1].case, 0)
            self._take(who, max(0, who - 1), 0)
        verbs: list[Callable[[int, int, int], None]] = [
            self._tell,
            self._edit,
            self._fork,
            self._send,
            self._take,
            self._take,
            self._withdraw,
            self._erase,
        ]
        for verb, who, which, how in steps:
            verbs[verb](who % len(NAMES), which, how)

    def _person(self, who: int) -> Person:
        return self.world[NAMES[who]]

    def _known(self, who: int, which: int) -> RecordId:
        records = sorted(self._person(who).book.vault.revisions.records())
        return records[which % len(records)]

    def _tell(self, who: int, which: int, how: int) -> None:
        person = self._person(who)
        made = account(person, grant("public"), name=f"A witness called {which}{how}")
        if how % 2:
            person.attach(made.testimony, b"%PDF-1.7\n" + bytes([which, how]) * 40)
        self.accounts.append((person.name, made))

    def _edit(self, who: int, which: int, how: int) -> None:
        person, record = self._person(who), self._known(who, which)
        if person.book.vault.revisions.kind(record) in {"person", "evidence"}:
            return
        if person.book.vault.revisions.standing(record).heads:
            person.edit(record, **_change(person.book, record, how))

    def _fork(self, who: int, which: int, how: int) -> None:
        """Seal beside the heads: as if written on another device before it knew of them."""
        person = self._person(who)
        record = self._known(who, which)
        first = person.book.vault.revisions.of(record)[0]
        if not person.book.vault.founds(record) or first.kind not in {"testimony", "case"}:
            return
        person.book.vault.drafts.put(
            record,
            {"title": f"fork {how}"},
            parents=first.parents,
            form=first.form,
        )
        person.edit(record, title=f"fork {how} on")

    def _send(self, who: int, which: int, how: int) -> None:
        kinds = self._person(who).book.vault.revisions.kinds()
        self._send_out(who, self._known(who, which), how)
        cases = sorted(record for record, kind in kinds.items() if kind == "case")
        self._send_out(who, cases[which % len(cases)], how)

    def _send_out(self, who: int, record: RecordId, how: int) -> None:
        person = self._person(who)
        plan = person.plan(
            record,
            PUBLIC,
            history=how == 7,
            withhold=_terms(person, record, WITHHOLD[how % len(WITHHOLD)]),
        )
        try:
            path = person.write(plan, only_covered=True)
        except CasebookError:
            return  # Nothing may leave.
        self.sent.append(Sent(path, plan, _opened(path)))
        leaves = {each.record for each in plan.leaving}
        stay = {each for each in person.book.vault.revisions.kinds() if each not in leaves}
        self.stayed.append((bytes_of(path), stay))

    def _take(self, who: int, which: int, _how: int) -> None:
        person, sent = self._person(who), self.sent[which % len(self.sent)]
        person.take(sent.path)
        self.taken[person.name].append(sent)

    def _withdraw(self, who: int, which: int, _how: int) -> None:
        person, record = self._person(who), self._known(who, which)
        if person.book.vault.revisions.standing(record).heads:
            withdraw_record(person.book, record)

    def _erase(self, who: int, which: int, _how: int) -> None:
        person, record = self._person(who), self._known(who, which)
        if person.book.vault.revisions.standing(record).heads:
            erase_record(person.book, record)


def _change(book: Book, record: RecordId, how: int) -> dict[str, Json]:
    """New values for enough fields to decide any conflict there may be."""
    heads = book.vault.revisions.standing(record).heads
    texts = [book.vault.revisions.get(name).values() for name in heads]
    differing: dict[str, Json] = {
        name: text[name]
        for text in texts
        for name in text
        if len({json.dumps(each.get(name)) for each in texts}) > 1
    }
    return {**differing, "title": f"title {how}"}


def _terms(person: Person, record: RecordId, terms: tuple[str, ...]) -> frozenset[str]:
    """Those of the terms that can be withheld from this record."""
    head = person.book.vault.revisions.head(record)
    names = {path.removeprefix("fields.") for path in head.slot_paths()} if head else set()
    return frozenset(term for term in terms if term in names)


def _opened(path: Path) -> dict[RevisionName, frozenset[str]]:
    with verified(path, no_keys()) as verification:
        assert verification.verified, [str(step) for step in verification.steps]
        return {
            each.name: frozenset(each.sdjwt.disclosures)
            for each in verification.verified.revisions()
        }


def snapshot(person: Person) -> dict[str, object]:
    """Everything about a vault that imports may decide."""
    vault = person.book.vault
    records = sorted(vault.revisions.records())
    return {
        "revisions": {
            name: (
                vault.revisions.get(name).sdjwt.signed,
                sorted(vault.revisions.get(name).sdjwt.disclosures.items()),
            )
            for name in vault.revisions.names()
        },
        "standings": {record: vault.revisions.standing(record) for record in records},
        "kinds": vault.revisions.kinds(),
        "links": sorted(map(str, vault.revisions.links())),
        "files": sorted(stored.sha256 for stored in vault.files.all()),
        "erased": vault.revisions.erased(),
        "definitions": sorted(vault.definitions.all()),
        "senders": {record: vault.bundles.senders_of(record) for record in records},
        "views": {
            record: show_record(person.book, record)
            for record in records
            if vault.revisions.standing(record).heads or vault.revisions.standing(record).amendments
        },
    }


def _shuffled(sent: list[Sent], order: list[int]) -> list[Sent]:
    """The bundles in the order that repeating these numbers gives them."""
    places = range(len(sent))
    return [
        sent[p] for p in sorted(places, key=lambda place: order[place % len(order)] * place % 97)
    ]


def held(person: Person) -> dict[RevisionName, frozenset[str]]:
    """What a vault has of each revision."""
    revisions = person.book.vault.revisions
    return {name: frozenset(revisions.get(name).sdjwt.disclosures) for name in revisions.names()}


@contextmanager
def played(steps: list[Step]) -> Iterator[History]:
    """The vaults after a history."""
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder), noon, **dict.fromkeys(NAMES, "organisation"))
        history = History(world)
        try:
            history.play(steps)
            note(f"{len(history.sent)} bundles")
            yield history
        finally:
            world.close()


def reader(history: History, name: str) -> Person:
    """A new vault that knows everybody's card."""
    person = history.world.stranger(name)
    for other in NAMES:
        person.trust(history.world[other])
    return person


@settings(max_examples=SOME)
@given(histories, orders)
def test_any_order_of_imports_gives_the_same_vault_and_twice_is_once(
    steps: list[Step], order: list[int]
) -> None:
    with played(steps) as history:
        one, two = reader(history, "one"), reader(history, "two")
        for sent in history.sent:
            one.take(sent.path)
        first = snapshot(one)
        for sent in _shuffled([*history.sent, *history.sent], order):
            two.take(sent.path)
        assert snapshot(two) == first
        for sent in history.sent:
            again = one.take(sent.path)
            assert again.files_new == 0
            assert all(change.value == "unchanged" for change in again.records.values())
        assert snapshot(one) == first


@settings(max_examples=SOME)
@given(histories)
def test_no_disclosure_appears_that_its_holder_withheld(steps: list[Step]) -> None:
    with played(steps) as history:
        for sent in history.sent:
            for closed in sent.plan.closed:
                assert closed.digest not in sent.opened[closed.revision]
        arrived: dict[RevisionName, frozenset[str]] = {}
        last = reader(history, "last")
        for sent in history.sent:
            last.take(sent.path)
            for name, digests in sent.opened.items():
                arrived[name] = arrived.get(name, frozenset()) | digests
        assert held(last) == arrived
        for name in NAMES:
            person = history.world[name]
            brought: dict[RevisionName, frozenset[str]] = {}
            for sent in history.taken[name]:
                for revision, digests in sent.opened.items():
                    brought[revision] = brought.get(revision, frozenset()) | digests
            own = author_of(person)
            for revision, digests in held(person).items():
                if revision not in own:
                    assert digests <= brought[revision]


def author_of(person: Person) -> set[RevisionName]:
    """The revisions a vault sealed itself."""
    revisions = person.book.vault.revisions
    return {name for name in revisions.names() if revisions.is_accepted(name)}


@settings(max_examples=SOME)
@given(histories)
def test_no_byte_of_a_bundle_tells_of_what_stays(steps: list[Step]) -> None:
    with played(steps) as history:
        for data, stay in history.stayed:
            assert not [record for record in stay if record.encode() in data]
            assert b"A witness called" not in data


@settings(max_examples=SOME)
@given(histories, st.integers(0, 50), orders)
def test_an_erased_record_stays_erased_whatever_is_imported_again(
    steps: list[Step], which: int, order: list[int]
) -> None:
    with played(steps) as history:
        one, two = reader(history, "one"), reader(history, "two")
        for sent in history.sent:
            one.take(sent.path)
        revisions = one.book.vault.revisions
        heads = [each for each in revisions.records() if revisions.standing(each).heads]
        record = sorted(heads)[which % len(heads)]
        names = [each.name for each in revisions.of(record)]
        erase_record(one.book, record)
        after = snapshot(one)
        # Another vault that was told of the erasure before anything came.
        for revision in revisions.of(record):
            if revision.name not in names:
                two.book.vault.revisions.put(revision, accepted=True)
        for name in names:
            two.book.vault.revisions.erase(name)
        for sent in _shuffled(history.sent, order):
            one.take(sent.path)
            two.take(sent.path)
        assert snapshot(one) == after
        assert snapshot(two) == after
        assert not any(held(one)[name] for name in names)
        for sent in history.sent:
            refused = {each.record for each in one.take(sent.path).refused}
            came = any(sent.opened.get(name) for name in names)
            assert (record in refused) == came
