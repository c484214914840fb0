"""What somebody hostile, or careless, tried: each of these once let something out."""

import hashlib

from casebook_making import (
    IMAGE,
    SOUND,
    World,
    account,
    bytes_of,
    closed,
    grant,
    item,
    leaving,
)

from hrdoc.casebook.accepting import accept_waiting
from hrdoc.casebook.recording import edit_record, erase_record, seal_records
from hrdoc.records.consent import Party
from hrdoc.records.ids import RecordId
from hrdoc.signed.revision import Revision

COURT = Party("court")
LAWYER = Party("lawyer")


def _amendment(world: World, name: str, record: RecordId) -> Revision:
    """The one amendment of a record in somebody's vault."""
    revisions = world[name].book.vault.revisions.of(record)
    return next(each for each in revisions if not each.is_founder)


# --- an amendment says nothing about what its author never saw ----------------------------------


def test_correcting_a_title_does_not_free_a_witness_recording(world: World) -> None:
    doc, other = world["doc"], world["other"]
    made = account(doc, grant("organisation"))
    evidence = doc.attach(made.testimony, SOUND, basis="own-capture")
    other.take(doc.send(evidence, other))
    other.edit(evidence, title="renamed")
    plan = other.plan(evidence, LAWYER)
    assert item(plan, evidence).reason == "no-grant"
    assert not plan.files


def test_describing_an_excerpt_does_not_free_it(world: World) -> None:
    doc, other = world["doc"], world["other"]
    made = account(doc, grant("organisation"))
    source = doc.attach(made.testimony, SOUND, basis="own-capture")
    excerpt = doc.attach(made.case, IMAGE, basis="own-capture")
    doc.edit(excerpt, derived_from=source)
    other.take(doc.send(excerpt, other))
    for description in ("once", "twice"):
        other.edit(excerpt, description=description)
        assert item(other.plan(excerpt, LAWYER), excerpt).reason == "no-grant"


def test_what_the_founder_shows_later_is_no_longer_hidden(world: World) -> None:
    doc, other = world["doc"], world["other"]
    made = account(doc, grant("organisation"))
    evidence = doc.attach(made.testimony, SOUND, basis="own-capture")
    other.take(doc.send(evidence, other))
    assert item(other.plan(evidence, LAWYER), evidence).reason == "no-grant"
    doc.edit(evidence, title="renamed")
    other.take(doc.send(made.case, other))
    assert item(other.plan(evidence, LAWYER), evidence).reason == "recipient"


def test_nobody_signs_that_a_withheld_paragraph_is_empty(world: World) -> None:
    doc, other = world["doc"], world["other"]
    made = account(doc, grant("organisation", scope=["paragraphs:1"]))
    other.take(doc.send(made.case, other))
    other.edit(made.testimony, title="spelled right")
    assert "paragraphs" not in _amendment(world, "other", made.testimony).values()


def test_correcting_a_pseudonym_does_not_take_protection_from_a_victim(world: World) -> None:
    doc, other = world["doc"], world["other"]
    case = doc.add("case", title="A case")
    person = doc.add("person", pseudonym="P-1", roles=["victim"], names=[{"text": "Nimo"}])
    consent = doc.add("consent", person=person, covers=[person], grants=[grant("organisation")])
    event = doc.add(
        "event", title="What happened", case=case, acts=[{"perpetrators": [{"person": person}]}]
    )
    hidden = frozenset({"roles", "covers", "consent.person"})
    other.take(doc.send([event, person, consent], other, withhold=hidden))
    before = other.plan(event, COURT)
    other.edit(person, pseudonym="P-2")
    after = other.plan(event, COURT)
    assert person not in leaving(before)
    assert person not in leaving(after)


# --- to know a hash is not to hold the file -----------------------------------------------------


def _name_a_hash(world: World, case: RecordId, data: bytes) -> RecordId:
    """A public record by somebody who knows no more of a file than its hash."""
    other = world["other"]
    reference = {
        "sha256": hashlib.sha256(data).hexdigest(),
        "size": len(data),
        "media_type": "audio/flac",
        "name": "clip.flac",
    }
    return other.add("evidence", title="clip", case=case, basis="public-source", file={**reference})


