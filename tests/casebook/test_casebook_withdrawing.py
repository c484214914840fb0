"""Taking back tells what left and ends what was allowed; erasing leaves a report that stays."""

import pytest
from casebook_making import (
    IMAGE,
    SOUND,
    MovingClock,
    Person,
    World,
    account,
    bytes_of,
    grant,
    holds,
    item,
    leaving,
)

from hrdoc.casebook.badges import badges
from hrdoc.casebook.consent_list import consent_lines, consents_of
from hrdoc.casebook.consenting import keep_consent, seal_consent
from hrdoc.casebook.errors import NoSuchRecord
from hrdoc.casebook.exporting import PLAIN, Envelope, to_passphrase, write_export
from hrdoc.casebook.glance import Shape, consent_at_a_glance
from hrdoc.casebook.keeping import back_up, check_book
from hrdoc.casebook.reading import show_record
from hrdoc.casebook.recording import add_record
from hrdoc.casebook.withdrawing import erase, erasure_report, withdraw, withdrawing
from hrdoc.ijson import Json
from hrdoc.records.consent import Party
from hrdoc.records.errors import InvalidField
from hrdoc.records.ids import RecordId

SAID: dict[str, Json] = {
    "date": "2026-11-20",
    "way": "message",
    "by": "her sister",
    "notes": "she is afraid",
}


def gone(owner: Person, record: RecordId) -> bool:
    return consent_at_a_glance(owner.book, record).shape is Shape.WITHDRAWN


