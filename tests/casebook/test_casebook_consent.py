"""Consent decides what leaves: the testimony, the person, and what is withheld of both."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from casebook_making import (
    PAPER,
    SOUND,
    World,
    account,
    bytes_of,
    closed,
    grant,
    holds,
    item,
    leaving,
)
from conftest import FixedClock

from hrdoc.casebook.accepting import accept_revision
from hrdoc.casebook.clearance import GrantRef
from hrdoc.casebook.errors import ExportRefused, NothingLeaves, NothingToWithhold
from hrdoc.casebook.exporting import PLAIN, Envelope, to_age_recipient, to_passphrase, write_export
from hrdoc.casebook.recording import edit_record, erase_record, withdraw_record
from hrdoc.crypto.age.keys import HybridIdentity, X25519Identity
from hrdoc.records.consent import Party

COURT = Party("court")
LAWYER = Party("lawyer")


@pytest.fixture
def world(tmp_path: Path, clock: FixedClock) -> Iterator[World]:
    made = World(tmp_path, clock, doc="organisation", lawyer="lawyer", other="organisation")
    yield made
    made.close()


# --- one grant, every dimension ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        ({"purpose": "P9"}, "purpose"),
        ({"to": COURT}, "recipient"),
        ({"identity": "I2"}, "identity"),
        ({"on_date": "2027-01-02"}, "expired"),
    ],
)
def test_a_testimony_stays_when_the_grant_is_for_something_else(
    world: World, asked: dict[str, object], reason: str
) -> None:
    doc = world["doc"]
    made = account(doc, grant(until="2027-01-01"))
    plan = doc.plan(made.case, **{"to": LAWYER, **asked})
    assert item(plan, made.testimony).reason == reason
    assert made.testimony not in leaving(plan)
    with pytest.raises(ExportRefused):
        doc.write(plan)


def test_a_testimony_leaves_by_the_grant_that_covers_it(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(purpose="P9"), grant(until="2026-11-20"))
    plan = doc.plan(made.case, LAWYER)
    assert not plan.refused
    assert item(plan, made.testimony).grants == (GrantRef(made.consent, 1),)


def test_a_named_recipient_is_not_their_class(world: World) -> None:
    doc = world["doc"]
    card = doc.party(world["lawyer"]).fingerprint
    made = account(doc, grant(f"lawyer:{card}"))
    assert doc.plan(made.case, LAWYER).refused
    assert doc.plan(made.case, Party("lawyer", world["other"].party(doc).fingerprint)).refused
    assert not doc.plan(made.case, world["lawyer"]).refused


ENVELOPES: dict[str, Envelope] = {
    "an age key": to_age_recipient(str(X25519Identity(b"x" * 32).recipient())),
    "a hybrid age key": to_age_recipient(str(HybridIdentity(b"x" * 32).recipient())),
    "a passphrase": to_passphrase("correct horse battery staple"),
    "nobody": PLAIN,
}


@pytest.mark.parametrize("kind", ENVELOPES)
def test_without_a_grant_a_testimony_does_not_leave_for_any_kind_of_recipient(
    world: World, tmp_path: Path, kind: str
) -> None:
    doc = world["doc"]
    made = account(doc, grant("court"))
    out = tmp_path / "out"
    with pytest.raises(ExportRefused):
        write_export(doc.book, doc.plan(made.case, LAWYER), ENVELOPES[kind], out)
    assert not out.exists()


def test_without_a_grant_a_testimony_does_not_leave_for_a_card(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant("court"))
    with pytest.raises(ExportRefused):
        doc.write(doc.plan(made.case, world["lawyer"]), world["lawyer"])


def test_only_covered_leaves_the_rest_out_and_everybody_it_names(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant("court"))
    other = account(doc, name="حسین رضایی", case=made.case)
    plan = doc.plan(made.case, LAWYER)
    data = bytes_of(doc.write(plan, only_covered=True))
    assert other.testimony.encode() in data
    for record in (made.testimony, made.person, made.consent):
        assert record not in leaving(plan)
        assert record.encode() not in data
    assert {each.record for each in plan.refused} == {made.testimony}


def test_when_nothing_is_covered_nothing_is_written(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant("court"))
    with pytest.raises(NothingLeaves):
        doc.write(doc.plan(made.testimony, LAWYER), only_covered=True)


# --- withdrawal ---------------------------------------------------------------------------------


def test_a_withdrawn_consent_wins(world: World) -> None:
    doc = world["doc"]
    made = account(doc)
    assert not doc.plan(made.case, LAWYER).refused
    withdraw_record(doc.book, made.consent)
    assert item(doc.plan(made.case, LAWYER), made.testimony).reason == "withdrawn"


def test_a_withdrawal_beside_a_later_edit_still_wins(world: World) -> None:
    doc = world["doc"]
    made = account(doc)
    head = doc.book.vault.revisions.standing(made.consent).heads
    withdraw_record(doc.book, made.consent)
    form = doc.book.vault.revisions.get(head[0]).form
    doc.book.vault.drafts.put(
        made.consent,
        {"covers": [made.testimony], "grants": [grant()]},
        parents=head,
        form=form,
    )
    doc.edit(made.consent, title="a fork")
    assert len(doc.book.vault.revisions.standing(made.consent).heads) == 2
    assert item(doc.plan(made.case, LAWYER), made.testimony).reason == "withdrawn"


def test_a_withdrawal_that_arrives_later_wins_at_the_second_hop(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant(), grant("court"))
    lawyer.take(doc.send(made.case, lawyer))
    lawyer.take(doc.write(doc.plan(made.case, COURT)))
    assert not lawyer.plan(made.case, COURT).refused
    withdraw_record(doc.book, made.consent)
    lawyer.take(doc.send(made.consent, lawyer))
    assert item(lawyer.plan(made.case, COURT), made.testimony).reason == "withdrawn"


def test_a_withdrawal_carries_nothing_but_itself(world: World) -> None:
    doc = world["doc"]
    made = account(doc)
    withdraw_record(doc.book, made.consent)
    data = bytes_of(doc.write(doc.plan(made.consent, LAWYER)))
    for record in (made.testimony, made.person):
        assert record.encode() not in data


def test_somebody_elses_consent_withdrawn_here_counts_here(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant("court"))
    lawyer.take(doc.write(doc.plan(made.case, COURT)))
    assert not lawyer.plan(made.case, COURT).refused
    withdraw_record(lawyer.book, made.consent)
    assert item(lawyer.plan(made.case, COURT), made.testimony).reason == "withdrawn"


def test_a_strangers_withdrawal_is_a_proposal(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc)
    lawyer.take(doc.send(made.case, lawyer))
    withdraw_record(lawyer.book, made.consent)
    doc.take(lawyer.send(made.consent, doc))
    assert doc.book.vault.revisions.standing(made.consent).withdrawal_proposals
    assert not doc.plan(made.case, LAWYER).refused


def test_a_grant_taken_out_of_a_draft_counts_no_more(world: World) -> None:
    doc = world["doc"]
    made = account(doc)
    edit_record(doc.book, made.consent, {"grants": []})
    assert item(doc.plan(made.case, LAWYER), made.testimony).reason == "no-grant"


def test_a_grant_in_a_draft_does_not_count_yet(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant("court"))
    edit_record(doc.book, made.consent, {"grants": [grant("court"), grant()]})
    assert item(doc.plan(made.case, LAWYER), made.testimony).reason == "recipient"


def test_of_two_heads_of_a_consent_only_what_both_grant_counts(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), grant("court"))
    first = doc.book.vault.revisions.standing(made.consent).heads
    form = doc.book.vault.revisions.get(first[0]).form
    doc.edit(made.consent, title="one")
    doc.book.vault.drafts.put(
        made.consent,
        {"covers": [made.testimony], "grants": [grant("court")]},
        parents=first,
        form=form,
    )
    doc.edit(made.consent, title="other")
    assert doc.book.vault.revisions.standing(made.consent).conflict
    assert not doc.plan(made.case, COURT).refused
    assert item(doc.plan(made.case, LAWYER), made.testimony).reason == "recipient"


def test_a_withdrawn_testimony_stays_and_so_does_its_evidence(world: World) -> None:
    doc = world["doc"]
    made = account(doc)
    evidence = doc.attach(made.testimony)
    withdraw_record(doc.book, made.testimony)
    plan = doc.plan(made.case, LAWYER)
    assert item(plan, made.testimony).reason == "withdrawn"
    assert item(plan, evidence).reason == "withdrawn"


def test_the_evidence_of_an_erased_testimony_stays(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant("court"))
    evidence = doc.attach(made.testimony)
    lawyer.take(doc.write(doc.plan(made.case, COURT)))
    erase_record(lawyer.book, made.testimony)
    assert made.testimony not in leaving(lawyer.plan(made.case, COURT))
    assert item(lawyer.plan(evidence, COURT), evidence).reason == "erased"


def test_an_erased_record_can_be_exported_and_verifies(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc)
    lawyer.take(doc.send(made.case, lawyer))
    doc.edit(made.testimony, title="Told again")
    erase_record(doc.book, made.testimony)
    lawyer.take(doc.send(made.testimony, lawyer))
    assert lawyer.book.vault.revisions.standing(made.testimony).withdrawn


# --- persons ------------------------------------------------------------------------------------


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


# --- scope --------------------------------------------------------------------------------------


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


# --- evidence -----------------------------------------------------------------------------------


def test_evidence_of_a_testimony_stays_when_the_testimony_does(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant("court"))
    evidence = doc.attach(made.testimony, basis="public-source")
    plan = doc.plan(made.case, LAWYER)
    assert item(plan, evidence).reason == "recipient"
    assert not plan.files


def test_evidence_of_two_testimonies_needs_both(world: World) -> None:
    doc = world["doc"]
    one, two = account(doc), account(doc, grant("court"))
    evidence = doc.attach(one.testimony)
    doc.edit(evidence, supports=[one.testimony, two.testimony])
    assert item(doc.plan(one.case, LAWYER), evidence).reason == "recipient"


def test_a_consent_that_covers_the_evidence_alone_does_not_carry_it_out(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant("court"))
    evidence = doc.attach(made.testimony)
    doc.add("consent", person=made.person, covers=[evidence], grants=[grant()])
    assert item(doc.plan(made.case, LAWYER), evidence).reason == "recipient"


def test_a_copy_follows_what_it_was_made_from(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant("court"))
    original = doc.attach(made.testimony)
    copy = doc.attach(made.case, PAPER, basis="own-capture")
    doc.edit(copy, derived_from=original)
    assert item(doc.plan(copy, LAWYER), copy).reason == "recipient"


def test_evidence_without_a_testimony_needs_a_basis(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", title="A case")
    without = doc.attach(case)
    stated = doc.attach(case, PAPER, basis="public-source")
    plan = doc.plan(case, LAWYER)
    assert item(plan, without).reason == "no-basis"
    assert item(plan, stated).leaves


def test_a_copy_states_no_basis_for_its_original(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", title="A case")
    original = doc.attach(case)
    copy = doc.attach(case, PAPER, basis="own-capture")
    doc.edit(original, basis=None)
    doc.edit(copy, derived_from=original)
    assert item(doc.plan(case, LAWYER), original).reason == "no-basis"


def test_the_paper_of_a_witness_needs_the_witness_to_be_named(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(identity="I3"))
    paper = doc.attach(made.person, PAPER, basis="official-document")
    assert item(doc.plan(paper, LAWYER, identity="I1"), paper).reason in {"identity", "no-grant"}
    doc.edit(made.consent, covers=[made.testimony, paper, made.person])
    assert item(doc.plan(paper, LAWYER, identity="I1"), paper).reason == "identity"
    assert item(doc.plan(paper, LAWYER, identity="I3"), paper).leaves


def test_whoever_gave_the_evidence_is_not_named_without_a_consent(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", title="A case")
    evidence = doc.attach(case, PAPER, basis="family")
    doc.edit(evidence, obtained_from="a clerk named Karimi")
    plan = doc.plan(case, LAWYER, identity="I4")
    assert closed(plan, evidence)["obtained_from"] == "identity"


# --- what else leaves ----------------------------------------------------------------------------


def test_a_case_that_is_only_reached_gives_its_title_and_no_more(world: World) -> None:
    doc = world["doc"]
    made = account(doc)
    doc.edit(made.case, summary="everything we know", place="Shiraz")
    data = bytes_of(doc.write(doc.plan(made.testimony, LAWYER)))
    assert holds(data, "A case")
    assert not holds(data, "everything we know")
    assert not holds(data, "Shiraz")


def test_a_consent_leaves_with_the_grants_relied_on_and_what_it_covers_here(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant("court"), grant())
    elsewhere = account(doc, name="حسین رضایی")
    doc.edit(made.consent, covers=[made.testimony, elsewhere.testimony])
    plan = doc.plan(made.case, LAWYER)
    assert closed(plan, made.consent)["covers.1"] == "out-of-reach"
    assert closed(plan, made.consent)["grants.0"] == "not-relied"
    data = bytes_of(doc.write(plan))
    assert elsewhere.testimony.encode() not in data
    assert not holds(data, '"court"')


def test_a_consent_nobody_relies_on_stays(world: World) -> None:
    doc = world["doc"]
    made = account(doc)
    second = doc.add(
        "consent", person=made.person, covers=[made.testimony], grants=[grant("court")]
    )
    plan = doc.plan(made.case, LAWYER)
    assert item(plan, second).reason == "not-relied"
    assert second.encode() not in bytes_of(doc.write(plan))


def test_no_record_that_leaves_names_one_that_does_not(world: World) -> None:
    doc = world["doc"]
    made = account(doc)
    other = doc.add("case", title="The other case")
    doc.edit(made.case, related=[other])
    plan = doc.plan(made.case, LAWYER)
    assert closed(plan, made.case)["related.0"] == "out-of-reach"
    assert other.encode() not in bytes_of(doc.write(plan))


def test_a_field_withheld_takes_along_whom_only_it_names(world: World) -> None:
    doc = world["doc"]
    made = account(doc)
    plan = doc.plan(made.testimony, LAWYER, withhold=frozenset({"person", "case"}))
    data = bytes_of(doc.write(plan))
    assert made.person.encode() not in data
    assert made.case.encode() not in data
    assert not holds(data, "W-0137")


def test_a_slip_in_a_name_to_withhold_is_refused(world: World) -> None:
    doc = world["doc"]
    made = account(doc)
    with pytest.raises(NothingToWithhold):
        doc.plan(made.case, LAWYER, withhold=frozenset({"nmaes"}))
    with pytest.raises(NothingToWithhold):
        doc.plan(made.case, LAWYER, withhold=frozenset({"text"}))
    assert doc.plan(made.case, LAWYER, withhold=frozenset({"names", "author", "identity"}))


def test_the_plan_says_what_leaves_what_is_withheld_and_which_grant_decides(world: World) -> None:
    doc = world["doc"]
    made = account(doc)
    plan = doc.plan(made.case, LAWYER)
    assert leaving(plan) == {made.case, made.person, made.testimony, made.consent}
    assert item(plan, made.person).grants == (GrantRef(made.consent, 0),)
    written = doc.write(plan)
    assert written.exists()
    assert {each.reason for each in plan.closed} == {"identity"}


@pytest.mark.parametrize(
    "text",
    [
        "من مریم احمدی هستم",
        "به نام مريم احمدي",
        "خانم احمدی آنجا بود",
        "مَریَم احمدی",
    ],
)
def test_a_name_in_the_text_is_warned_about_however_it_is_typed(world: World, text: str) -> None:
    doc = world["doc"]
    made = account(doc, paragraphs=[{"text": text}])
    warned = {(each.record, each.path) for each in doc.plan(made.case, LAWYER).warnings}
    assert (made.testimony, "paragraphs.0.text") in warned


def test_who_leaves_by_name_is_not_warned_about(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(identity="I3"), paragraphs=[{"text": "من مریم احمدی هستم"}])
    assert doc.plan(made.case, LAWYER, identity="I3").warnings == ()


# --- the second hop ------------------------------------------------------------------------------


def test_every_hop_evaluates_the_same_grants(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant(), grant("court"))
    evidence = doc.attach(made.testimony)
    lawyer.take(doc.send(made.case, lawyer))
    plan = lawyer.plan(made.case, COURT)
    assert item(plan, made.testimony).reason == "recipient"
    assert item(plan, evidence).reason == "recipient"
    again = lawyer.plan(made.case, LAWYER)
    assert {made.testimony, evidence, made.consent, made.person} <= leaving(again)


@pytest.mark.parametrize("withhold", [frozenset[str](), frozenset({"author", "claimed_at"})])
def test_an_honest_second_hop_works_with_and_without_the_author(
    world: World, withhold: frozenset[str]
) -> None:
    doc, lawyer, other = world["doc"], world["lawyer"], world["other"]
    made = account(doc, grant("court"), grant())
    evidence = doc.attach(made.testimony)
    lawyer.take(doc.write(doc.plan(made.case, COURT, withhold=withhold)))
    onward = lawyer.plan(made.case, COURT, withhold=withhold)
    assert {made.testimony, evidence} <= leaving(onward)
    other.take(lawyer.write(onward))
    assert {made.testimony, evidence} <= leaving(other.plan(made.case, COURT))
    assert item(other.plan(made.case, Party("public")), made.testimony).reason == "recipient"


def test_evidence_whose_supports_are_withheld_stays_at_the_second_hop(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant("court"))
    evidence = doc.attach(made.testimony, basis="own-capture")
    lawyer.take(doc.write(doc.plan(made.case, COURT, withhold=frozenset({"supports"}))))
    assert item(lawyer.plan(evidence, COURT), evidence).reason == "no-grant"


# --- whose consent counts -------------------------------------------------------------------------


@pytest.mark.parametrize("known", ["trusted", "unknown"])
def test_a_consent_founded_by_somebody_else_does_not_count(world: World, known: str) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant())
    lawyer.take(doc.send(made.case, lawyer))
    if known == "unknown":
        doc.book.vault.contacts.forget("lawyer")
    forged = lawyer.add(
        "consent",
        person=made.person,
        covers=[made.testimony, made.person],
        grants=[grant("public", identity="I4"), grant("lawyer", identity="I4")],
    )
    doc.take(lawyer.send(forged, doc), accept_unknown=True)
    assert forged in list(doc.book.vault.revisions.records("consent"))
    assert doc.plan(made.case, Party("public")).refused
    plan = doc.plan(made.case, LAWYER, identity="I4")
    assert item(plan, made.testimony).reason == "identity"
    assert not holds(bytes_of(doc.write(plan, only_covered=True)), "مریم")


def test_a_consent_with_its_own_testimony_does_not_name_my_witness(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant())
    lawyer.take(doc.send(made.case, lawyer))
    bait = lawyer.add("testimony", title="Bait", case=made.case, person=made.person)
    forged = lawyer.add("consent", person=made.person, covers=[bait], grants=[grant(identity="I4")])
    doc.take(lawyer.write(lawyer.plan([bait, forged], doc.party(lawyer), identity="I4")))
    plan = doc.plan(made.case, LAWYER, identity="I4")
    assert not holds(bytes_of(doc.write(plan, only_covered=True)), "مریم")


def test_a_forged_consent_does_not_count_at_the_second_hop(world: World) -> None:
    doc, lawyer, other = world["doc"], world["lawyer"], world["other"]
    made = account(doc, grant("lawyer"), grant("organisation"))
    other.take(doc.send(made.case, other))
    lawyer.take(doc.send(made.case, lawyer))
    forged = lawyer.add(
        "consent", person=made.person, covers=[made.testimony], grants=[grant("public")]
    )
    other.take(lawyer.send([made.testimony, forged], other, withhold=frozenset({"author"})))
    assert other.plan(made.case, Party("public")).refused


def test_a_forged_consent_does_not_count_where_the_author_is_withheld(world: World) -> None:
    doc, lawyer, other = world["doc"], world["lawyer"], world["other"]
    made = account(doc, grant("lawyer"), grant("organisation"))
    quiet = frozenset({"author"})
    other.take(doc.send(made.case, other, withhold=quiet))
    assert not other.plan(made.case, Party("organisation")).refused
    lawyer.take(doc.send(made.case, lawyer, withhold=quiet))
    lawyer.add("consent", person=made.person, covers=[made.testimony], grants=[grant("public")])
    other.take(lawyer.write(lawyer.plan(made.case, Party("public"), withhold=quiet)))
    assert other.plan(made.case, Party("public")).refused


def test_the_owner_may_accept_somebody_elses_consent(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc)
    lawyer.take(doc.send(made.case, lawyer))
    given = lawyer.add(
        "consent", person=made.person, covers=[made.testimony], grants=[grant("court")]
    )
    doc.take(lawyer.write(lawyer.plan([made.testimony, given], COURT)))
    assert doc.plan(made.case, COURT).refused
    accept_revision(doc.book, given, doc.book.vault.revisions.standing(given).heads[0])
    assert not doc.plan(made.case, COURT).refused


def test_a_consent_by_a_revoked_card_counts_no_more(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant("court"))
    lawyer.take(doc.write(doc.plan(made.case, COURT)))
    assert not lawyer.plan(made.case, COURT).refused
    lawyer.book.vault.contacts.revoke("doc")
    assert lawyer.plan(made.case, COURT).refused


def test_the_consent_of_another_person_does_not_cover_a_testimony(world: World) -> None:
    doc = world["doc"]
    made, other = account(doc, grant("court")), account(doc, name="حسین رضایی")
    doc.edit(other.consent, covers=[other.testimony, made.testimony])
    assert item(doc.plan(made.case, LAWYER), made.testimony).reason == "recipient"


def test_an_amendment_of_a_consent_by_a_stranger_grants_nothing(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc)
    lawyer.take(doc.send(made.case, lawyer))
    lawyer.edit(made.consent, grants=[grant("public")], covers=[made.testimony])
    doc.take(lawyer.write(lawyer.plan(made.case, Party("public"))))
    assert doc.book.vault.revisions.standing(made.consent).amendments
    assert doc.plan(made.case, Party("public")).refused
    assert not doc.plan(made.case, LAWYER).refused