def test_a_hash_alone_pulls_no_file_out(world: World) -> None:
    doc, lawyer, other = world["doc"], world["lawyer"], world["other"]
    made = account(doc, grant("organisation"))
    doc.attach(made.testimony, SOUND)
    other.take(doc.send(made.case, other))
    bait = _name_a_hash(world, made.case, SOUND)
    doc.take(other.send(bait, doc))
    plan = doc.plan([made.case, bait], lawyer)
    assert bait in leaving(plan)
    assert [each.reason for each in plan.files_held_back] == ["not-held"]
    assert SOUND not in bytes_of(doc.write(plan, lawyer, only_covered=True), lawyer)


def test_a_file_of_another_case_is_not_pulled_out_either(world: World) -> None:
    doc, other = world["doc"], world["other"]
    made, elsewhere = account(doc), account(doc, grant("court"))
    doc.attach(elsewhere.testimony, SOUND)
    other.take(doc.send(made.case, other))
    bait = _name_a_hash(world, other.add("case", title="X"), SOUND)
    doc.take(other.send(bait, doc))
    assert not doc.plan(bait, LAWYER).files
    assert doc.plan([bait, elsewhere.case], COURT).files


def test_a_file_that_every_record_lets_go_leaves(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", title="A case")
    pieces = [doc.attach(case, IMAGE, basis="own-capture") for _ in range(2)]
    assert doc.plan(pieces[0], COURT).files


def test_a_foreign_record_that_names_a_hash_keeps_no_file_from_erasure(world: World) -> None:
    doc, other = world["doc"], world["other"]
    made = account(doc, grant("organisation"))
    evidence = doc.attach(made.testimony, SOUND)
    other.take(doc.send(made.case, other, withhold=frozenset({"supports"})))
    doc.take(other.send(_name_a_hash(world, made.case, SOUND), doc))
    erasure = erase_record(doc.book, evidence)
    assert (erasure.files_deleted, erasure.files_kept) == (1, 0)
    assert not list(doc.book.vault.files.all())


def test_a_file_that_another_own_record_names_is_kept(world: World) -> None:
    doc = world["doc"]
    case = doc.add("case", title="A case")
    first, _second = (doc.attach(case, IMAGE) for _ in range(2))
    assert erase_record(doc.book, first).files_kept == 1
    assert list(doc.book.vault.files.all())


# --- to edit is not to accept -------------------------------------------------------------------


def test_editing_a_strangers_consent_does_not_accept_it(world: World) -> None:
    doc, lawyer, other = world["doc"], world["lawyer"], world["other"]
    made = account(doc, grant("organisation"), grant())
    lawyer.take(doc.send(made.case, lawyer))
    other.take(doc.send(made.case, other))
    forged = lawyer.add("consent", title="Consnt", covers=[made.testimony], grants=[grant("court")])
    other.take(lawyer.write(lawyer.plan([made.testimony, forged], COURT)))
    assert item(other.plan(made.testimony, COURT), made.testimony).reason == "recipient"
    other.edit(forged, title="Consent")
    assert item(other.plan(made.testimony, COURT), made.testimony).reason == "recipient"


def test_a_consent_that_was_edited_can_still_be_accepted(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    made = account(doc)
    lawyer.take(doc.send(made.case, lawyer))
    consent = lawyer.add(
        "consent", person=made.person, covers=[made.testimony], grants=[grant("court")]
    )
    doc.take(lawyer.write(lawyer.plan([made.testimony, consent], COURT)))
    doc.edit(consent, title="Consent")
    assert doc.plan(made.case, COURT).refused
    accept_waiting(doc.book, consent)
    assert not doc.plan(made.case, COURT).refused


# --- what was erased stays erased ---------------------------------------------------------------


def test_an_erased_foreign_record_stands_withdrawn_whatever_comes_next(world: World) -> None:
    doc, other = world["doc"], world["other"]
    case = doc.add("case", title="A case")
    other.take(doc.send(case, other))
    erase_record(other.book, case)
    edit_record(doc.book, case, {"notes": "more"})
    seal_records(doc.book, [case])
    other.take(doc.send(case, other))
    assert other.book.vault.revisions.standing(case).withdrawn
    plan = other.plan(case, COURT)
    assert {"title", "notes"} <= set(closed(plan, case))