def test_a_withdrawal_says_when_how_and_by_whom_and_that_is_sealed(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    assert withdraw(doc.book, made.testimony, SAID) == (made.consent,)
    view = show_record(doc.book, made.consent)
    assert view.state == "withdrawn"
    said = view.fields["withdrawal"]
    assert isinstance(said, dict)
    assert (said["way"], said["by"], said["notes"]) == ("message", "her sister", "she is afraid")
    assert withdrawing(doc.book, made.testimony).statement == said
    assert doc.plan(made.testimony, world["lawyer"]).refused


def test_a_statement_that_no_form_knows_withdraws_nothing(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    with pytest.raises(InvalidField):
        withdraw(doc.book, made.testimony, {"way": "by-owl"})
    assert not gone(doc, made.testimony)


def test_all_that_ends_is_told_the_files_that_support_a_testimony_too(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    photo = doc.attach(made.testimony)
    copy = doc.add("evidence", title="A sharper copy", derived_from=photo)
    found = withdrawing(doc.book, made.testimony)
    assert [each.record for each in found.covers] == [made.testimony]
    assert {each.record for each in found.follows} == {photo, copy}
    withdraw(doc.book, made.testimony)
    told = badges(doc.book, [photo, copy])
    assert {each.shape for each in told.values()} == {Shape.WITHDRAWN}
    after = withdrawing(doc.book, made.testimony)
    assert {each.record for each in after.follows} == {photo, copy}


@pytest.mark.parametrize(
    ("envelope", "closed"),
    [(to_passphrase("one two three four"), "passphrase"), (PLAIN, "plain")],
)
def test_a_bundle_to_nobody_we_keep_says_how_it_was_closed(
    world: World, envelope: Envelope, closed: str
) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant(), name="Test")
    path = doc.folder / "out.bundle"
    write_export(doc.book, doc.plan(made.case, lawyer), envelope, path, only_covered=True)
    (left,) = withdrawing(doc.book, made.testimony).left
    assert (left.departure.contact, left.departure.closed) == ("", closed)
    report = erase(doc.book, made.testimony)
    assert report.left == erasure_report(doc.book, made.testimony).left  # type: ignore[union-attr]


def test_what_already_left_is_told_once_a_bundle_with_its_recipient(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant(), name="Test")
    photo = doc.attach(made.testimony)
    assert withdrawing(doc.book, made.testimony).left == ()
    doc.send(made.case, lawyer)
    doc.send(made.testimony, lawyer)
    found = withdrawing(doc.book, made.testimony)
    assert [each.departure.contact for each in found.left] == ["lawyer", "lawyer"]
    assert all({made.testimony, photo} <= set(each.records) for each in found.left)
    assert [each.record for each in found.covers] == [made.testimony]
    assert found.consents == (made.consent,)


def test_one_consent_or_all_of_a_person_can_be_taken_back(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    again = doc.add("testimony", title="Again", person=made.person, paragraphs=[{"text": "more"}])
    second = doc.add("consent", person=made.person, covers=[again], grants=[grant()])
    found = withdrawing(doc.book, made.person)
    assert set(found.consents) == {made.consent, second}
    assert withdraw(doc.book, second) == (second,)
    assert gone(doc, again)
    assert not gone(doc, made.testimony)
    assert withdraw(doc.book, made.person) == (made.consent,)
    assert gone(doc, made.testimony)
    assert withdrawing(doc.book, made.person).consents == ()


def test_a_consent_of_somebody_else_is_not_taken_back(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    stranger = doc.add("person", pseudonym="X")
    other = doc.add("consent", person=stranger, covers=[made.testimony], grants=[grant()])
    assert withdraw(doc.book, made.testimony) == (made.consent,)
    assert show_record(doc.book, other).state == "sealed"


def test_erasing_destroys_the_words_and_the_files_and_keeps_a_report(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant(), name="Test")
    photo = doc.attach(made.testimony)
    copy = doc.add("evidence", derived_from=photo, title="a copy")
    doc.send(made.testimony, lawyer)
    planned = withdrawing(doc.book, made.testimony).erasing
    assert planned is not None
    assert {each.record for each in planned.records} == {made.testimony, photo, copy}
    assert (planned.files, planned.size) == (1, len(IMAGE))
    back_up(doc.book, doc.folder / "backup")
    withdraw(doc.book, made.testimony, SAID)
    report = erase(doc.book, made.testimony)
    assert set(report.records) == {made.testimony, photo, copy}
    assert (report.files_deleted, report.files_kept) == (1, 0)
    assert [each.departure.contact for each in report.left] == ["lawyer"]
    for record in report.records:
        kept = erasure_report(doc.book, record)
        assert kept is not None
        assert kept.left == report.left
        assert len(kept.behind) == 1
    assert show_record(doc.book, made.testimony).fields.get("paragraphs") is None
    assert show_record(doc.book, made.consent).state == "withdrawn"
    assert not list(doc.book.vault.files.all())
    assert not check_book(doc.book)
    back_up(doc.book, doc.folder / "backup")
    after = withdrawing(doc.book, made.testimony)
    assert after.report is not None
    assert after.report.behind == ()
    assert (after.erasing, after.left) == (None, report.left)


def test_what_supports_another_testimony_too_stays(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    other = account(doc, grant(), name="Other")
    photo = doc.attach(made.testimony)
    doc.edit(photo, supports=[made.testimony, other.testimony])
    assert set(erase(doc.book, made.testimony).records) == {made.testimony}
    assert doc.book.vault.files.all()


def test_a_person_is_erased_with_all_they_told(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    photo = doc.attach(made.testimony)
    draft = add_record(doc.book, "testimony", {"title": "begun", "person": made.person})
    report = erase(doc.book, made.person)
    assert set(report.records) == {made.person, made.testimony, photo, draft}
    view = show_record(doc.book, made.person)
    assert view.fields.get("names") is None
    assert view.state == "withdrawn"


def test_from_a_consent_what_it_covers_is_erased_and_the_consent_stays(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    photo = doc.attach(made.testimony)
    found = withdrawing(doc.book, made.consent)
    assert found.erasing is not None
    assert {each.record for each in found.erasing.records} == {made.testimony, photo}
    assert found.erasing.files == 1
    withdraw(doc.book, made.consent, SAID)
    report = erase(doc.book, made.consent)
    assert set(report.records) == {made.testimony, photo}
    assert show_record(doc.book, made.testimony).fields.get("paragraphs") is None
    assert show_record(doc.book, made.consent).fields.get("grants")
    after = withdrawing(doc.book, made.consent)
    assert (after.erasing, after.report) == (None, report)
    assert withdrawing(doc.book, made.testimony).report == report


def test_nothing_is_erased_twice_from_a_consent(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    erase(doc.book, made.testimony)
    assert withdrawing(doc.book, made.consent).erasing is None


def test_a_later_bundle_brings_nothing_of_it_back(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant(), grant("organisation"), name="Test")
    bundle = doc.send(made.testimony, lawyer)
    lawyer.take(bundle)
    erase(lawyer.book, made.testimony)
    lawyer.take(bundle)
    assert show_record(lawyer.book, made.testimony).fields.get("paragraphs") is None
    assert erasure_report(lawyer.book, made.testimony) is not None


def test_the_withdrawal_travels_without_words(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant(), name="Test")
    lawyer.take(doc.send(made.testimony, lawyer))
    withdraw(doc.book, made.testimony, SAID)
    plan = doc.plan(made.consent, lawyer)
    assert made.consent in leaving(plan)
    bundle = doc.write(plan, lawyer)
    assert not holds(bytes_of(bundle, lawyer), "her sister")
    lawyer.take(bundle)
    plan = lawyer.plan(made.testimony, Party("lawyer"))
    assert item(plan, made.testimony).reason == "withdrawn"


def test_what_is_typed_of_a_consent_is_one_draft_until_it_is_sealed(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    begun = keep_consent(doc.book, made.testimony, {"refusals": "not on"})
    assert keep_consent(doc.book, made.testimony, {"refusals": "not on television"}) == begun
    assert keep_consent(doc.book, begun, {"grants": []}) == begun
    assert not gone(doc, made.testimony)
    assert not doc.plan(made.testimony, world["lawyer"]).refused
    seal_consent(doc.book, begun)
    assert doc.plan(made.testimony, world["lawyer"]).refused
    assert show_record(doc.book, begun).fields["person"] == made.person
    with pytest.raises(NoSuchRecord):
        seal_consent(doc.book, begun)


def test_consents_are_listed_of_a_case_of_a_person_and_those_to_ask_again_about(
    world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    other = account(doc, grant(), name="Other")
    doc.edit(made.consent, review_on="2026-11-20")

    def listed(record: RecordId | None, *, due: bool = False) -> list[RecordId]:
        found, more = consents_of(doc.book, record, due=due)
        assert more is None
        return list(found)

    assert set(listed(None)) == {made.consent, other.consent}
    assert listed(made.case) == [made.consent]
    assert listed(other.person) == [other.consent]
    clock.advance(2 * 24 * 3600)
    lines = consent_lines(doc.book, listed(None))
    assert {each.listed.record for each in lines if each.badge.ask_again} == {made.consent}
    assert {each.about for each in lines} == {"W-0137"}
    assert listed(made.case, due=True) == [made.consent]
    assert listed(other.case, due=True) == []


@pytest.mark.parametrize("due", [True, False])
def test_many_consents_of_a_case_are_found_a_part_at_a_time(
    world: World, clock: MovingClock, *, due: bool
) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    account(doc, grant(), name="Other")
    every = [made.consent]
    for _ in range(3):
        clock.advance(1)
        every.append(doc.add("consent", covers=[made.testimony], grants=[grant()]))
    for each in every:
        clock.advance(1)
        doc.edit(each, review_on="2026-11-20")
    clock.advance(2 * 24 * 3600)
    badges(doc.book, every)
    found: list[RecordId] = []
    start: int | None = 0
    while start is not None:
        some, start = consents_of(doc.book, made.case, due=due, start=start, most=2)
        assert len(some) <= 2
        found += some
    assert sorted(found) == sorted(every) if due else found == every[::-1]


def records_erased_from(owner: Person, consent: RecordId) -> set[RecordId]:
    """What would be erased from a consent's page; it is what was listed there."""
    erasing = withdrawing(owner.book, consent).erasing
    return {each.record for each in erasing.records} if erasing else set()


def test_what_another_consent_still_covers_is_not_erased_from_the_one_that_ended(
    world: World,
) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    photo = doc.attach(made.testimony)
    second = doc.add(
        "consent", person=made.person, covers=[made.testimony], grants=[grant("court")]
    )
    doc.edit(made.consent, covers=[made.testimony, made.person])
    withdraw(doc.book, made.consent)
    assert records_erased_from(doc, made.consent) == set()
    assert show_record(doc.book, made.testimony).fields["title"] == "Told"
    withdraw(doc.book, second)
    assert records_erased_from(doc, second) == {made.testimony, photo}


def test_a_recording_in_which_a_consent_was_given_is_not_erased_with_the_account(
    world: World,
) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    tape = doc.attach(made.testimony, SOUND)
    doc.edit(made.consent, recording=tape)
    withdraw(doc.book, made.consent)
    assert records_erased_from(doc, made.consent) == {made.testimony}
    erase(doc.book, made.consent)
    assert show_record(doc.book, tape).state == "sealed"


def test_the_files_that_go_are_those_that_were_listed(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc, grant(), name="Test")
    doc.attach(made.testimony)
    doc.attach(made.testimony)
    theirs = account(lawyer, grant("organisation"), name="Test")
    lawyer.attach(theirs.testimony)
    doc.take(lawyer.send(theirs.case, doc))
    withdraw(doc.book, made.consent)
    erasing = withdrawing(doc.book, made.consent).erasing
    assert erasing is not None
    report = erase(doc.book, made.consent)
    assert (erasing.files, report.files_deleted, report.files_kept) == (1, 1, 0)
    assert {each.record for each in erasing.records} == set(report.records)


def test_what_a_consent_covered_once_and_no_longer_is_not_erased_from_it(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    other = doc.add("testimony", title="Another", person=made.person)
    doc.edit(made.consent, covers=[made.testimony, other])
    doc.edit(made.consent, covers=[made.testimony])
    listed = records_erased_from(doc, made.consent)
    withdraw(doc.book, made.consent)
    assert records_erased_from(doc, made.consent) == listed == {made.testimony}
    assert set(erase(doc.book, made.consent).records) == listed


def test_nothing_goes_that_was_not_listed_when_it_was_agreed_to(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    erasing = withdrawing(doc.book, made.testimony).erasing
    assert erasing is not None
    photo = doc.attach(made.testimony)
    report = erase(doc.book, made.testimony, listed=[each.record for each in erasing.records])
    assert report.records == (made.testimony,)
    assert show_record(doc.book, photo).state == "sealed"


def test_a_consent_whose_word_does_not_count_erases_nothing(world: World) -> None:
    doc = world["doc"]
    made = account(doc, grant(), name="Test")
    stranger = doc.add("person", pseudonym="W-2")
    theirs = doc.add("consent", person=stranger, covers=[made.testimony], grants=[grant()])
    withdraw(doc.book, made.testimony)
    withdraw(doc.book, theirs)
    assert records_erased_from(doc, theirs) == set()
