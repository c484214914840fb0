"""Several consents of one person: what their mark says, and which is told first."""

from casebook_making import World, account, grant

from hrdoc.casebook.badges import Badge, badges
from hrdoc.casebook.consent_margin import consent_margin
from hrdoc.casebook.glance import Shape
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
