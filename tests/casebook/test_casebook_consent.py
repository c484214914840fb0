"""Consent decides what leaves: each dimension of a grant, each recipient, and withdrawal."""

from pathlib import Path

import pytest
from casebook_making import (
    World,
    account,
    bytes_of,
    grant,
    item,
    leaving,
)

from hrdoc.casebook.clearance import GrantRef
from hrdoc.casebook.errors import ExportRefused, NothingLeaves
from hrdoc.casebook.exporting import PLAIN, Envelope, to_age_recipient, to_passphrase, write_export
from hrdoc.casebook.recording import edit_record, erase_record, withdraw_record
from hrdoc.crypto.age.keys import HybridIdentity, X25519Identity
from hrdoc.records.consent import Party

COURT = Party("court")
LAWYER = Party("lawyer")


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


@pytest.mark.parametrize("kind", ENVELOPES)
def test_what_came_under_a_grant_leaves_the_second_hop_for_no_kind_of_recipient_without_one(
    world: World, tmp_path: Path, kind: str
) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant("lawyer"))
    lawyer.take(doc.send(made.case, lawyer))
    out = tmp_path / "out"
    with pytest.raises(ExportRefused) as caught:
        write_export(lawyer.book, lawyer.plan(made.case, COURT), ENVELOPES[kind], out)
    assert caught.value.fields["reason"] == "recipient"
    assert not out.exists()
    # The same envelope carries it to whom the grant is for: the grant alone was missing.
    write_export(lawyer.book, lawyer.plan(made.case, LAWYER), ENVELOPES[kind], out)
    assert out.exists()


def test_what_came_under_a_grant_leaves_the_second_hop_for_no_card_without_one(
    world: World,
) -> None:
    doc, lawyer, other = world["doc"], world["lawyer"], world["other"]
    made = account(doc, grant("lawyer"))
    lawyer.take(doc.send(made.case, lawyer))
    with pytest.raises(ExportRefused) as caught:
        lawyer.write(lawyer.plan(made.case, other), other)
    assert caught.value.fields["reason"] == "recipient"
    assert not list(lawyer.folder.glob("*.bundle"))


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


# --- withdrawal -------------------------------------------------------------------------------


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
    assert item(lawyer.plan(evidence, COURT), evidence).reason == "withdrawn"


def test_an_erased_record_can_be_exported_and_verifies(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc)
    lawyer.take(doc.send(made.case, lawyer))
    doc.edit(made.testimony, title="Told again")
    erase_record(doc.book, made.testimony)
    lawyer.take(doc.send(made.testimony, lawyer))
    assert lawyer.book.vault.revisions.standing(made.testimony).withdrawn
