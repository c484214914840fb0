"""Lists of records from rows alone: their order, what is in them, and old vaults."""

import shutil
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from vault_records import begin, keep, sealed

from hrdoc.records.ids import RecordId
from hrdoc.records.revision import State
from hrdoc.vault.lists import ListRow
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
