"""Writing down: what the journal tells of it, and withdrawing what came with a form nobody has."""

from pathlib import Path

import pytest
from casebook_making import PASSPHRASE, World, signed

from hrdoc.casebook.book import Book, form_ref
from hrdoc.casebook.keeping import open_book
from hrdoc.casebook.reading import read_log, show_record
from hrdoc.casebook.recording import (
    add_record,
    edit_record,
    erase_record,
    save_draft,
    seal_records,
    withdraw_record,
)
from hrdoc.records import shipped
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId
from hrdoc.records.revision import Claims
from hrdoc.signed.revision import seal
from hrdoc.vault.vault import Clock


def types(book: Book, record: RecordId) -> list[str | None]:
    return [line.type for line in read_log(book, record)]


def unheard_of(kind: str) -> Form:
    """A form that differs from ours by a comment, and so has another hash."""
    return Form.parse(shipped.form(kind).definition + b"\n# another\n")


def test_a_draft_saved_again_and_again_is_one_edit_in_the_journal(world: World) -> None:
    book = world["doc"].book
    record = add_record(book, "case", {"title": "A"})
    for title in ("Ab", "Abo", "About"):
        save_draft(book, record, {"title": title})
    assert show_record(book, record).fields == {"title": "About"}
    assert types(book, record)[:2] == ["created", "edited"]
    assert types(book, record).count("edited") == 1


def test_an_edit_after_sealing_is_told_again(world: World) -> None:
    book = world["doc"].book
    record = add_record(book, "case", {"title": "A"})
    for title in ("B", "C"):
        save_draft(book, record, {"title": title})
        seal_records(book, [record])
    assert types(book, record) == ["created", "edited", "sealed", "edited", "sealed"]


def test_an_edit_after_the_vault_was_closed_is_told_again(world: World, clock: Clock) -> None:
    doc = world["doc"]
    record = add_record(doc.book, "case", {"title": "A"})
    save_draft(doc.book, record, {"title": "B"})
    place: Path = doc.book.vault.path
    doc.book.vault.close()
    with open_book(place, PASSPHRASE, clock=clock) as book:
        save_draft(book, record, {"title": "C"})
        assert types(book, record) == ["created", "edited", "edited"]


def test_an_edit_that_changes_nothing_leaves_no_trace(world: World) -> None:
    doc = world["doc"]
    record = add_record(doc.book, "event", {"title": "A", "date": "2019-11-16"})
    edit_record(doc.book, record, {"title": "A", "date": "2019-11-16"})
    assert types(doc.book, record) == ["created"]


def taken_back(book: Book, record: RecordId) -> None:
    with book.vault.transaction():
        save_draft(book, record, {"title": "lost"})
        raise ConnectionError


def test_an_edit_that_was_taken_back_is_told_when_it_is_made_again(world: World) -> None:
    book = world["doc"].book
    record = add_record(book, "case", {"title": "A"})
    with pytest.raises(ConnectionError):
        taken_back(book, record)
    assert types(book, record) == ["created"]
    save_draft(book, record, {"title": "B"})
    assert types(book, record) == ["created", "edited"]


def test_the_journal_tells_of_records_sealed_together_in_their_order(world: World) -> None:
    book = world["doc"].book
    records = [add_record(book, "case", {"title": f"{number}"}) for number in range(5)]
    sealed = seal_records(book, records)
    assert [each.record for each in sealed] == records
    lines = [line for line in read_log(book) if line.type == "sealed"]
    assert [line.subject for line in lines] == records
    assert [(line.detail or {})["revision"] for line in lines] == [each.name for each in sealed]
    assert book.vault.journal.verify() == []


def test_a_record_with_a_form_nobody_has_can_be_withdrawn(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    case = doc.add("case", title="A case")
    revision = signed(doc, unheard_of("event"), {"title": "unread words", "case": case})
    doc.book.vault.revisions.put(revision, accepted=True)
    withdrawal = withdraw_record(doc.book, revision.record)
    assert show_record(doc.book, revision.record).state == "withdrawn"
    assert not any(withdrawal.values().values())
    lawyer.take(doc.send([case, revision.record], lawyer))


def test_a_record_of_a_kind_nobody_knows_can_be_withdrawn(world: World) -> None:
    book = world["doc"].book
    known = shipped.form("event").definition
    form = Form.parse(known.replace(b'kind = "event"', b'kind = "unheard-of"'))
    record = book.vault.drafts.new("unheard-of", {}, form_ref(form))
    revision = seal(
        form=form,
        fields={"title": "unread words"},
        claims=Claims(form.kind, record, form_ref(form)),
        key=book.vault.record_key(record),
        author=book.vault.keys.identity,
        claimed_at=None,
    )
    book.vault.revisions.put(revision, accepted=True)
    withdrawal = withdraw_record(book, record)
    assert show_record(book, record).state == "withdrawn"
    assert withdrawal.values() == {}


def test_a_record_with_a_form_nobody_has_can_be_erased(world: World) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    case = doc.add("case", title="A case")
    revision = signed(doc, unheard_of("event"), {"title": "unread words", "case": case})
    doc.book.vault.revisions.put(revision, accepted=True)
    assert erase_record(doc.book, revision.record).revisions == 1
    assert "unread words" not in str(show_record(doc.book, revision.record).fields)
    lawyer.take(doc.send([case, revision.record], lawyer))
