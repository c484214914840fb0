"""The clock of a recording: kept in the vault, and told as a place in the recording."""

from datetime import UTC, datetime, timedelta

from casebook_making import World

from hrdoc.casebook.recording import add_record
from hrdoc.casebook.recording_clock import note_recording, recording_since, time_mark

BEGAN = datetime(2026, 11, 20, 14, 32, tzinfo=UTC)


def test_a_recording_is_remembered_until_it_ends(world: World) -> None:
    book = world["doc"].book
    record = add_record(book, "testimony", {})
    assert recording_since(book, record) is None
    note_recording(book, record, BEGAN)
    assert recording_since(book, record) == BEGAN
    assert recording_since(book, add_record(book, "testimony", {})) is None
    note_recording(book, record, None)
    assert recording_since(book, record) is None


def test_a_place_is_told_from_the_beginning() -> None:
    assert time_mark(BEGAN, BEGAN + timedelta(minutes=12, seconds=7)) == "0:12:07"
    assert time_mark(BEGAN, BEGAN + timedelta(hours=2)) == "2:00:00"
    assert time_mark(BEGAN, BEGAN - timedelta(hours=2)) == "0:00:00"
