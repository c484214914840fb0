"""The second hop, and whose consent counts."""

import pytest
from casebook_making import (
    World,
    account,
    bytes_of,
    grant,
    holds,
    item,
    leaving,
)

from hrdoc.casebook.accepting import accept_revision
from hrdoc.records.consent import Party

COURT = Party("court")
LAWYER = Party("lawyer")


# --- the second hop ---------------------------------------------------------------------------


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


# --- whose consent counts ---------------------------------------------------------------------


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
