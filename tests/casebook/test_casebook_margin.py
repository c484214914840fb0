"""What the margin of a record stands on: its evidence listed, files dropped, a copy taken out."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from casebook_making import IMAGE, MovingClock, World, account, grant
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.casebook.book import Book
from hrdoc.casebook.discarding import EvidenceStays, discard_evidence
from hrdoc.casebook.dropping import (
    DroppedEmpty,
    DroppedFolder,
    DroppedGone,
    DroppedLink,
    DroppedUnreadable,
    take_in_dropped,
)
from hrdoc.casebook.errors import NotEvidence, OutputExists
from hrdoc.casebook.evidence_list import evidence_of
from hrdoc.casebook.extracting import extract, name_for_copy
from hrdoc.casebook.jobs import Control, T
from hrdoc.casebook.keeping import check_book
from hrdoc.casebook.reading import read_log
from hrdoc.casebook.recording import add_record, edit_record
from hrdoc.errors import Cancelled, HrdocError
from hrdoc.ijson import Json


class Here:
    """A door to a vault that the same thread owns."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def __call__(self, do: Callable[[Book], T], /) -> T:
        return do(self._book)


def test_evidence_is_listed_by_name_and_by_page(world: World) -> None:
    doc = world["doc"]
    testimony = doc.add("testimony", title="Told")
    for place in range(5):
        path = doc.folder / f"photo-{place}.png"
        path.write_bytes(IMAGE + bytes([place]))
        take_in_dropped(Here(doc.book), Control(), testimony, path)
    listed = evidence_of(doc.book, testimony, most=3)
    assert [each.name for each in listed.lines] == ["photo-0.png", "photo-1.png", "photo-2.png"]
    assert (listed.total, listed.unsealed) == (5, 5)
    first = listed.lines[0]
    assert (first.media_type, first.size, first.state) == ("image/png", len(IMAGE) + 1, "draft")
    assert first.held


def test_drafts_of_a_draft_wait_to_be_sealed_with_it(world: World) -> None:
    doc = world["doc"]
    testimony = doc.add("testimony", title="Told")
    path = doc.folder / "photo.png"
    path.write_bytes(IMAGE)
    take_in_dropped(Here(doc.book), Control(), testimony, path)
    edit_record(doc.book, testimony, {"title": "Told again"})
    assert evidence_of(doc.book, testimony).unsealed == 0


def test_evidence_whose_file_did_not_come_along_says_so(world: World) -> None:
    doc = world["doc"]
    testimony = doc.add("testimony", title="Told")
    file = {"sha256": "0" * 64, "size": 3, "media_type": "image/png", "name": "x.png"}
    doc.add("evidence", file=file, supports=[testimony])
    (line,) = evidence_of(doc.book, testimony).lines
    assert (line.name, line.held, line.state) == ("x.png", False, "sealed")


@pytest.mark.parametrize(("scope", "whole"), [("all", True), (["photo-video"], False)])
def test_files_that_came_after_the_consent_are_told_with_what_it_is_about(
    world: World, clock: MovingClock, scope: Json, *, whole: bool
) -> None:
    doc = world["doc"]
    told = account(doc, grant(scope=scope))
    assert evidence_of(doc.book, told.testimony).before is None
    clock.advance(60)
    doc.attach(told.testimony)
    before = evidence_of(doc.book, told.testimony).before
    assert before is not None
    assert (before.files, before.whole) == (1, whole)
    clock.advance(60)
    doc.add("consent", person=told.person, covers=[told.testimony], grants=[grant(scope=scope)])
    assert evidence_of(doc.book, told.testimony).before is None


def test_files_of_what_may_not_leave_are_not_told(world: World, clock: MovingClock) -> None:
    doc = world["doc"]
    told = account(doc, grant(until="2020-01-01"))
    clock.advance(60)
    doc.attach(told.testimony)
    assert evidence_of(doc.book, told.testimony).before is None


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("folder", DroppedFolder),
        ("link", DroppedLink),
        ("empty", DroppedEmpty),
        ("gone", DroppedGone),
        ("pipe", DroppedUnreadable),
    ],
)
def test_what_is_no_file_with_content_is_refused_and_nothing_remains(
    world: World, name: str, error: type[HrdocError]
) -> None:
    doc = world["doc"]
    testimony = doc.add("testimony", title="Told")
    (doc.folder / "folder").mkdir()
    (doc.folder / "photo").write_bytes(IMAGE)
    (doc.folder / "link").symlink_to(doc.folder / "photo")
    (doc.folder / "empty").touch()
    os.mkfifo(doc.folder / "pipe")
    with pytest.raises(error):
        take_in_dropped(Here(doc.book), Control(), testimony, doc.folder / name)
    assert evidence_of(doc.book, testimony).total == 0
    assert not list(doc.book.vault.files.all())


