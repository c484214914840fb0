"""A record begun and left without a word goes again; anything anybody said or named keeps it."""

import pytest
from casebook_making import World

from hrdoc.casebook.errors import NoSuchRecord
from hrdoc.casebook.opening import open_record
from hrdoc.casebook.reading import list_ids
from hrdoc.casebook.recording import add_record, edit_record, seal_records
from hrdoc.casebook.untouched import discard_untouched


def test_a_testimony_without_a_word_goes(world: World) -> None:
    book = world["doc"].book
    case = add_record(book, "case", {"title": "…"})
    record = add_record(book, "testimony", {"case": case})
    edit_record(book, record, {"title": None, "paragraphs": []})
    assert discard_untouched(book, record)
    assert record not in list_ids(book, kind="testimony")
    with pytest.raises(NoSuchRecord):
        open_record(book, record)
    assert not discard_untouched(book, record)


def test_what_somebody_wrote_stays(world: World) -> None:
    book = world["doc"].book
    record = add_record(book, "testimony", {"medium": "phone"})
    assert not discard_untouched(book, record)
    assert record in list_ids(book, kind="testimony")


def test_what_another_record_names_stays(world: World) -> None:
    book = world["doc"].book
    record = add_record(book, "testimony", {})
    add_record(book, "evidence", {"supports": [record]})
    assert not discard_untouched(book, record)


def test_what_was_sealed_stays(world: World) -> None:
    book = world["doc"].book
    record = add_record(book, "testimony", {})
    seal_records(book, [record])
    edit_record(book, record, {"title": ""})
    assert not discard_untouched(book, record)
