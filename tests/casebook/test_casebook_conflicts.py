"""Two versions side by side: in one order, each known by where it came from, decided by its id."""

import pytest
from casebook_making import Person, World

from hrdoc.casebook.book import form_ref
from hrdoc.casebook.conflicts import conflict_of, decide
from hrdoc.casebook.errors import ConflictUnresolved
from hrdoc.casebook.recording import seal_records
from hrdoc.records import shipped
from hrdoc.records.ids import RecordId

TITLES = ("Shooting at dusk", "Shooting at dawn", "Shooting at noon")


def sealed_apart(doc: Person) -> RecordId:
    """An event of which three versions, sealed at one moment, follow the same one."""
    event = doc.add("event", title="Shooting")
    first = doc.book.vault.revisions.head(event)
    assert first is not None
    for title in TITLES:
        with doc.book.vault.transaction():
            form = form_ref(shipped.form("event"))
            doc.book.vault.drafts.put(event, {"title": title}, parents=[first.name], form=form)
        seal_records(doc.book, [event])
    return event


def test_versions_of_one_moment_stand_in_the_order_they_were_sealed_in(world: World) -> None:
    doc = world["doc"]
    conflict = conflict_of(doc.book, sealed_apart(doc))
    assert conflict is not None
    assert tuple(side.fields["title"] for side in conflict.sides) == TITLES
    assert all(side.here and not side.senders for side in conflict.sides)


def test_versions_that_came_in_a_bundle_say_whose_and_stand_in_the_order_of_their_ids(
    world: World,
) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    event = sealed_apart(doc)
    lawyer.take(doc.send(event, lawyer))
    conflict = conflict_of(lawyer.book, event)
    assert conflict is not None
    assert all(not side.here and side.senders == ("doc",) for side in conflict.sides)
    names = [side.name for side in conflict.sides]
    assert names == sorted(names)


def test_an_answer_is_chosen_by_the_id_of_its_version(world: World) -> None:
    doc = world["doc"]
    event = sealed_apart(doc)
    conflict = conflict_of(doc.book, event)
    assert conflict is not None
    for side in conflict.sides:
        assert decide(doc.book, event, {"title": side.name}).fields == side.fields
        doc.book.vault.drafts.discard(event)
    with pytest.raises(ConflictUnresolved):
        decide(doc.book, event, {})
