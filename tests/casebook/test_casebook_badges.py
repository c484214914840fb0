"""What may be done with each record of a page: as its own glance says, and never out of date."""

import pytest
from casebook_making import MovingClock, Person, World, account, grant, item

from hrdoc.casebook.appearing import appearances_of
from hrdoc.casebook.badges import Badge, badges, find_some, to_ask_again
from hrdoc.casebook.consent_list import consents_of
from hrdoc.casebook.consent_margin import consent_margin
from hrdoc.casebook.glance import Shape, consent_at_a_glance
from hrdoc.casebook.protecting import PERPETRATOR
from hrdoc.casebook.reading import show_record
from hrdoc.casebook.recording import (
    add_record,
    edit_record,
    erase_record,
    seal_records,
    withdraw_record,
)
from hrdoc.casebook.withdrawing import withdraw
from hrdoc.ijson import Json
from hrdoc.records.consent import Party
from hrdoc.records.ids import RecordId
from hrdoc.vault.database import Database


def of(owner: Person, record: RecordId) -> Badge:
    return badges(owner.book, [record])[record]


def shape(owner: Person, record: RecordId) -> Shape:
    return of(owner, record).shape


def everything(owner: Person) -> None:
    while find_some(owner.book)[1]:
        pass


@pytest.mark.parametrize("filled", [True, False])
def test_a_badge_follows_every_change_of_a_consent(
    world: World, *, filled: bool, clock: MovingClock
) -> None:
    doc = world["doc"]

    def now() -> Shape:
        if filled:
            everything(doc)
        assert consent_at_a_glance(doc.book, testimony).shape is shape(doc, testimony)
        return shape(doc, testimony)

    person = doc.add("person", pseudonym="W-1")
    testimony = doc.add("testimony", title="Told", person=person)
    assert now() is Shape.NONE
    consent = doc.add("consent", person=person, covers=[testimony], grants=[grant("court")])
    assert now() is Shape.PSEUDONYM
    doc.edit(consent, grants=[grant("court", identity="I3", until="2026-11-21")])
    assert now() is Shape.LEAVES
    edit_record(doc.book, consent, {"grants": []})
    assert now() is Shape.KEEP
    doc.book.vault.drafts.discard(consent)
    assert now() is Shape.LEAVES
    clock.advance(2 * 24 * 3600)
    assert now() is Shape.KEEP
    doc.edit(consent, covers=[])
    assert now() is Shape.NONE
    doc.edit(consent, covers=[testimony])
    assert now() is Shape.KEEP
    withdraw(doc.book, testimony)
    assert now() is Shape.WITHDRAWN


def test_it_tells_to_whom_and_that_something_was_refused(world: World) -> None:
    doc = world["doc"]
    lawyer = doc.party(world["lawyer"])
    grants = [grant(f"lawyer:{lawyer.fingerprint}"), grant("court"), grant("court", purpose="P9")]
    made = account(doc, *grants, name="Test")
    doc.edit(made.consent, refusals="not on television")
    found = of(doc, made.testimony)
    assert [(each.class_, each.name, each.is_one) for each in found.to] == [
        ("lawyer", "lawyer", True),
        ("court", "", False),
    ]
    assert (found.more, found.bound) == (False, True)


def test_a_mark_is_no_wider_than_the_narrowest_grant(world: World) -> None:
    doc = world["doc"]
    both = account(doc, grant("lawyer", identity="I3"), grant("archive"), name="Test")
    found = of(doc, both.testimony)
    assert found.shape is found.sign is Shape.PARTLY
    assert [(each.class_, each.named) for each in found.to] == [
        ("lawyer", True),
        ("archive", False),
    ]
    assert consent_at_a_glance(doc.book, both.testimony).shape is Shape.PARTLY
    some = grant("lawyer", identity="I3", scope=["paragraphs:1"])
    part = account(doc, some, name="Other")
    found = of(doc, part.testimony)
    assert (found.shape, found.part) == (Shape.PARTLY, "all")
    doc.edit(part.consent, grants=[some, grant("court", identity="I3")])
    found = of(doc, part.testimony)
    assert (found.shape, found.part) == (Shape.PARTLY, "some")
    doc.edit(part.consent, grants=[grant("court", identity="I3")])
    found = of(doc, part.testimony)
    assert (found.shape, found.part) == (Shape.LEAVES, "")


