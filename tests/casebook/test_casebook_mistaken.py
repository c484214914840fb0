"""What was written by mistake goes again: a draft that says nothing new, changes, a testimony."""

import pytest
from casebook_making import IMAGE, SOUND, Person, World, account, signed

from hrdoc.casebook.consenting import CHOICE, discard_consent, keep_consent
from hrdoc.casebook.discarding import discard_changes, discard_evidence
from hrdoc.casebook.errors import NoSuchRecord, NotSealed
from hrdoc.casebook.evidence import attach_file, name_file, read_file
from hrdoc.casebook.half_made import half_made
from hrdoc.casebook.mistaken import (
    DraftStays,
    TestimonyStays,
    discard_draft,
    discard_testimony,
    is_begun,
    is_loose,
)
from hrdoc.casebook.opening import open_record
from hrdoc.casebook.recording import (
    add_record,
    drop_unchanged,
    edit_record,
    erase_record,
    seal_records,
)
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.ids import RecordId

SAID: dict[str, Json] = {"title": "…", "paragraphs": [{"text": "They knocked."}]}


def test_a_draft_that_says_what_is_sealed_is_none(world: World) -> None:
    book = world["doc"].book
    record = add_record(book, "testimony", SAID)
    seal_records(book, [record])
    edit_record(book, record, {"paragraphs": [{"text": "They knocked.x"}]})
    assert open_record(book, record).versions.state == "changed"
    edit_record(book, record, {"paragraphs": SAID["paragraphs"], "date": None, "handles": []})
    assert open_record(book, record).versions.state == "sealed"
    assert open_record(book, record).fields["paragraphs"] == SAID["paragraphs"]


def test_an_edit_that_changes_nothing_begins_no_draft(world: World) -> None:
    book = world["doc"].book
    record = add_record(book, "testimony", SAID)
    seal_records(book, [record])
    edit_record(book, record, {})
    assert open_record(book, record).versions.state == "sealed"


def test_a_draft_that_says_more_stays_when_one_leaves_it(world: World) -> None:
    book = world["doc"].book
    record = add_record(book, "testimony", SAID)
    assert not drop_unchanged(book, record)
    seal_records(book, [record])
    edit_record(book, record, {"title": "another"})
    assert not drop_unchanged(book, record)
    draft = book.vault.drafts.get(record)
    assert draft is not None
    book.vault.drafts.put(record, SAID, parents=draft.parents, form=draft.form)
    assert drop_unchanged(book, record)
    assert open_record(book, record).versions.state == "sealed"


def test_changes_are_thrown_away_and_the_sealed_version_stands(world: World) -> None:
    book = world["doc"].book
    record = add_record(book, "testimony", SAID)
    with pytest.raises(NotSealed):
        discard_changes(book, record)
    seal_records(book, [record])
    edit_record(book, record, {"title": "a change"})
    discard_changes(book, record)
    opened = open_record(book, record)
    assert (opened.versions.state, opened.title) == ("sealed", "…")
    events = [each.event.type for each in book.vault.journal.entries(record) if each.event]
    assert events.count("deleted") == 1
    discard_changes(book, record)
    again = [each.event.type for each in book.vault.journal.entries(record) if each.event]
    assert again.count("deleted") == 1


def test_a_person_begun_by_mistake_goes_while_nothing_names_them(world: World) -> None:
    book = world["doc"].book
    person = add_record(book, "person", {"pseudonym": "Red Elm"})
    event = add_record(book, "event", {"acts": [{"victims": [{"person": person}]}]})
    assert not is_loose(book, person)
    with pytest.raises(DraftStays):
        discard_draft(book, person)
    discard_draft(book, event)
    assert is_loose(book, person)
    discard_draft(book, person)
    for gone in (person, event):
        with pytest.raises(NoSuchRecord):
            open_record(book, gone)
    group = add_record(book, "group", {"name": "Unit Five"})
    seal_records(book, [group])
    edit_record(book, group, {"name": "Unit Six"})
    with pytest.raises(DraftStays):
        discard_draft(book, group)


def test_a_testimony_begun_by_mistake_goes_with_what_was_begun_for_it(world: World) -> None:
    book = world["doc"].book
    record = add_record(book, "testimony", SAID)
    other = add_record(book, "testimony", {"title": "another"})
    alone = add_record(book, "evidence", {"supports": [record]})
    shared = add_record(book, "evidence", {"supports": [record, other]})
    consent = keep_consent(book, record, {})
    discard_testimony(book, record)
    for gone in (record, alone, consent):
        with pytest.raises(NoSuchRecord):
            open_record(book, gone)
    assert open_record(book, shared).fields["supports"] == [other]


def test_a_testimony_has_something_to_lose_once_anything_was_written_or_taken_in(
    world: World,
) -> None:
    book = world["doc"].book
    case = add_record(book, "case", {"title": "A case"})
    record = add_record(book, "testimony", {"case": case})
    assert not is_begun(book, record)
    add_record(book, "evidence", {"supports": [record]})
    assert is_begun(book, record)
    written = add_record(book, "testimony", SAID)
    assert is_begun(book, written)
    seal_records(book, [written])
    assert not is_begun(book, written)


