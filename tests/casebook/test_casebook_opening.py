"""What is opened to be read or written on: names, versions, and whose word it is."""

import pytest
from casebook_making import World, account, grant

from hrdoc.casebook.errors import NoSuchRecord
from hrdoc.casebook.opening import (
    case_lines,
    caseless_testimonies,
    count_caseless_testimonies,
    open_record,
    versions_of,
)
from hrdoc.casebook.recording import add_record, edit_record, seal_records
from hrdoc.records.ids import RecordId


def test_a_case_counts_the_testimonies_that_name_it(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", title="Benches")
    for _ in range(2):
        doc.add("testimony", case=case)
    doc.add("evidence", case=case)
    assert [line.testimonies for line in case_lines(doc.book, [case])] == [2]


def test_a_testimony_without_a_case_is_found_until_it_has_one(world: World) -> None:
    doc = world["doc"]
    lost = add_record(doc.book, "testimony", {"title": "First account"})
    assert caseless_testimonies(doc.book) == [lost]
    assert count_caseless_testimonies(doc.book) == 1
    edit_record(doc.book, lost, {"case": doc.add("case", title="Benches")})
    assert count_caseless_testimonies(doc.book) == 0


def test_an_opened_record_has_words_for_what_it_names(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", title="Benches")
    opened = open_record(doc.book, doc.add("testimony", title="Account", case=case))
    assert opened.names == {case: "Benches"}
    assert (opened.case, opened.case_title, opened.title) == (case, "Benches", "Account")


def test_versions_tell_who_sealed_and_what_is_pending(world: World) -> None:
    doc = world["doc"]
    record = add_record(doc.book, "testimony", {"title": "one"})
    assert versions_of(doc.book, record).state == "draft"
    seal_records(doc.book, [record])
    edit_record(doc.book, record, {"title": "two"})
    told = versions_of(doc.book, record)
    assert (told.state, told.founded_here) == ("changed", True)
    assert [each.by for each in told.sealed] == ["self"]


def test_of_many_versions_only_the_newest_are_read(world: World) -> None:
    doc = world["doc"]
    record = doc.add("testimony", title="0")
    for number in range(1, 7):
        doc.edit(record, title=str(number))
    told = versions_of(doc.book, record)
    assert told.newest[:1] == doc.book.vault.revisions.standing(record).heads
    assert (len(told.sealed), told.earlier) == (4, 3)
    assert versions_of(doc.book, record, told).sealed is told.sealed


def test_a_record_that_came_from_a_contact_is_told_by_their_name(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    told = account(doc, grant())
    lawyer.take(doc.send(told.case, lawyer))
    versions = versions_of(lawyer.book, told.testimony)
    assert not versions.founded_here
    assert {each.by for each in versions.sealed} <= {"contact", "withheld"}


def test_a_record_nobody_has_is_refused(world: World) -> None:
    with pytest.raises(NoSuchRecord):
        open_record(world["doc"].book, RecordId("a" * 52))


def test_a_record_without_a_title_is_told_from_one_that_is_not_here(world: World) -> None:
    doc = world["doc"]
    untitled = doc.add("testimony")
    consent = doc.add("consent", covers=[untitled])
    assert open_record(doc.book, consent).names[untitled] == ""
