"""How much of a person leaves, and which parts of what was said about them."""

import json

import pytest
from casebook_making import (
    PAPER,
    SOUND,
    Person,
    World,
    account,
    bytes_of,
    closed,
    grant,
    holds,
    item,
    signed,
)

from hrdoc.casebook.recording import edit_record
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.consent import Party
from hrdoc.records.ids import RecordId

LAWYER = Party("lawyer")


# --- persons ----------------------------------------------------------------------------------


def test_at_pseudonym_level_only_the_pseudonym_leaves(world: World) -> None:
    doc = world["doc"]
    made = account(doc)
    path = doc.write(doc.plan(made.case, LAWYER))
    data = bytes_of(path)
    assert holds(data, "W-0137")
    assert not holds(data, "مریم")
    assert set(closed(doc.plan(made.case, LAWYER), made.person).values()) == {"identity"}


def test_at_the_level_without_a_trace_the_person_is_in_no_byte(world: World) -> None:
    doc = world["doc"]
    made = account(doc)
    plan = doc.plan(made.case, LAWYER, identity="I0")
    assert not plan.refused
    assert closed(plan, made.testimony)["person"] == "identity"
    data = bytes_of(doc.write(plan))
    assert made.person.encode() not in data
    assert not holds(data, "W-0137")


def test_a_name_leaves_only_with_a_grant_at_that_level(world: World) -> None:
    doc = world["doc"]
    named = account(doc, grant(identity="I3"))
    plan = doc.plan(named.case, LAWYER, identity="I3")
    assert "names" not in closed(plan, named.person)
    assert holds(bytes_of(doc.write(plan)), "مریم احمدی")
    hidden = account(doc, grant(identity="I2"))
    refused = doc.plan(hidden.case, LAWYER, identity="I3")
    assert item(refused, hidden.testimony).reason == "identity"
    assert not holds(bytes_of(doc.write(refused, only_covered=True)), "مریم")


