"""A ready consent allows exactly what the sentence says, and a glance shows what is allowed."""

from typing import Any

import pytest
from casebook_making import MovingClock, Person, World, account, grant, item, leaving
from consent_making import Consenting, record_consent

from hrdoc.casebook.consent_whose import whose_consent
from hrdoc.casebook.consenting import (
    PURPOSES,
    Ready,
    Recipient,
    asking,
)
from hrdoc.casebook.evidence import attach_file
from hrdoc.casebook.exporting import PLAIN, begin_export, fail_export
from hrdoc.casebook.glance import Glance, Shape, consent_at_a_glance, departures
from hrdoc.casebook.reading import show_record
from hrdoc.casebook.recording import (
    add_record,
    edit_record,
    seal_records,
    seal_testimony,
    unsealed_records,
)
from hrdoc.casebook.withdrawing import withdraw
from hrdoc.records.consent import CLASSES, IDENTITIES, Party
from hrdoc.records.consent import PURPOSES as ALL_PURPOSES
from hrdoc.records.errors import ImpossibleDate, InvalidField
from hrdoc.records.ids import RecordId

NAME = "مریم احمدی"


def told(owner: Person, *, person: bool = True) -> tuple[RecordId, RecordId]:
    """A testimony nobody consented to yet, and its person."""
    witness = owner.add("person", pseudonym="W-0137", names=[{"text": NAME, "lang": "fa"}])
    paragraphs: Any = [{"text": "first words", "lang": "fa"}]
    fields: dict[str, Any] = {"title": "Told", "paragraphs": paragraphs}
    if person:
        fields["person"] = witness
    return owner.add("testimony", fields), witness


def given(ready: Ready, recipient: Recipient | None = None, **more: Any) -> Consenting:
    """A ready consent, read in Persian."""
    purpose = {"organisation": "P2"}.get(recipient.class_, "P8") if recipient else ""
    options = {"purpose": purpose, "date": "۲۹ آبان ۱۴۰۵", **more}
    return Consenting(
        ready,
        language="fa",
        title="Consent",
        sentence="آنچه گفتم …",
        recipient=recipient,
        **options,
    )


def glance(owner: Person, record: RecordId) -> Glance:
    return consent_at_a_glance(owner.book, record)


def allowed(owner: Person, record: RecordId) -> set[tuple[str, str, str]]:
    """Every purpose, class and level for which the testimony may leave for a class as such."""

    def leaves(purpose: str, class_: str, identity: str) -> bool:
        plan = owner.plan(record, Party(class_), purpose=purpose, identity=identity)
        return item(plan, record).leaves

    # Who may not have it without any trace of the person may not have it at a wider level either.
    pairs = [(p, c) for p in ALL_PURPOSES for c in CLASSES if leaves(p, c, IDENTITIES[0])]
    return {(p, c, level) for p, c in pairs for level in IDENTITIES if leaves(p, c, level)}


def test_without_consent_nothing_may_leave_and_the_glance_says_nobody_was_asked(
    world: World,
) -> None:
    doc = world["doc"]
    testimony, _ = told(doc)
    assert glance(doc, testimony).shape is Shape.NONE
    assert allowed(doc, testimony) == set()


def test_keep_only_lets_nothing_leave(world: World) -> None:
    doc = world["doc"]
    testimony, _ = told(doc)
    record_consent(doc.book, testimony, given("keep"))
    assert glance(doc, testimony).shape is Shape.KEEP
    assert allowed(doc, testimony) == set()


def test_a_class_under_a_pseudonym_is_that_class_that_purpose_and_no_name(world: World) -> None:
    doc = world["doc"]
    testimony, witness = told(doc)
    record_consent(doc.book, testimony, given("pseudonym", Recipient("lawyer")))
    assert glance(doc, testimony).shape is Shape.PSEUDONYM
    assert allowed(doc, testimony) == {("P8", "lawyer", "I0"), ("P8", "lawyer", "I1")}
    plan = doc.plan(testimony, Party("lawyer"), identity="I1")
    assert {testimony, witness} <= leaving(plan)
    assert "names" in {each.path.split(".")[1] for each in item(plan, witness).closed}


def test_a_lawyer_who_may_advise_may_not_bring_an_action(world: World) -> None:
    doc = world["doc"]
    testimony, _ = told(doc)
    advice = given("pseudonym", Recipient("lawyer"), purpose=PURPOSES["lawyer"][0])
    record_consent(doc.book, testimony, advice)
    assert glance(doc, testimony).shape is Shape.PSEUDONYM
    assert allowed(doc, testimony) == {("P15", "lawyer", "I0"), ("P15", "lawyer", "I1")}
    assert doc.plan(testimony, Party("lawyer"), purpose="P11").refused


