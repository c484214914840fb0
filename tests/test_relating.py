"""The relations around a record: who is drawn, what the lines say, and what is left out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from casebook_making import PASSPHRASE, WEAK, noon

from hrdoc.casebook.book import Book
from hrdoc.casebook.errors import NoSuchRecord
from hrdoc.casebook.keeping import found_book, open_book
from hrdoc.casebook.recording import add_record, edit_record, seal_records
from hrdoc.casebook.relating import MOST, Relations, relations
from hrdoc.casebook.terms import add_term
from hrdoc.records import shipped
from hrdoc.records.ids import RecordId

TORTURE = shipped.vocabulary("violations").terms["TOR"].labels["en"]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    place = tmp_path / "case-book"
    found_book(place, PASSPHRASE, clock=noon, cost=WEAK, recovery=False)
    with open_book(place, PASSPHRASE, clock=noon) as book:
        yield book


def titles(found: Relations, ring: int | None = None) -> list[str]:
    return [each.title for each in found.nodes if ring in {None, each.ring}]


def said(found: Relations, source: str, target: str) -> list[tuple[str, str, str]]:
    for tie in found.ties:
        if {tie.source, tie.target} == {source, target}:
            return [(r.code, r.labels.get("en", ""), r.act.get("en", "")) for r in tie.roles]
    return []


def an_arrest(book: Book) -> dict[str, RecordId]:
    case = add_record(book, "case", {"title": "The bridge"})
    victim = add_record(book, "person", {"pseudonym": "V-1"})
    officer = add_record(book, "person", {"pseudonym": "O-1"})
    guard = add_record(book, "group", {"name": "The guard"})
    event = add_record(
        book,
        "event",
        {
            "title": "The arrest",
            "case": case,
            "acts": [
                {
                    "type": "TOR",
                    "victims": [{"handle": "V1", "person": victim}],
                    "perpetrators": [
                        {"person": officer, "involvement": "ordered"},
                        {"person": guard},
                        {"handle": "P1", "as_named": "The tall one", "involvement": "direct"},
                    ],
                }
            ],
        },
    )
    told = add_record(
        book, "testimony", {"title": "Account", "case": case, "person": victim, "paragraphs": []}
    )
    made = {"case": case, "victim": victim, "officer": officer}
    return {**made, "guard": guard, "event": event, "told": told}


def test_around_an_event_stand_its_people_with_what_they_did(book: Book) -> None:
    ids = an_arrest(book)
    found = relations(book, ids["event"])
    assert found.nodes[0].key == ids["event"]
    assert set(titles(found, 1)) == {"V-1", "O-1", "The guard", "The tall one"}
    assert said(found, ids["event"], ids["victim"]) == [("victim", "", TORTURE)]
    assert said(found, ids["event"], ids["officer"]) == [("", "Gave the order", TORTURE)]
    assert said(found, ids["event"], ids["guard"]) == [("perpetrator", "", TORTURE)]
    nameless = next(each for each in found.nodes if each.title == "The tall one")
    assert nameless.record is None
    assert said(found, ids["event"], nameless.key) == [("", "Did it", TORTURE)]


def test_words_that_were_added_in_the_vault_stand_on_lines_like_any_other(book: Book) -> None:
    drove = add_term(book, "involvement", {"en": "Drove the car"}).code
    driver = add_record(book, "person", {"pseudonym": "D-1"})
    did = [{"person": driver, "involvement": drove}, {"handle": "P2", "involvement": drove}]
    event = add_record(book, "event", {"title": "x", "acts": [{"perpetrators": did}]})
    found = relations(book, event)
    assert said(found, event, driver) == [("", "Drove the car", "")]
    assert said(found, event, f"{event}/P2") == [("", "Drove the car", "")]


def test_the_second_ring_goes_through_what_happened_and_never_through_people(book: Book) -> None:
    ids = an_arrest(book)
    found = relations(book, ids["victim"])
    assert set(titles(found, 1)) == {"The arrest", "Account"}
    assert set(titles(found, 2)) == {"O-1", "The guard", "The tall one"}
    assert "The bridge" not in titles(found)
    assert said(found, ids["told"], ids["victim"]) == [("told-by", "", "")]
    around_guard = relations(book, ids["guard"])
    assert set(titles(around_guard, 2)) == {"V-1", "O-1", "The tall one"}


def test_whoever_has_no_record_is_named_beside_what_stands_near_and_not_beyond(
    book: Book,
) -> None:
    act = [{"perpetrators": [{"handle": "P9"}]}]
    march = add_record(book, "event", {"title": "The march", "acts": act})
    told = add_record(book, "testimony", {"title": "Account", "paragraphs": []})
    photograph = add_record(book, "evidence", {"title": "x", "supports": [march, told]})
    assert "P9" in titles(relations(book, photograph), 2)
    assert "P9" not in titles(relations(book, told))
    assert "The march" in titles(relations(book, told), 2)


def test_a_case_stands_in_the_middle_of_its_own_records_and_its_lines_say_nothing(
    book: Book,
) -> None:
    ids = an_arrest(book)
    found = relations(book, ids["case"])
    assert set(titles(found, 1)) == {"The arrest", "Account"}
    assert {"V-1", "O-1"} <= set(titles(found, 2))
    assert said(found, ids["case"], ids["event"]) == []


def test_no_more_than_fit_are_drawn_and_the_rest_is_counted_and_comes_by_the_page(
    book: Book,
) -> None:
    case = add_record(book, "case", {"title": "Large"})
    with book.vault.transaction():
        for number in range(60):
            add_record(book, "evidence", {"title": f"photograph {number}", "case": case})
        add_record(book, "person", {"pseudonym": "Q"})
        add_record(book, "event", {"title": "The march", "case": case})
    found = relations(book, case)
    assert len(found.nodes) <= MOST
    assert "The march" in titles(found, 1)  # photographs leave room for it
    shown = len(titles(found, 1))
    assert found.hidden == 61 - shown
    following = relations(book, case, skip=shown)
    assert following.skip == shown
    assert not set(titles(following, 1)) & set(titles(found, 1))
    assert following.hidden == 61 - 2 * shown


def test_what_else_a_person_is_part_of_is_counted_beside_them(book: Book) -> None:
    ids = an_arrest(book)
    for number in range(3):
        act = {"victims": [{"person": ids["victim"]}]}
        add_record(book, "event", {"title": f"summons {number}", "acts": [act]})
    found = relations(book, ids["event"])
    victim = next(each for each in found.nodes if each.key == ids["victim"])
    assert victim.more == 3 + 1 - len([t for t in titles(found) if t == "Account"])


def test_a_draft_says_how_things_stand_and_not_the_version_before_it(book: Book) -> None:
    ids = an_arrest(book)
    seal_records(book, list(ids.values()))
    edit_record(book, ids["event"], {"acts": []})
    assert titles(relations(book, ids["event"]), 1) == []
    assert "The arrest" not in titles(relations(book, ids["victim"]))


def test_a_record_alone_stands_alone_and_one_that_is_not_here_is_refused(book: Book) -> None:
    alone = add_record(book, "person", {"pseudonym": "Z"})
    found = relations(book, alone)
    assert titles(found) == ["Z"]
    assert not found.ties
    with pytest.raises(NoSuchRecord):
        relations(book, RecordId("0" * 64))


def test_what_names_a_record_stands_around_it_in_the_order_of_titles(book: Book) -> None:
    case = add_record(book, "case", {"title": "The bridge"})
    for number in (10, 2, 7, 1):
        add_record(book, "event", {"title": f"march {number}", "case": case})
    found = relations(book, case)
    assert titles(found, 1) == ["march 1", "march 2", "march 7", "march 10"]
