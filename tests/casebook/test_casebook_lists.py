"""What a window lists: ids first, then one page, with the state of each record."""

import pytest
from casebook_making import MovingClock, World, account

from hrdoc.casebook.discarding import discard_changes
from hrdoc.casebook.reading import (
    case_of,
    count_records,
    list_ids,
    list_page,
    list_records,
    show_record,
)
from hrdoc.casebook.recording import add_record, edit_record, withdraw_record


def test_the_state_of_every_record_is_told_on_its_line(world: World) -> None:
    doc = world["doc"]
    draft = add_record(doc.book, "case", {"title": "draft"})
    sealed = doc.add("case", title="sealed")
    changed = doc.add("case", title="changed")
    edit_record(doc.book, changed, {"title": "changed again"})
    withdrawn = doc.add("case", title="withdrawn")
    withdraw_record(doc.book, withdrawn)
    states = {each.record: each.state for each in list_page(doc.book, list_ids(doc.book))}
    assert states == {
        draft: "draft",
        sealed: "sealed",
        changed: "changed",
        withdrawn: "withdrawn",
    }
    assert states == {record: show_record(doc.book, record).state for record in states}


def test_every_record_is_on_one_page_or_another(world: World) -> None:
    doc = world["doc"]
    with doc.book.vault.transaction():
        made = {add_record(doc.book, "case", {"title": f"{number}"}) for number in range(450)}
    listed = list(list_records(doc.book))
    assert len(listed) == count_records(doc.book) == 450
    assert {each.record for each in listed} == made


def test_the_records_of_a_case_are_those_that_name_it(world: World) -> None:
    doc = world["doc"]
    made = account(doc)
    other = account(doc)
    assert list_ids(doc.book, case=made.case) == [made.testimony]
    assert list_ids(doc.book, case=made.case, kind="event") == []
    assert case_of(doc.book, other.testimony) == other.case
    assert case_of(doc.book, made.case) is None


def test_a_record_that_came_in_is_listed_as_new_and_dated_by_its_arrival(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    old = lawyer.add("case", title="older")
    made = account(doc)
    lawyer.take(doc.send(made.testimony, lawyer))
    listed = list_ids(lawyer.book)
    assert listed[-1] == old
    assert made.testimony in listed
    (line,) = list_page(lawyer.book, [made.testimony])
    assert (line.state, line.changed) == ("sealed", lawyer.book.now())


@pytest.mark.parametrize("thrown_away", [True, False])
def test_a_sealed_record_without_a_draft_changed_last_as_it_was_sealed(
    world: World, clock: MovingClock, thrown_away: bool
) -> None:
    book = world["doc"].book
    record = world["doc"].add("case", title="Benches")
    sealed = book.now()
    clock.advance(60)
    edit_record(book, record, {"title": "Benchesx"})
    assert list_page(book, [record])[0].changed == book.now() > sealed
    clock.advance(60)
    if thrown_away:
        discard_changes(book, record)
    else:  # written back as it was
        edit_record(book, record, {"title": "Benches"})
    (line,) = list_page(book, [record])
    assert (line.state, line.changed) == ("sealed", sealed)


def test_a_title_without_end_is_shown_by_its_beginning_and_kept_whole(world: World) -> None:
    doc = world["doc"]
    record = doc.add("case", title="very long " * 20_000)
    (listed,) = list_page(doc.book, [record])
    assert listed.title == ("very long " * 50)
    assert show_record(doc.book, record).fields["title"] == "very long " * 20_000