def test_one_lawyer_under_a_pseudonym_is_no_other_lawyer(world: World) -> None:
    doc = world["doc"]
    testimony, _ = told(doc)
    lawyer = doc.party(world["lawyer"])
    chosen = Recipient("lawyer", "lawyer", lawyer.fingerprint)
    record_consent(doc.book, testimony, given("pseudonym", chosen))
    assert allowed(doc, testimony) == set()
    assert not doc.plan(testimony, world["lawyer"]).refused
    assert doc.plan(testimony, world["lawyer"], identity="I2").refused
    assert doc.plan(testimony, world["lawyer"], purpose="P13").refused
    assert doc.plan(testimony, world["other"]).refused
    (shown,) = glance(doc, testimony).may_leave
    assert shown.contact == "lawyer"


def test_a_court_may_know_the_name_and_nobody_else(world: World) -> None:
    doc = world["doc"]
    testimony, witness = told(doc)
    record_consent(doc.book, testimony, given("court", Recipient("court")))
    assert glance(doc, testimony).shape is Shape.LEAVES
    assert allowed(doc, testimony) == {("P8", "court", level) for level in IDENTITIES[:4]}
    plan = doc.plan(testimony, Party("court"), identity="I3")
    assert not plan.refused
    assert not item(plan, witness).closed


def test_what_was_read_and_how_it_was_given_is_in_the_sealed_consent(world: World) -> None:
    doc = world["doc"]
    testimony, witness = told(doc)
    consent = record_consent(
        doc.book,
        testimony,
        given("keep", recorded_as="thumbprint", refused="نه به رسانه", review_on="2027-01-01"),
    )
    view = show_record(doc.book, consent)
    assert view.state == "sealed"
    assert view.fields["person"] == witness
    assert view.fields["read_aloud"] == "آنچه گفتم …"
    assert view.fields["recorded_as"] == "thumbprint"
    assert view.fields["date"]["edtf"] == "2026-11-20"
    (shown,) = glance(doc, testimony).standing
    assert (shown.refused, shown.review, shown.review_passed) == (
        "نه به رسانه",
        "2027-01-01",
        False,
    )


def test_a_consent_to_a_draft_counts_when_it_is_sealed(world: World) -> None:
    doc = world["doc"]
    draft = add_record(doc.book, "testimony", {"title": "Told", "paragraphs": [{"text": "words"}]})
    record_consent(doc.book, draft, given("pseudonym", Recipient("lawyer")))
    assert glance(doc, draft).unsealed
    assert glance(doc, draft).shape is Shape.PSEUDONYM
    assert doc.plan(draft, Party("lawyer")).refused
    seal_records(doc.book, [draft])
    assert not doc.plan(draft, Party("lawyer")).refused


def test_keeping_only_takes_back_what_was_allowed_before(world: World) -> None:
    doc = world["doc"]
    testimony, _ = told(doc)
    record_consent(doc.book, testimony, given("pseudonym", Recipient("lawyer")))
    assert asking(doc.book, testimony).standing
    record_consent(doc.book, testimony, given("keep"))
    assert glance(doc, testimony).shape is Shape.KEEP
    assert allowed(doc, testimony) == set()


def test_another_consent_stands_beside_the_first_or_in_its_place(world: World) -> None:
    doc = world["doc"]
    testimony, _ = told(doc)
    record_consent(doc.book, testimony, given("pseudonym", Recipient("lawyer")))
    record_consent(doc.book, testimony, given("court", Recipient("court")))
    assert {class_ for _, class_, _ in allowed(doc, testimony)} == {"lawyer", "court"}
    record_consent(doc.book, testimony, given("court", Recipient("court"), replaces=True))
    assert {class_ for _, class_, _ in allowed(doc, testimony)} == {"court"}


def test_replacing_leaves_other_records_of_the_same_consent_as_they_are(world: World) -> None:
    doc = world["doc"]
    first, witness = told(doc)
    second = doc.add("testimony", title="Again", person=witness, paragraphs=[{"text": "more"}])
    doc.add("consent", person=witness, covers=[first, second], grants=[grant()])
    record_consent(doc.book, first, given("keep"))
    assert allowed(doc, first) == set()
    assert not doc.plan(second, Party("lawyer")).refused


def test_withdrawing_stops_everything_and_says_what_left_before(world: World) -> None:
    doc = world["doc"]
    testimony, _ = told(doc)
    lawyer = Recipient("lawyer", "lawyer", doc.party(world["lawyer"]).fingerprint)
    record_consent(doc.book, testimony, given("pseudonym", lawyer))
    doc.send(testimony, world["lawyer"])
    (left,) = departures(doc.book, testimony)
    assert (left.purpose, left.recipient_class, left.contact) == ("P8", "lawyer", "lawyer")
    assert len(withdraw(doc.book, testimony)) == 1
    assert glance(doc, testimony).shape is Shape.WITHDRAWN
    assert doc.plan(testimony, world["lawyer"]).refused