def test_a_testimony_stays_that_was_sealed_or_that_something_sealed_names(world: World) -> None:
    book = world["doc"].book
    sealed = add_record(book, "testimony", SAID)
    seal_records(book, [sealed])
    with pytest.raises(TestimonyStays):
        discard_testimony(book, sealed)
    record = add_record(book, "testimony", SAID)
    fresh = add_record(book, "evidence", {"supports": [record]})
    old = add_record(book, "evidence", {"supports": [record]})
    seal_records(book, [old])
    with pytest.raises(TestimonyStays):
        discard_testimony(book, record)
    assert open_record(book, record).title
    assert open_record(book, fresh).fields["supports"] == [record]


def taken_in(doc: Person, record: RecordId, data: bytes = IMAGE) -> RecordId:
    """Evidence of a record, not sealed."""
    path = doc.folder / "taken-in"
    path.write_bytes(data)
    return attach_file(doc.book, record, path)


@pytest.mark.parametrize("whole", [False, True])
def test_a_file_of_a_consent_stays_that_supports_something_else_too(
    world: World, whole: bool
) -> None:
    doc = world["doc"]
    book = doc.book
    mistaken, other = (add_record(book, "testimony", {"title": each}) for each in "ab")
    consent = keep_consent(book, mistaken, {})
    both = taken_in(doc, consent)
    edit_record(book, both, {"supports": [consent, other], "derived_from": None})
    if whole:
        discard_testimony(book, mistaken)
    else:
        discard_consent(book, consent)
    fields = open_record(book, both).fields
    assert fields["supports"] == [other]
    (digest,) = book.vault.index.files_of(both)
    assert book.vault.files.info(digest) is not None


def test_what_was_made_from_evidence_that_stays_stays(world: World) -> None:
    doc = world["doc"]
    book = doc.book
    mistaken, other = (add_record(book, "testimony", {"title": each}) for each in "ab")
    whole = taken_in(doc, other)
    copy = add_record(book, "evidence", {"supports": [mistaken], "derived_from": whole})
    discard_testimony(book, mistaken)
    fields = open_record(book, copy).fields
    assert (fields["supports"], fields["derived_from"]) == ([], whole)


def test_a_file_goes_with_the_changes_that_alone_named_it(world: World) -> None:
    doc = world["doc"]
    book = doc.book
    made = account(doc)
    evidence = doc.attach(made.testimony)
    (kept,) = book.vault.index.files_of(evidence)
    other = taken_in(doc, made.testimony, SOUND)
    (digest,) = book.vault.index.files_of(other)
    edit_record(book, evidence, {"file": open_record(book, other).fields["file"]})
    discard_evidence(book, other)
    assert book.vault.files.info(digest) is not None
    discard_changes(book, evidence)
    assert book.vault.files.info(digest) is None
    assert book.vault.files.info(kept) is not None


def test_what_was_begun_to_be_chosen_is_forgotten_however_its_consent_is_sealed(
    world: World,
) -> None:
    book = world["doc"].book
    testimony = add_record(book, "testimony", SAID)
    consent = keep_consent(book, testimony, {CHOICE: {"refused": "Mina"}})
    assert half_made(book, consent) is not None
    seal_records(book, [consent])
    assert half_made(book, consent) is None
    erase_record(book, consent)
    assert not book.vault.database.rows("SELECT name FROM setting WHERE value LIKE '%Mina%'")


def test_a_file_that_arrives_when_its_testimony_is_gone_is_not_kept(world: World) -> None:
    doc = world["doc"]
    book = doc.book
    record = add_record(book, "testimony", SAID)
    path = doc.folder / "late"
    path.write_bytes(IMAGE)
    taken = read_file(book.vault.files, path)
    discard_testimony(book, record)
    with pytest.raises(NoSuchRecord):
        name_file(book, taken, record)
    assert book.vault.files.info(taken.encrypted.stored.sha256) is None
    assert not list(book.vault.files.unnamed())
    assert not list(book.vault.drafts.ids())


def test_a_draft_that_goes_back_behind_a_version_that_came_meanwhile_stays(world: World) -> None:
    doc = world["doc"]
    book = doc.book
    record = add_record(book, "testimony", SAID)
    (first,) = seal_records(book, [record])
    edit_record(book, record, {"title": "a change"})
    came = signed(doc, shipped.form("testimony"), {**SAID, "title": "theirs"}, after=first)
    book.vault.revisions.put(came, accepted=True)
    edit_record(book, record, {"title": SAID["title"]})
    assert not drop_unchanged(book, record)
    draft = book.vault.drafts.get(record)
    assert draft is not None
    assert draft.fields["title"] == SAID["title"]
