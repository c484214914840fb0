"""Evidence follows what it belongs to, and nothing that leaves tells of what does not."""

import pytest
from casebook_making import (
    PAPER,
    World,
    account,
    bytes_of,
    closed,
    grant,
    holds,
    item,
    leaving,
)

from hrdoc.casebook.clearance import GrantRef
from hrdoc.casebook.errors import NothingToWithhold
from hrdoc.casebook.evidence import attach_file
from hrdoc.casebook.reading import list_records, show_record
from hrdoc.casebook.recording import seal_records
from hrdoc.records.consent import Party

LAWYER = Party("lawyer")


# --- evidence ---------------------------------------------------------------------------------


def test_evidence_of_a_testimony_stays_when_the_testimony_does(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant("court"))
    evidence = doc.attach(made.testimony, basis="public-source")
    plan = doc.plan(made.case, LAWYER)
    assert item(plan, evidence).reason == "recipient"
    assert not plan.files


def test_a_name_of_a_file_leaves_only_where_names_do(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc)
    path = doc.folder / "maryam-ahmadi-tehran.pdf"
    path.write_bytes(PAPER)
    evidence = attach_file(doc.book, made.testimony, path)
    seal_records(doc.book, [evidence])
    assert next(each for each in list_records(doc.book, "evidence")).title == path.name

    bundle = doc.write(doc.plan(made.testimony, lawyer, identity="I1"), lawyer, only_covered=True)

    assert b"maryam-ahmadi" not in bytes_of(bundle, lawyer)
    lawyer.take(bundle)
    (file,) = show_record(lawyer.book, evidence).files
    assert (file.name, file.media_type, file.held) == (None, "application/pdf", True)
    (file,) = show_record(doc.book, evidence).files
    assert file.name == path.name


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


# --- what else leaves -------------------------------------------------------------------------


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


def test_a_stranger_does_not_bring_a_case_out_by_putting_evidence_into_it(world: World) -> None:
    doc, other = world["doc"], world["other"]
    made = account(doc, grant(), grant("organisation"))
    second = doc.add("case", title="The second case")
    other.take(doc.send([made.case, second], other))
    planted = other.attach(made.testimony, PAPER)
    other.edit(planted, case=second)
    doc.take(other.write(other.plan([made.testimony, planted], doc.party(other))))
    data = bytes_of(doc.write(doc.plan(made.testimony, LAWYER)))
    assert planted.encode() in data
    assert second.encode() not in data
    assert not holds(data, "The second case")
