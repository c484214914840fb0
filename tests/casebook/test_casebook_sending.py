"""What is told before anything is sent: who could receive it, what leaves, by which consent."""

from pathlib import Path

import pytest
from casebook_making import IMAGE, Person, World, account, grant

from hrdoc.casebook.contacts import own_card, view_card
from hrdoc.casebook.errors import OutputExists
from hrdoc.casebook.request import Request
from hrdoc.casebook.sending import (
    Offer,
    contact_envelope,
    list_contacts,
    offer,
    read_card,
    save_own_card,
    show_own_card,
)
from hrdoc.records.ids import RecordId


def asked(doc: Person, world: World, record: RecordId, **more: str) -> Offer:
    options = {"purpose": "P8", "identity": "I1", **more}
    return offer(
        doc.book,
        Request(
            (record,), recipient=doc.party(world["lawyer"]), on_date=doc.book.today(), **options
        ),
    )


def test_contacts_are_listed_with_what_is_known_of_their_card(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    listed = {each.name: each for each in list_contacts(doc.book)}
    assert listed["lawyer"].class_ == "lawyer"
    assert listed["lawyer"].state == "verified"
    assert listed["lawyer"].since == "2026-11-20"
    assert listed["lawyer"].words == view_card(own_card(lawyer.book)).words
    assert contact_envelope(doc.book, "lawyer").card == own_card(lawyer.book).fingerprint


def test_what_leaves_is_told_with_the_grant_that_decides_and_what_was_chosen_first(
    world: World,
) -> None:
    doc = world["doc"]
    told = account(doc, grant(until="2027-03-20"))
    doc.attach(told.testimony, IMAGE)
    found = asked(doc, world, told.testimony)
    assert [each.item.kind for each in found.leaving] == [
        "testimony",
        "case",
        "person",
        "consent",
        "evidence",
    ]
    (decides,) = found.leaving[0].grants
    assert (decides.grant.purpose, decides.grant.until) == ("P8", "2027-03-20")
    assert (found.files, found.size) == (1, len(IMAGE))
    assert found.refused == ()


def test_a_withheld_place_is_told_by_the_label_of_its_field(world: World) -> None:
    doc = world["doc"]
    told = account(doc, grant(scope=["paragraphs:1"]))
    (shown,) = (e for e in asked(doc, world, told.case).leaving if e.item.record == told.testimony)
    assert [(each.labels["en"], each.reason) for each in shown.closed] == [("Paragraphs", "scope")]
    assert shown.empty > 0


def test_what_may_not_leave_is_apart_from_what_merely_stays(world: World) -> None:
    doc = world["doc"]
    told = account(doc, grant())
    other = account(doc, grant(purpose="P9"), name="رضا کریمی", case=told.case)
    found = asked(doc, world, told.case)
    assert [(e.item.record, e.item.reason) for e in found.refused] == [(other.testimony, "purpose")]
    assert other.person in {each.item.record for each in found.staying}


def test_a_name_in_a_paragraph_is_pointed_out(world: World) -> None:
    doc = world["doc"]
    told = account(
        doc, grant(), name="مریم احمدی", paragraphs=[{"text": "مریم احمدی را صدا زدند."}]
    )
    (warned,) = asked(doc, world, told.case).names
    assert (warned.record, warned.title) == (told.testimony, "Told")


def test_ones_own_card_is_saved_and_read_as_others_would(world: World, tmp_path: Path) -> None:
    book = world["doc"].book
    save_own_card(book, tmp_path / "mine.hrcard")
    assert read_card(tmp_path / "mine.hrcard") == show_own_card(book)
    with pytest.raises(OutputExists):
        save_own_card(book, tmp_path / "mine.hrcard")
