"""Lists of records from rows alone: their order, what is in them, and old vaults."""

import shutil
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from vault_records import begin, keep, sealed

from hrdoc.records.ids import RecordId
from hrdoc.records.revision import State
from hrdoc.vault.lists import ListRow, Order
from hrdoc.vault.vault import Clock, Vault, open_vault

OLD = Path(__file__).parents[1] / "vaults" / "1.0.vault"


class MovingClock(Protocol):
    """What the fixture `clock` gives."""

    def __call__(self) -> datetime:
        """The moment it stands at."""

    def advance(self, seconds: float) -> None:
        """Let time pass."""


def titles(vault: Vault, records: Sequence[RecordId]) -> list[str]:
    return [row.title for row in vault.lists.page(records)]


def only(vault: Vault, record: RecordId) -> ListRow:
    (row,) = vault.lists.page([record])
    return row


def test_a_list_begins_with_what_came_last(vault: Vault) -> None:
    records = [begin(vault, "case", {"title": title}) for title in ("one", "two", "three")]
    assert vault.lists.ids() == records[::-1]


def test_a_list_can_begin_with_what_changed_last(vault: Vault, clock: MovingClock) -> None:
    first = begin(vault, "case", {"title": "first"})
    clock.advance(1)
    second = begin(vault, "case", {"title": "second"})
    clock.advance(1)
    assert vault.lists.ids(order="changed") == [second, first]
    before = only(vault, first).changed
    draft = vault.drafts.get(first)
    assert draft is not None
    vault.drafts.put(first, {"title": "again"}, parents=(), form=draft.form)
    assert vault.lists.ids(order="changed") == [first, second]
    assert only(vault, first).changed > before


def test_a_list_by_title_follows_the_alphabet_and_ends_with_the_untitled(vault: Vault) -> None:
    for title in ("گرگان", "", "تهران", "پاوه", "قم"):
        begin(vault, "case", {"title": title})
    listed = vault.lists.ids(order="title")
    assert titles(vault, listed) == ["پاوه", "تهران", "قم", "گرگان", ""]


def test_a_list_can_be_of_a_kind_and_of_a_case(vault: Vault) -> None:
    one = keep(vault, "case", {"title": "one"}).record
    two = keep(vault, "case", {"title": "two"}).record
    event = keep(vault, "event", {"title": "of one", "case": one}).record
    testimony = begin(vault, "testimony", {"title": "also of one", "case": one})
    keep(vault, "event", {"title": "of two", "case": two})
    lists = vault.lists
    assert lists.ids(case=one) == [testimony, event]
    assert lists.ids(case=one, kind="event") == [event]
    assert lists.ids(kind="case") == [two, one]
    assert [lists.count(), lists.count(kind="event"), lists.count(case=one)] == [5, 2, 2]
    assert lists.count(case=one, kind="case") == 0


def test_a_case_of_very_many_records_is_listed_in_the_same_order(vault: Vault) -> None:
    case = begin(vault, "case", {"title": "large"})
    with vault.transaction():
        made = [begin(vault, "event", {"case": case}) for _ in range(2001)]
    assert vault.lists.ids(case=case) == made[::-1]
    assert vault.lists.ids(case=case, kind="event", order="title") == sorted(made)


def test_the_case_of_a_record_is_that_of_its_draft_before_that_of_its_text(vault: Vault) -> None:
    one, two = (begin(vault, "case", {"title": title}) for title in ("one", "two"))
    event = keep(vault, "event", {"title": "it", "case": one})
    assert vault.lists.case_of(event.record) == one
    vault.drafts.put(event.record, {"case": two}, parents=(event.name,), form=event.form)
    assert vault.lists.case_of(event.record) == two
    vault.drafts.put(event.record, {}, parents=(event.name,), form=event.form)
    assert vault.lists.case_of(event.record) is None


def test_a_page_tells_how_each_record_stands_and_keeps_the_order_asked_for(vault: Vault) -> None:
    drafted = begin(vault, "case", {"title": "drafted"})
    kept = keep(vault, "case", {"title": "kept"})
    gone = keep(vault, "case", {"title": "gone"})
    vault.revisions.put(
        sealed(vault, gone.record, {}, gone.name, state=State.WITHDRAWN), accepted=True
    )
    unknown = RecordId("00000000-0000-8000-8000-000000000000")
    rows = vault.lists.page([gone.record, unknown, drafted, kept.record])
    assert [row.record for row in rows] == [gone.record, drafted, kept.record]
    assert [row.is_drafted for row in rows] == [False, True, False]
    assert [row.standing.withdrawn for row in rows] == [True, False, False]
    assert [bool(row.standing.heads) for row in rows] == [True, False, True]


def test_an_erased_record_leaves_no_title_to_sort_by(vault: Vault) -> None:
    record = keep(vault, "case", {"title": "نام یک نفر"})
    vault.revisions.erase(record.name)
    assert vault.database.rows("SELECT title, title_key FROM record") == [("", "")]