def test_a_day_to_ask_again_that_passed_shows_on_all_the_consent_is_about(
    world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    made = account(doc, grant(identity="I3"), name="Test")
    other = account(doc, grant(identity="I3"), case=made.case, name="Other")
    photo = doc.attach(made.testimony)
    doc.edit(photo, supports=[made.testimony, other.testimony])
    doc.edit(made.consent, review_on="2026-11-20")
    about = [made.testimony, made.person, photo, made.consent]
    assert {each.sign for each in badges(doc.book, about).values()} == {Shape.LEAVES}
    clock.advance(24 * 3600)
    late = badges(doc.book, [*about, other.testimony])
    assert {late[each].sign for each in about} == {Shape.DUE}
    assert {each.shape for each in late.values()} == {Shape.LEAVES}
    assert not late[other.testimony].ask_again
    named = appearances_of(doc.book, made.person).found
    assert {each.record for each in named if each.badge and each.badge.ask_again} == {
        made.testimony,
        made.consent,
    }
    withdraw(doc.book, made.testimony)
    assert of(doc, made.testimony).sign is Shape.WITHDRAWN


def test_evidence_may_do_the_least_of_what_it_stands_on(world: World) -> None:
    doc = world["doc"]
    free = account(doc, grant(identity="I4"), name="Test")
    kept = account(doc, grant(until="2020-01-01"), case=free.case, name="Other")
    photo = doc.attach(free.testimony)
    assert shape(doc, photo) is Shape.LEAVES
    doc.edit(photo, supports=[free.testimony, kept.testimony])
    copy = doc.add("evidence", derived_from=photo)
    assert (shape(doc, photo), shape(doc, copy)) == (Shape.KEEP, Shape.KEEP)
    withdraw(doc.book, free.testimony)
    assert (shape(doc, photo), shape(doc, copy)) == (Shape.WITHDRAWN, Shape.WITHDRAWN)


def test_evidence_of_two_leaves_to_nobody_whom_one_of_them_left_out(world: World) -> None:
    doc = world["doc"]
    court, archive = grant("court", identity="I3"), grant("archive", identity="I3")
    one = account(doc, court, archive, name="Test")
    two = account(doc, court, grant("archive"), case=one.case, name="Other")
    photo = doc.attach(one.testimony)
    doc.edit(photo, supports=[one.testimony, two.testimony])

    def to() -> list[tuple[str, bool]]:
        return [(each.class_, each.named) for each in of(doc, photo).to]

    assert to() == [("court", True), ("archive", False)]
    doc.edit(two.consent, grants=[grant("archive")])
    assert (shape(doc, photo), to()) == (Shape.PSEUDONYM, [("archive", False)])
    doc.edit(two.consent, grants=[grant(f"court:{doc.party(world['lawyer']).fingerprint}")])
    assert [(each.class_, each.is_one, each.named) for each in of(doc, photo).to] == [
        ("court", True, False)
    ]
    doc.edit(two.consent, grants=[grant("lawyer", identity="I3")])
    assert (shape(doc, photo), to()) == (Shape.KEEP, [])


def test_a_condition_of_one_is_a_condition_of_evidence_of_two(world: World) -> None:
    doc = world["doc"]
    one = account(doc, grant(identity="I3"), name="Test")
    two = account(doc, grant(identity="I3"), case=one.case, name="Other")
    photo = doc.attach(one.testimony)
    doc.edit(photo, supports=[one.testimony, two.testimony])
    assert not of(doc, photo).bound
    for consent in (one.consent, two.consent):
        doc.edit(consent, refusals="not on television")
        assert of(doc, photo).bound
        doc.edit(consent, refusals=None)


def test_nobody_is_asked_again_about_what_was_taken_back(world: World, clock: MovingClock) -> None:
    doc = world["doc"]
    late = account(doc, grant(identity="I3"), name="Test")
    other = account(doc, grant(identity="I3"), case=late.case, name="Other")
    photo = doc.attach(late.testimony)
    doc.edit(photo, supports=[late.testimony, other.testimony])
    doc.edit(late.consent, review_on="2026-11-20")
    clock.advance(2 * 24 * 3600)
    assert of(doc, photo).sign is Shape.DUE
    withdraw(doc.book, other.testimony)
    assert of(doc, photo).sign is Shape.WITHDRAWN
    withdraw_record(doc.book, late.testimony)  # its consent still stands
    assert of(doc, late.testimony).sign is Shape.WITHDRAWN


def test_evidence_of_nobody_needs_a_basis_and_then_no_consent(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", title="A case")
    assert shape(doc, doc.attach(case)) is Shape.NONE
    assert shape(doc, doc.attach(case, b"%PDF-1.7", basis="public-source")) is Shape.FREE


def test_a_person_shows_what_their_own_consents_allow_and_a_perpetrator_needs_none(
    world: World,
) -> None:
    doc = world["doc"]
    made = account(doc, grant(identity="I2"), name="Test")
    officer = doc.add("person", pseudonym="officer")
    assert shape(doc, made.person) is Shape.LEAVES
    assert shape(doc, officer) is Shape.NONE
    doc.add("event", acts=[{"perpetrators": [{"person": officer}]}])
    assert shape(doc, officer) is Shape.FREE
    doc.add("event", acts=[{"victims": [{"person": officer}]}])
    assert shape(doc, officer) is Shape.NONE


def test_a_listed_perpetrator_shows_as_the_records_of_the_case_say_now(world: World) -> None:
    doc = world["doc"]
    case, other = doc.add("case", title="A case"), doc.add("case", title="Another")
    officer = doc.add("person", pseudonym="officer")
    event = doc.add("event", case=case, acts=[{"perpetrators": [{"person": officer}]}])
    doc.edit(case, people=[officer])
    assert shape(doc, officer) is Shape.FREE
    doc.edit(event, case=other)
    assert shape(doc, officer) is Shape.NONE
    doc.edit(event, case=case)
    assert shape(doc, officer) is Shape.FREE
    handle: dict[str, Json] = {"handle": "P1", "person": officer, "role": PERPETRATOR}
    told = doc.add("testimony", case=case, handles=[handle])
    assert shape(doc, officer) is Shape.FREE
    for role in ("direct-witness", PERPETRATOR, "direct-witness"):
        edit_record(doc.book, told, {"handles": [{**handle, "role": role}]})
        assert shape(doc, officer) is (Shape.FREE if role == PERPETRATOR else Shape.NONE)
    doc.book.vault.drafts.discard(told)
    assert shape(doc, officer) is Shape.FREE


def test_what_was_erased_is_withdrawn_and_what_needs_no_consent_has_no_badge(
    world: World,
) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    found = badges(doc.book, [made.case, made.testimony])
    assert found.keys() == {made.testimony}
    erase_record(doc.book, made.testimony)
    assert shape(doc, made.testimony) is Shape.WITHDRAWN


def test_what_is_not_found_in_time_says_that_it_is_being_read_and_never_nothing(
    world: World,
) -> None:
    doc = world["doc"]
    made = [account(doc, grant(), name=f"Test {number}").testimony for number in range(3)]
    edit_record(doc.book, made[0], {"title": "Told again"})
    hasty = badges(doc.book, made, seconds=0)
    assert hasty.keys() == set(made)
    assert [each.shape for each in hasty.values()].count(Shape.WAITS) == 2
    everything(doc)
    assert Shape.WAITS not in {each.shape for each in badges(doc.book, made, seconds=0).values()}


def test_a_consent_that_came_with_a_bundle_counts_as_it_counts_elsewhere(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant(), grant("organisation"), name="Test")
    lawyer.take(doc.send(made.testimony, lawyer))
    assert shape(lawyer, made.testimony) is Shape.PSEUDONYM
    everything(lawyer)
    withdraw(doc.book, made.testimony)
    stranger = lawyer.add("person", pseudonym="X")
    lawyer.add("consent", person=stranger, covers=[made.testimony], grants=[])
    assert shape(lawyer, made.testimony) is Shape.PSEUDONYM


def test_a_withdrawal_that_came_without_words_shows_on_all_that_was_covered(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant(), name="Test")
    photo = doc.attach(made.testimony)
    lawyer.take(doc.send(made.case, lawyer))
    about = [made.testimony, made.person, photo, made.consent]
    everything(lawyer)
    withdraw(doc.book, made.testimony)
    lawyer.take(doc.send(made.consent, lawyer))
    assert not any(show_record(lawyer.book, made.consent).fields.values())
    for _ in range(2):
        assert {shape(lawyer, each) for each in about} == {Shape.WITHDRAWN}
        everything(lawyer)
    assert consent_at_a_glance(lawyer.book, made.testimony).shape is Shape.WITHDRAWN
    assert consent_margin(lawyer.book, made.testimony).glance.shape is Shape.WITHDRAWN
    assert item(lawyer.plan(made.case, Party("lawyer")), made.testimony).reason == "withdrawn"
    assert list(consents_of(lawyer.book, made.case)[0]) == [made.consent]


def test_a_withdrawal_that_came_before_what_it_takes_back_shows_too(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant(), name="Test")
    before = doc.send(made.case, lawyer)
    withdraw(doc.book, made.testimony)
    lawyer.take(doc.send(made.consent, lawyer))
    lawyer.take(before)
    assert shape(lawyer, made.testimony) is Shape.WITHDRAWN


def test_consents_to_ask_again_about_are_listed_from_the_day_after(
    world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    doc.edit(made.consent, review_on="2026-11-20")
    later = account(doc, grant(), name="Other")
    doc.edit(later.consent, review_on="2027-01-01")
    everything(doc)
    assert list(to_ask_again(doc.book)) == []
    clock.advance(24 * 3600)
    assert list(to_ask_again(doc.book)) == [made.consent]
    withdraw(doc.book, made.testimony)
    everything(doc)
    assert list(to_ask_again(doc.book)) == []


def test_a_page_of_200_records_costs_three_statements_once_it_was_found(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    doc = world["doc"]
    case = doc.add("case", title="A case")
    ids = [add_record(doc.book, "testimony", {"title": str(n), "case": case}) for n in range(200)]
    seal_records(doc.book, ids)
    badges(doc.book, ids)
    asked: list[str] = []
    rows = Database.rows

    def counted(self: Database, sql: str, parameters: tuple[object, ...] = ()) -> object:
        asked.append(sql)
        return rows(self, sql, parameters)  # type: ignore[arg-type]

    monkeypatch.setattr(Database, "rows", counted)
    assert {each.shape for each in badges(doc.book, ids).values()} == {Shape.NONE}
    assert len(asked) <= 4


def test_a_draft_of_a_consent_says_nothing_yet(world: World) -> None:
    doc = world["doc"]
    testimony = doc.add("testimony", title="Told")
    draft = add_record(doc.book, "consent", {"covers": [testimony], "grants": [grant()]})
    assert (shape(doc, testimony), shape(doc, draft)) == (Shape.NONE, Shape.NONE)
