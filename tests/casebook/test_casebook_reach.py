"""What an export brings along, and what stays at home although it belongs to the case."""

import pytest
from casebook_making import PAPER, World, item, leaving

from hrdoc.casebook.recording import edit_record, seal_records
from hrdoc.records.consent import Party

LAWYER = Party("lawyer")


@pytest.mark.parametrize("kind", ["risk", "referral"])
def test_what_protects_a_person_is_never_brought_along_by_the_case(world: World, kind: str) -> None:
    doc = world["doc"]
    case = doc.add("case", {"title": "a case"})
    internal = doc.add(kind, {"case": case})
    plan = doc.plan(case, LAWYER)
    assert item(plan, internal).reason == "out-of-reach"
    assert internal not in leaving(plan)
    assert not plan.refused
    assert internal in leaving(doc.plan(internal, LAWYER))


def test_a_basis_called_other_says_why(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", {"title": "a case"})
    evidence = doc.attach(case, PAPER, basis="public-source")
    edit_record(doc.book, evidence, {"basis": "other"})
    seal_records(doc.book, [evidence])
    assert item(doc.plan(case, LAWYER), evidence).reason == "no-basis"
    edit_record(doc.book, evidence, {"basis_note": "found on the pavement"})
    seal_records(doc.book, [evidence])
    assert evidence in leaving(doc.plan(case, LAWYER))