def test_a_bundle_that_was_being_written_when_everything_stopped_may_have_left(
    world: World,
) -> None:
    doc = world["doc"]
    testimony, _ = told(doc)
    record_consent(doc.book, testimony, given("pseudonym", Recipient("lawyer")))
    plan = doc.plan(testimony, world["lawyer"])
    killed = begin_export(doc.book, plan, PLAIN)
    (left,) = departures(doc.book, testimony)
    assert not left.is_certain
    fail_export(doc.book, killed)
    assert departures(doc.book, testimony) == ()


def test_a_consent_of_another_person_is_counted_apart(world: World) -> None:
    doc = world["doc"]
    testimony, _ = told(doc)
    stranger = doc.add("person", pseudonym="X")
    doc.add("consent", person=stranger, covers=[testimony], grants=[grant()])
    seen = glance(doc, testimony)
    assert (seen.shape, seen.uncounted) == (Shape.NONE, 1)


def test_what_ended_is_shown_and_allows_nothing(world: World, clock: MovingClock) -> None:
    doc = world["doc"]
    made = account(doc, grant(until="2026-11-21"), name="Test")
    assert glance(doc, made.testimony).shape is Shape.PSEUDONYM
    clock.advance(2 * 24 * 3600)
    seen = glance(doc, made.testimony)
    assert seen.shape is Shape.KEEP
    assert [shown.ended for shown in seen.grants] == [True]


def test_a_day_to_ask_again_that_has_passed_is_told(world: World, clock: MovingClock) -> None:
    doc = world["doc"]
    testimony, _ = told(doc)
    record_consent(doc.book, testimony, given("keep", review_on="2026-11-20"))
    assert not glance(doc, testimony).standing[0].review_passed
    clock.advance(24 * 3600)
    assert glance(doc, testimony).standing[0].review_passed


@pytest.mark.parametrize("answer", ["2026-02-31", {"as_stated": 3}])
def test_a_date_that_is_none_leaves_no_consent_and_takes_nothing_back(
    world: World, answer: Any
) -> None:
    doc = world["doc"]
    testimony, _ = told(doc)
    record_consent(doc.book, testimony, given("pseudonym", Recipient("lawyer")))
    with pytest.raises((ImpossibleDate, InvalidField)):
        record_consent(doc.book, testimony, given("keep", date=answer))
    assert glance(doc, testimony).shape is Shape.PSEUDONYM


def test_a_testimony_is_sealed_with_the_evidence_that_supports_it(world: World) -> None:
    doc = world["doc"]
    testimony = add_record(doc.book, "testimony", {"title": "Told"})
    apart = add_record(doc.book, "case", {"title": "A case"})
    path = doc.folder / "photo"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 9)
    photo = attach_file(doc.book, testimony, path)
    assert {each.record for each in seal_testimony(doc.book, testimony)} == {testimony, photo}
    assert list(unsealed_records(doc.book)) == [apart]


def test_a_testimony_is_sealed_with_the_persons_it_names(world: World) -> None:
    doc = world["doc"]
    witness = add_record(doc.book, "person", {"pseudonym": "W-0137"})
    neighbour = add_record(doc.book, "person", {"pseudonym": "Calm River"})
    stranger = add_record(doc.book, "person", {"pseudonym": "Tall Fern"})
    fields: dict[str, Any] = {
        "title": "Told",
        "person": witness,
        "handles": [{"handle": "W1", "person": witness}, {"handle": "M1", "person": neighbour}],
    }
    testimony = add_record(doc.book, "testimony", fields)
    sealed = [each.record for each in seal_testimony(doc.book, testimony)]
    assert sorted(sealed) == sorted([testimony, witness, neighbour])
    assert list(unsealed_records(doc.book)) == [stranger]
    edit_record(doc.book, witness, {"pseudonym": "W-0138"})
    assert [each.record for each in seal_testimony(doc.book, testimony)] == [witness]


def test_whose_consent_it_is_is_never_said_of_another_person(world: World) -> None:
    doc = world["doc"]
    unnamed = doc.add("person", names=[{"text": "Somebody"}])
    other = doc.add("person", pseudonym="W-2")
    photo = doc.add("evidence", title="Photo")
    first = doc.add("consent", person=unnamed, covers=[photo], grants=[grant()])
    second = doc.add("consent", person=other, covers=[photo], grants=[grant()])
    assert whose_consent(doc.book, first).pseudonym == ""
    assert whose_consent(doc.book, second).pseudonym == "W-2"