def test_a_vault_from_before_there_were_lists_has_them_in_the_order_of_its_journal(
    tmp_path: Path, clock: Clock
) -> None:
    place = tmp_path / "old.vault"
    shutil.copytree(OLD, place)
    with open_vault(place, "کلید آزمایشی", clock=clock) as vault:
        newest = begin(vault, "case", {"title": "الف"})
        assert vault.lists.ids()[0] == newest
        by_title = titles(vault, vault.lists.ids(order="title"))
        assert by_title == ["photo", "الف", "پروندهٔ دوم", "شاهد", "گفته", ""]
        evidence = vault.lists.ids(kind="evidence")
        assert [row.changed for row in vault.lists.page(evidence)] == ["2026-11-20T12:00:00Z"]


def test_a_list_is_read_a_page_at_a_time_in_each_order(vault: Vault) -> None:
    case = begin(vault, "case", {"title": "case"})
    made = [begin(vault, "event", {"title": f"{place}", "case": case}) for place in range(7)]
    orders: tuple[tuple[Order, Sequence[RecordId]], ...] = (
        ("begun", made[::-1]),
        ("changed", made[::-1]),
        ("title", made),
    )
    for order, expected in orders:
        pages = [
            vault.lists.ids(kind="event", case=within, order=order, limit=3, offset=offset)
            for within in (None, case)
            for offset in (0, 3, 6)
        ]
        assert [record for page in pages for record in page] == [*expected, *expected]


def test_evidence_is_of_the_case_of_what_it_supports_and_goes_with_it(vault: Vault) -> None:
    one, two = (begin(vault, "case", {"title": title}) for title in ("one", "two"))
    testimony = keep(vault, "testimony", {"title": "told", "case": one})
    photo = begin(vault, "evidence", {"title": "photo", "supports": [testimony.record]})
    own = begin(vault, "evidence", {"title": "own", "supports": [testimony.record], "case": two})
    film = begin(vault, "evidence", {"title": "film", "supports": [one]})
    lists = vault.lists
    assert set(lists.ids(case=one, kind="evidence")) == {photo, film}
    assert list(lists.ids(case=two)) == [own]
    vault.drafts.put(
        testimony.record, {"case": two}, parents=(testimony.name,), form=testimony.form
    )
    assert set(lists.ids(case=one, kind="evidence")) == {film}
    assert set(lists.ids(case=two, kind="evidence")) == {photo, own}
    assert lists.counts(two) == {"evidence": 2, "testimony": 1}


def test_a_record_taken_out_of_its_case_is_in_none(vault: Vault) -> None:
    case = begin(vault, "case", {"title": "case"})
    event = begin(vault, "event", {"title": "it", "case": case})
    draft = vault.drafts.get(event)
    assert draft is not None
    vault.drafts.put(event, {"title": "it"}, parents=(), form=draft.form)
    assert vault.lists.ids(case=case) == []


def test_the_latest_of_a_case_are_of_every_kind(vault: Vault, clock: MovingClock) -> None:
    case = begin(vault, "case", {"title": "case"})
    made = []
    for kind in ("event", "testimony", "event", "action"):
        clock.advance(1)
        made.append(begin(vault, kind, {"title": kind, "case": case}))
    assert vault.lists.latest(case, 3, ("action", "event", "testimony")) == made[:0:-1]


def test_persons_of_a_case_are_those_its_records_name(vault: Vault) -> None:
    case = begin(vault, "case", {"title": "case"})
    zohreh = begin(vault, "person", {"pseudonym": "Zohreh"})
    arash = begin(vault, "person", {"pseudonym": "Arash"})
    begin(vault, "person", {"pseudonym": "Somebody"})
    unit = begin(vault, "group", {"name": "Unit"})
    begin(vault, "testimony", {"person": zohreh, "case": case})
    begin(
        vault,
        "event",
        {
            "case": case,
            "acts": [{"victims": [{"person": arash}], "perpetrators": [{"person": unit}]}],
        },
    )
    found = vault.lists.named_in_case(case, ("person", "group"))
    assert found == ([arash, unit, zohreh], None)


def test_persons_of_a_very_large_case_are_found_a_few_at_a_time(vault: Vault) -> None:
    case = begin(vault, "case", {"title": "large"})
    persons = [begin(vault, "person", {"pseudonym": f"P{place:02}"}) for place in range(30)]
    unit = begin(vault, "group", {"name": "Unit"})
    with vault.transaction():
        for place in range(2001):
            named = persons[place % 10] if place else unit
            begin(vault, "risk", {"case": case, "person": named})
    found: list[RecordId] = []
    start: int | None = 0
    steps = 0
    while start is not None:
        some, start = vault.lists.named_in_case(case, ("person", "group"), start=start, most=7)
        found += some
        steps += 1
    assert found == [*persons[:10], unit]
    assert steps == 5
