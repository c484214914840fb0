"""What people refused, or made a condition, is read by whoever sends before anything leaves."""

import pytest
from casebook_making import Person, World, account, grant, item

from hrdoc.casebook.errors import ConditionsUnread, PlanOutdated
from hrdoc.casebook.exporting import PLAIN, begin_export, fail_export
from hrdoc.casebook.plan import Plan
from hrdoc.casebook.reading import read_log
from hrdoc.casebook.recording import edit_record, withdraw_record
from hrdoc.records.consent import Party
from hrdoc.records.ids import RecordId

NO = "نه در تلویزیون"


def refusing(owner: Person, covers: RecordId, words: str, **more: object) -> RecordId:
    """A consent of the same person that allows nothing and says what they refuse."""
    person = next(iter(owner.book.vault.index.sources_of(covers, "consent")))
    head = owner.book.vault.revisions.head(person)
    assert head is not None
    who = head.values()["person"]
    return owner.add("consent", person=who, covers=[covers], refusals=words, **more)  # type: ignore[arg-type]


def words(plan: Plan) -> list[str]:
    return [each.words for each in plan.conditions]


def test_a_refusal_stops_an_export_until_somebody_says_that_they_have_read_it(
    world: World,
) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    doc.edit(made.consent, refusals=NO)
    plan = doc.plan(made.testimony, Party("lawyer"))
    assert not plan.refused
    assert words(plan) == [NO]
    with pytest.raises(ConditionsUnread) as refused:
        begin_export(doc.book, plan, PLAIN)
    assert refused.value.fields["count"] == 1
    assert NO not in str(refused.value)
    assert not [each for each in read_log(doc.book, made.testimony) if each.type == "export-begun"]
    prepared = begin_export(doc.book, plan.read(), PLAIN)
    fail_export(doc.book, prepared)
    (begun,) = [each for each in read_log(doc.book, made.testimony) if each.type == "export-begun"]
    assert begun.detail is not None
    assert begun.detail["conditions"] == 1


def test_where_nobody_refused_anything_nothing_has_to_be_read(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    doc.edit(made.consent, refusals="  ")
    plan = doc.plan(made.testimony, Party("lawyer"))
    assert plan.conditions == ()
    fail_export(doc.book, begin_export(doc.book, plan, PLAIN))


def test_a_consent_that_is_not_relied_on_is_heard_too(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    refusing(doc, made.testimony, NO)
    plan = doc.plan(made.testimony, Party("lawyer"))
    assert words(plan) == [NO]


def test_evidence_sent_alone_brings_what_was_refused_about_the_testimony_it_supports(
    world: World,
) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    photo = doc.attach(made.testimony)
    refusing(doc, made.testimony, NO)
    plan = doc.plan(photo, Party("lawyer"))
    assert item(plan, photo).leaves
    assert words(plan) == [NO]


def test_what_stays_behind_needs_no_reading(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    other = account(doc, grant("court"), case=made.case, name="Other")
    refusing(doc, other.testimony, NO)
    plan = doc.plan(made.case, Party("lawyer"))
    assert not item(plan, other.testimony).leaves
    assert plan.conditions == ()


def test_a_refusal_still_in_a_draft_is_heard_and_a_withdrawn_consent_is_not(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    second = refusing(doc, made.testimony, "first")
    edit_record(doc.book, second, {"refusals": NO})
    assert sorted(words(doc.plan(made.testimony, Party("lawyer")))) == sorted(["first", NO])
    withdraw_record(doc.book, second)
    assert doc.plan(made.testimony, Party("lawyer")).conditions == ()


def test_a_consent_of_somebody_else_about_the_same_record_is_not_heard(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    stranger = doc.add("person", pseudonym="X")
    doc.add("consent", person=stranger, covers=[made.testimony], refusals=NO)
    assert doc.plan(made.testimony, Party("lawyer")).conditions == ()


def test_a_refusal_made_after_the_plan_was_shown_makes_it_outdated(
    world: World,
) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    plan = doc.plan(made.testimony, Party("lawyer"))
    refusing(doc, made.testimony, NO)
    with pytest.raises(PlanOutdated):
        begin_export(doc.book, plan.read(), PLAIN)


def test_the_next_hop_has_to_read_what_came_with_the_record(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant(), grant("organisation"), name="Test")
    doc.edit(made.consent, refusals=NO)
    plan = doc.plan(made.testimony, lawyer)
    with pytest.raises(ConditionsUnread):
        doc.write(plan, lawyer, only_covered=True)
    lawyer.take(doc.write(plan.read(), lawyer, only_covered=True))
    assert words(lawyer.plan(made.testimony, Party("lawyer"))) == [NO]
