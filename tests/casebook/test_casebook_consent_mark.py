"""Several consents of one person: what their mark says, and which is told first."""

import pytest
from casebook_making import Account, Person, World, account, grant

from hrdoc.casebook.badges import Badge, badges, find_some
from hrdoc.casebook.consent_margin import consent_margin
from hrdoc.casebook.glance import Shape
from hrdoc.casebook.recording import withdraw_record
from hrdoc.ijson import Json


def test_the_mark_of_a_person_says_no_more_than_any_of_their_consents(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant("court", identity="I3"), name="Test")
    other = doc.add("testimony", title="Other", person=made.person)

    def now() -> Badge:
        return badges(doc.book, [made.person])[made.person]

    def agree(*grants: Json) -> Badge:
        doc.edit(second, grants=list(grants))
        return now()

    second = doc.add("consent", person=made.person, covers=[other], grants=[])
    found = now()
    assert (found.shape, found.to, found.differs) == (Shape.KEEP, (), True)
    found = agree(grant("archive"))
    assert [(each.class_, each.named) for each in found.to] == [("archive", False)]
    assert (found.shape, found.differs) == (Shape.PSEUDONYM, True)
    found = agree(grant("lawyer", identity="I3"))
    assert (found.shape, found.to, found.differs) == (Shape.PARTLY, (), True)
    found = agree(grant("court", identity="I3"))
    assert [(each.class_, each.named) for each in found.to] == [("court", True)]
    assert (found.shape, found.differs) == (Shape.LEAVES, False)
    found = agree(grant("court", identity="I3", scope=["voice"]))
    assert (found.shape, found.part) == (Shape.PARTLY, "all")
    doc.edit(second, covers=[made.testimony], grants=[])  # what was asked anew of the same
    assert (now().shape, now().differs) == (Shape.LEAVES, False)


def test_the_mark_of_a_person_hides_nothing_that_was_taken_back(world: World) -> None:
    doc = world["doc"]
    named = grant("court", identity="I3")
    made = account(doc, named, name="Test")
    other = doc.add("testimony", title="Other", person=made.person)
    second = doc.add("consent", person=made.person, covers=[other], grants=[named])
    assert _person(doc, made).shape is Shape.LEAVES
    withdraw_record(doc.book, second)
    found = _person(doc, made)
    assert (found.shape, found.to, found.differs) == (Shape.WITHDRAWN, (), True)
    doc.add("consent", person=made.person, covers=[other], grants=[named])  # asked anew
    assert (_person(doc, made).shape, _person(doc, made).differs) == (Shape.LEAVES, False)


@pytest.mark.parametrize("kind", ["testimony", "evidence"])
def test_nor_that_something_they_agreed_about_was_withdrawn_itself(world: World, kind: str) -> None:
    doc = world["doc"]
    named = grant("court", identity="I3")
    made = account(doc, named, name="Test")
    other = doc.add(kind, title="Other")  # that names nobody
    doc.add("consent", person=made.person, covers=[other], grants=[named])
    assert _person(doc, made).shape is Shape.LEAVES
    withdraw_record(doc.book, other)
    assert (_person(doc, made).shape, _person(doc, made).differs) == (Shape.WITHDRAWN, True)


def test_the_same_recipients_in_another_order_are_the_same(world: World) -> None:
    doc = world["doc"]
    court, un = grant("court", identity="I3"), grant("un", identity="I3")
    made = account(doc, court, un, name="Test")
    other = doc.add("testimony", title="Other", person=made.person)
    doc.add("consent", person=made.person, covers=[other], grants=[un, court])
    found = _person(doc, made)
    assert ({each.class_ for each in found.to}, found.differs) == ({"court", "un"}, False)


def _person(owner: Person, made: Account) -> Badge:
    while find_some(owner.book)[1]:
        pass
    return badges(owner.book, [made.person])[made.person]


def test_the_newest_consent_that_holds_is_told_first(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    about: dict[str, Json] = {"person": made.person, "covers": [made.testimony]}
    doc.edit(made.consent, date="2025-02-03")
    nothing = doc.add("consent", grants=[], date="2026-01-02", **about)
    newest = doc.add("consent", grants=[grant("court")], date="2025-10-09", **about)
    oldest = doc.add("consent", grants=[grant("archive")], date="2024-12-30", **about)
    told = consent_margin(doc.book, made.testimony).glance.consents
    assert [each.record for each in told] == [newest, made.consent, oldest, nothing]
