"""What a link may lead to: found by name in any spelling, of the kinds asked for, or begun."""

from pathlib import Path

import pytest
from casebook_making import Person, World

from hrdoc.casebook.linking import add_named, candidate, find_to_link
from hrdoc.casebook.searching import index_all
from hrdoc.records.ids import RecordId
from hrdoc.vault.vault import Clock


@pytest.fixture
def me(tmp_path: Path, clock: Clock) -> Person:
    """Give somebody with a vault."""
    return World(tmp_path, clock, me="lawyer").people["me"]


def told(found: tuple[object, ...]) -> list[str]:
    return [str(getattr(each, "title", "")) for each in found]


def test_records_are_found_by_their_names_in_other_spellings(me: Person) -> None:
    me.add("person", {"names": [{"text": "زهرا كريمي", "lang": "fa"}]})
    me.add("place", {"name": "Karimabad"})
    index_all(me.book)
    assert told(find_to_link(me.book, "کریمی", ("person", "place")))[0] == "زهرا كريمي"
    assert told(find_to_link(me.book, "Karimi", ("person",))) == ["زهرا كريمي"]


def test_only_the_kinds_that_are_asked_for_are_offered(me: Person) -> None:
    me.add("person", {"pseudonym": "Bridge"})
    me.add("event", {"title": "Bridge"})
    index_all(me.book)
    assert {each.kind for each in find_to_link(me.book, "Bridge")} == {"person", "event"}
    assert {each.kind for each in find_to_link(me.book, "Bridge", ("event",))} == {"event"}
    assert find_to_link(me.book, "Bridge", ("a-kind-of-tomorrow",)) == ()


def test_without_a_word_what_was_changed_last_is_offered(me: Person) -> None:
    for name in ("first", "second"):
        me.add("place", {"name": name})
    assert set(told(find_to_link(me.book, " ", ("place",)))) == {"first", "second"}
    assert len(find_to_link(me.book, "", ("place",), limit=1)) == 1


@pytest.mark.parametrize(("kind", "field"), [("place", "name"), ("event", "title")])
def test_a_record_is_begun_with_the_name_lists_show_it_by(
    me: Person, kind: str, field: str
) -> None:
    case = me.add("case", {"title": "Bridges"})
    made = add_named(me.book, kind, "By the river", case)
    draft = me.book.vault.drafts.get(made.record)
    assert draft is not None
    assert draft.fields[field] == "By the river"
    assert candidate(me.book, made.record) == made


def test_a_person_is_begun_with_a_name_and_no_pseudonym(me: Person) -> None:
    made = add_named(me.book, "person", "Omid", None)
    draft = me.book.vault.drafts.get(made.record)
    assert draft is not None
    assert draft.fields == {"names": [{"text": "Omid"}]}
    assert told((candidate(me.book, made.record),)) == ["Omid"]


def test_a_record_that_is_not_here_is_no_candidate(me: Person) -> None:
    assert candidate(me.book, RecordId("0f0e0d0c-0b0a-8908-8706-050403020100")) is None