def test_a_victim_without_any_grant_is_not_even_a_number(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", title="A case")
    victim = doc.add("person", pseudonym="V-7", names=[{"text": "زهرا", "lang": "fa"}])
    event = doc.add("event", case=case, acts=[{"victims": [{"handle": "V1", "person": victim}]}])
    plan = doc.plan(case, LAWYER)
    assert closed(plan, event)["acts.0.victims.0.person"] == "no-grant"
    data = bytes_of(doc.write(plan))
    assert victim.encode() not in data
    assert not holds(data, "V-7")
    assert holds(data, "V1")


def test_a_consent_for_one_case_does_not_name_its_person_in_another(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(identity="I3"))
    second = doc.add("case", title="Another case")
    doc.add("event", case=second, acts=[{"victims": [{"handle": "V1", "person": made.person}]}])
    data = bytes_of(doc.write(doc.plan(second, LAWYER, identity="I3")))
    assert made.person.encode() not in data
    assert not holds(data, "مریم")


def test_who_is_only_a_perpetrator_needs_no_grant(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", title="A case")
    accused = doc.add("person", names=[{"text": "Colonel X", "lang": "en"}])
    doc.add("event", case=case, acts=[{"perpetrators": [{"handle": "P1", "person": accused}]}])
    assert holds(bytes_of(doc.write(doc.plan(case, LAWYER))), "Colonel X")


def test_a_perpetrator_who_is_also_a_witness_needs_one(world: World) -> None:
    doc = world["doc"]
    made = account(doc)
    doc.add(
        "event",
        case=made.case,
        acts=[{"perpetrators": [{"handle": "P1", "person": made.person}]}],
    )
    assert not holds(bytes_of(doc.write(doc.plan(made.case, LAWYER))), "مریم")


def test_a_draft_that_names_a_perpetrator_as_a_witness_protects_them(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", title="A case")
    accused = doc.add("person", names=[{"text": "Colonel X", "lang": "en"}])
    doc.add("event", case=case, acts=[{"perpetrators": [{"person": accused}]}])
    other = doc.add("testimony", title="Another")
    edit_record(doc.book, other, {"person": accused})
    assert not holds(bytes_of(doc.write(doc.plan(case, LAWYER))), "Colonel X")


def test_a_role_beside_perpetrator_protects(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", title="A case")
    accused = doc.add("person", names=[{"text": "Private Y", "lang": "en"}], roles=["source"])
    doc.add("event", case=case, acts=[{"perpetrators": [{"person": accused}]}])
    assert not holds(bytes_of(doc.write(doc.plan(case, LAWYER))), "Private Y")


def accuse(doc: Person, case: RecordId) -> RecordId:
    """A person listed in a case in which an event names them a perpetrator."""
    accused = doc.add("person", names=[{"text": "Colonel X", "lang": "en"}])
    doc.add("event", case=case, acts=[{"perpetrators": [{"handle": "P1", "person": accused}]}])
    doc.edit(case, people=[accused])
    return accused


def names_colonel(doc: Person, given: RecordId) -> bool:
    return holds(bytes_of(doc.write(doc.plan(given, LAWYER))), "Colonel X")


def test_being_listed_in_the_case_says_nothing_about_a_perpetrator_of_it(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", title="A case")
    accuse(doc, case)
    assert names_colonel(doc, case)


def test_who_is_listed_where_nobody_says_what_they_are_needs_protecting(world: World) -> None:
    doc = world["doc"]
    case, other = doc.add("case", title="A case"), doc.add("case", title="Another")
    accused = accuse(doc, case)
    doc.edit(other, people=[accused])
    assert not names_colonel(doc, case)
    assert not names_colonel(doc, other)
    doc.add("event", case=other, acts=[{"perpetrators": [{"person": accused}]}])
    assert names_colonel(doc, case)
    listed = doc.add("person", names=[{"text": "Colonel X", "lang": "en"}])
    third = doc.add("case", title="A third", people=[listed])
    assert not names_colonel(doc, third)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("testimony", {"person": "?"}),
        ("event", {"acts": [{"victims": [{"person": "?"}]}]}),
        ("testimony", {"handles": [{"handle": "W1", "person": "?"}]}),
        ("consent", {"covers": ["?"]}),
    ],
)
def test_a_listed_perpetrator_who_is_something_else_elsewhere_needs_protecting(
    world: World, kind: str, fields: dict[str, Json]
) -> None:
    doc = world["doc"]
    case = doc.add("case", title="A case")
    accused = accuse(doc, case)
    doc.add(kind, json.loads(json.dumps(fields).replace("?", accused)))
    assert not names_colonel(doc, case)


def test_a_stranger_cannot_say_what_somebody_listed_here_is(world: World) -> None:
    doc, other = world["doc"], world["other"]
    case, second = doc.add("case", title="A case"), doc.add("case", title="Another")
    accused = accuse(doc, case)
    doc.edit(second, people=[accused])
    said: Json = [{"perpetrators": [{"person": accused}]}]
    event = signed(other, shipped.form("event"), {"case": second, "acts": said})
    world.pass_on("other", "doc", event)
    assert doc.book.vault.lists.case_of(event.record) == second
    assert event.record in doc.book.vault.index.sources_of(accused)
    assert not names_colonel(doc, case)


def test_a_stranger_cannot_turn_a_witness_into_a_perpetrator(world: World) -> None:
    doc, other = world["doc"], world["other"]
    case = doc.add("case", title="A case")
    witness = doc.add("person", names=[{"text": "مریم احمدی", "lang": "fa"}])
    other.take(doc.send(case, other))
    # Whoever learned the id can name it: here it is written without being known there.
    other.book.vault.index.ensure(witness, "person")
    event = other.add("event", case=case, acts=[{"perpetrators": [{"person": witness}]}])
    doc.take(other.send(event, doc))
    data = bytes_of(doc.write(doc.plan(case, LAWYER)))
    assert not holds(data, "مریم")
    assert not holds(bytes_of(doc.write(doc.plan([case, event], LAWYER))), "مریم")


# --- scope ------------------------------------------------------------------------------------


def test_paragraphs_outside_the_scope_stay_and_keep_their_number(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant(scope=["paragraphs:2"]), exposure="what she read before")
    plan = doc.plan(made.case, lawyer)
    assert closed(plan, made.testimony)["paragraphs.0"] == "scope"
    assert closed(plan, made.testimony)["exposure"] == "scope"
    path = doc.write(plan, lawyer)
    assert not holds(bytes_of(path, lawyer), "first words")
    lawyer.take(path)
    head = lawyer.book.vault.revisions.head(made.testimony)
    assert head
    paragraphs = head.values()["paragraphs"]
    assert isinstance(paragraphs, list)
    assert paragraphs[0] is None
    assert isinstance(paragraphs[1], dict)
    assert paragraphs[1]["text"] == "second words"


@pytest.mark.parametrize("mark", ["medical", "sgbv", "family"])
def test_a_paragraph_marked_as_delicate_stays_unless_the_scope_names_it(
    world: World, mark: str
) -> None:
    doc = world["doc"]
    paragraphs = [{"text": "plain"}, {"text": "delicate", "marks": [mark]}]
    limited = account(doc, grant(scope=["paragraphs:1-2"]), paragraphs=paragraphs)
    assert closed(doc.plan(limited.case, LAWYER), limited.testimony)["paragraphs.1"] == "scope"
    named = account(doc, grant(scope=["paragraphs:1-2", mark]), paragraphs=paragraphs)
    assert "paragraphs.1" not in closed(doc.plan(named.case, LAWYER), named.testimony)


@pytest.mark.parametrize("mark", ["identity", "contact", "location"])
def test_a_paragraph_marked_as_telling_who_stays_at_pseudonym_level(
    world: World, mark: str
) -> None:
    doc = world["doc"]
    made = account(doc, grant(identity="I3"), paragraphs=[{"text": "who", "marks": [mark]}])
    assert closed(doc.plan(made.case, LAWYER), made.testimony)["paragraphs.0"] == "identity"
    assert "paragraphs.0" not in closed(doc.plan(made.case, LAWYER, identity="I3"), made.testimony)


def test_what_an_event_tells_of_a_victims_body_follows_the_victims_consent(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(scope=["paragraphs:1-2"]))
    acts = [{"victims": [{"person": made.person, "consequence": "a wound"}]}]
    event = doc.add("event", case=made.case, acts=acts)
    plan = doc.plan(made.case, LAWYER)
    assert closed(plan, event)["acts.0.victims.0.consequence"] == "scope"


@pytest.mark.parametrize(
    ("data", "scope", "leaves"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, ["photo-video"], True),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, ["voice", "paragraphs:1-2"], False),
        (SOUND, ["voice"], True),
        (SOUND, ["photo-video"], False),
        (PAPER, ["photo-video", "voice", "paragraphs:1-2"], False),
        (PAPER, "all", True),
    ],
)
def test_evidence_of_a_testimony_follows_it_within_the_scope(
    world: World, data: bytes, scope: list[str] | str, leaves: bool
) -> None:
    doc = world["doc"]
    made = account(doc, grant(scope=scope))
    evidence = doc.attach(made.testimony, data)
    plan = doc.plan(made.case, LAWYER)
    assert item(plan, evidence).leaves is leaves
    assert bool(plan.files) is leaves