def test_a_draft_taken_in_by_mistake_is_removed_with_its_file_and_that_is_journaled(
    world: World,
) -> None:
    doc = world["doc"]
    testimony = doc.add("testimony", title="Told")
    path = doc.folder / "photo.png"
    path.write_bytes(IMAGE)
    evidence = take_in_dropped(Here(doc.book), Control(), testimony, path)
    discard_evidence(doc.book, evidence)
    assert evidence_of(doc.book, testimony).total == 0
    assert not list(doc.book.vault.files.all())
    assert [line.type for line in read_log(doc.book, evidence)] == ["intake", "deleted"]
    assert not check_book(doc.book)


def test_the_file_of_a_removed_draft_stays_where_another_record_names_it(world: World) -> None:
    doc = world["doc"]
    testimony = doc.add("testimony", title="Told")
    path = doc.folder / "photo.png"
    path.write_bytes(IMAGE)
    first = take_in_dropped(Here(doc.book), Control(), testimony, path)
    second = take_in_dropped(Here(doc.book), Control(), testimony, path)
    discard_evidence(doc.book, first)
    assert [each.held for each in evidence_of(doc.book, testimony).lines] == [True]
    extract(Here(doc.book), Control(), second, doc.folder / "copy.png")


def test_what_is_sealed_or_named_by_another_record_is_not_removed(world: World) -> None:
    doc = world["doc"]
    testimony = doc.add("testimony", title="Told")
    sealed = doc.attach(testimony)
    with pytest.raises(EvidenceStays):
        discard_evidence(doc.book, sealed)
    edit_record(doc.book, sealed, {"title": "A photograph"})
    with pytest.raises(EvidenceStays):
        discard_evidence(doc.book, sealed)
    path = doc.folder / "sheet.pdf"
    path.write_bytes(IMAGE + b"more")
    sheet = take_in_dropped(Here(doc.book), Control(), testimony, path)
    doc.add("consent", covers=[testimony], recording=sheet)
    with pytest.raises(EvidenceStays):
        discard_evidence(doc.book, sheet)
    with pytest.raises(NotEvidence):
        discard_evidence(doc.book, testimony)
    assert evidence_of(doc.book, testimony).total == 2


def test_a_copy_taken_out_is_the_original_and_is_journaled(world: World) -> None:
    doc = world["doc"]
    evidence = doc.attach(doc.add("testimony", title="Told"))
    out = doc.folder / "copy.png"
    extract(Here(doc.book), Control(), evidence, out)
    assert out.read_bytes() == IMAGE
    assert "extracted" in {line.type for line in read_log(doc.book, evidence)}


def test_a_copy_that_was_stopped_leaves_nothing_and_is_not_journaled(world: World) -> None:
    doc = world["doc"]
    evidence = doc.attach(doc.add("testimony", title="Told"))
    control = Control(lambda _done, _total: control.cancel())
    with pytest.raises(Cancelled):
        extract(Here(doc.book), control, evidence, doc.folder / "copy.png")
    assert not [path for path in doc.folder.iterdir() if path.name.startswith("copy")]
    assert "extracted" not in {line.type for line in read_log(doc.book, evidence)}


def test_a_copy_replaces_nothing_and_needs_a_file(world: World) -> None:
    doc = world["doc"]
    evidence = doc.attach(doc.add("testimony", title="Told"))
    taken = doc.folder / "taken"
    taken.write_bytes(b"mine")
    with pytest.raises(OutputExists):
        extract(Here(doc.book), Control(), evidence, taken)
    assert taken.read_bytes() == b"mine"
    with pytest.raises(NotEvidence):
        extract(Here(doc.book), Control(), add_record(doc.book, "case", {}), doc.folder / "none")


@pytest.mark.parametrize(
    ("named", "offered"),
    [
        ("photo.png", "photo.png"),
        ("../../.bashrc", "bashrc"),
        ("C:\\Windows\\system.ini", "system.ini"),
        ("می\u200cخواهم.jpg", "می\u200cخواهم.jpg"),  # noqa: RUF001
        ("\u202egnp.exe", "gnp.exe"),
        ("a\nb.png", "ab.png"),
        ("..", "evidence"),
        ("", "evidence"),
    ],
)
def test_the_name_of_a_copy_is_a_plain_name(named: str, offered: str) -> None:
    assert name_for_copy(named) == offered


@given(st.text())
def test_the_name_of_a_copy_stays_in_its_folder(named: str) -> None:
    offered = name_for_copy(named)
    assert offered
    assert Path(offered).name == offered
    assert offered not in {".", ".."}
