"""The demonstration: the whole job once, and that what it tells is what happened."""

import hashlib
import io
import os
import sys
import wave
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from hrdoc import ijson
from hrdoc.bundle.verification import Verification, VerifiedBundle
from hrdoc.casebook.addressed import noted_recipient
from hrdoc.casebook.book import Book
from hrdoc.casebook.demo import Demonstration, demonstrate
from hrdoc.casebook.demo_case import read_case
from hrdoc.casebook.demo_media import MAKERS
from hrdoc.casebook.errors import OutputExists, OutputRefused, SourceMissing, SourceUnreadable
from hrdoc.casebook.importing import Change
from hrdoc.casebook.keeping import open_book
from hrdoc.casebook.plan import Item, Plan
from hrdoc.casebook.reading import show_record
from hrdoc.casebook.verifying import keys_of_file, require_verified, verified
from hrdoc.crypto.kdf import Cost
from hrdoc.media.sniff import sniff
from hrdoc.records.ids import BundleId
from hrdoc.words import LANGUAGES, Words

NAMES = ("یوسف", "Yusef", "ناصر", "Naser", "سهراب", "Sohrab", "شیرین", "Shirin")
"""Names that the case holds: three people's, and one inside a paragraph."""
SPOKEN = "نمی‌خواهم بگویید کدام پنجره"


def moment() -> datetime:
    return datetime(2026, 11, 20, 12, tzinfo=UTC)


def silent(_code: str) -> None:
    """Nobody is watching."""


def wait(_seconds: float) -> None:
    """Nobody waits in a test."""


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory, weak_cost: Cost) -> Demonstration:
    folder = tmp_path_factory.mktemp("demo") / "made"
    return demonstrate(folder, None, Words("en"), clock=moment, cost=weak_cost, stage=silent)


@pytest.fixture
def lawyer(done: Demonstration) -> Iterator[Book]:
    vault = done.lawyer
    with open_book(vault.path, vault.passphrase, clock=moment, wait=wait) as book:
        yield book


@pytest.fixture
def bundle(done: Demonstration) -> Iterator[Verification]:
    """The first bundle, as whoever holds the throw-away key opens it."""
    with verified(done.strangers.sent.path, keys_of_file(done.strangers.key)) as verification:
        yield verification


def item(done: Demonstration, plan: Plan, name: str) -> Item:
    return next(each for each in plan.items if each.record == done.records[name])


# --- what it tells ----------------------------------------------------------------------------


def test_the_lawyer_verifies_imports_and_finds_nothing_changed_the_second_time(
    done: Demonstration,
) -> None:
    received = done.received
    assert received.told.verdict == "holds"
    assert received.told.signer_trust == "verified"
    assert received.imported.count(Change.NEW) == done.first.exported.records
    assert received.again.count(Change.UNCHANGED) == done.first.exported.records
    assert received.again.files_new == 0
    assert done.findings == 0


def test_an_account_without_a_consent_stays(done: Demonstration) -> None:
    for plan in (done.first.plan, done.second.plan):
        held = item(done, plan, "cellmate-account")
        assert (held.leaves, held.reason) == (False, "no-grant")
        assert held in plan.refused
    assert done.records["cellmate-account"] not in done.received.imported.records


def test_the_voice_of_the_witness_who_withholds_her_name_stays(done: Demonstration) -> None:
    held = item(done, done.first.plan, "recording")
    assert (held.leaves, held.reason) == (False, "scope")


def test_the_paragraph_with_a_name_is_withheld_and_the_next_keeps_its_number(
    done: Demonstration, lawyer: Book
) -> None:
    assert item(done, done.first.plan, "woman-account").leaves
    view = show_record(lawyer, done.records["woman-account"])
    assert "fields.paragraphs.1" in view.withheld
    paragraphs = view.fields["paragraphs"]
    assert isinstance(paragraphs, list)
    assert [each is None for each in paragraphs] == [False, True, False, False]


def test_a_named_account_does_not_leave_where_only_a_pseudonym_was_allowed(
    done: Demonstration,
) -> None:
    held = item(done, done.second.plan, "woman-account")
    assert (held.leaves, held.reason) == (False, "identity")


def test_no_name_is_in_the_first_bundle(bundle: Verification) -> None:
    content = require_verified(bundle)
    read = "".join(ijson.dumps(each.values()).decode() for each in content.revisions())
    read += "".join(page.decode() for page in _report(content))
    assert "K-4471" in read
    assert SPOKEN in read
    assert not [name for name in NAMES if name in read]


def _report(content: VerifiedBundle) -> Iterator[bytes]:
    for name, _ in content.names():
        if "/report/" in name:
            with content.open_part(name) as part:
                yield part.read()


def test_the_second_bundle_opens_the_names_of_those_who_agreed_and_adds_nothing(
    done: Demonstration, lawyer: Book
) -> None:
    assert done.named.count(Change.UPDATED) > 0
    assert done.named.count(Change.NEW) == 0
    assert not done.named.conflicts
    teacher = show_record(lawyer, done.records["teacher"]).fields["names"]
    assert isinstance(teacher, list)
    assert {"text": "یوسف کوهیار", "lang": "fa", "kind": "given"} in teacher
    woman = show_record(lawyer, done.records["woman"])
    assert "fields.names" in woman.withheld


def test_the_consents_decide_again_at_the_second_hop(done: Demonstration) -> None:
    assert item(done, done.onward, "baker-account").leaves
    for name in ("woman-account", "teacher-account"):
        held = item(done, done.onward, name)
        assert (held.leaves, held.reason) == (False, "recipient")


def test_what_the_lawyer_writes_out_is_what_was_taken_in(done: Demonstration) -> None:
    taken_in = done.folder / "media" / "IMG_20241012_181402.jpg"
    assert done.extracted.read_bytes() == taken_in.read_bytes()


def test_the_stranger_is_named_in_the_vault_of_the_documenter_alone(
    done: Demonstration, bundle: Verification
) -> None:
    sent = BundleId(require_verified(bundle).description.id)
    vault = done.documenter
    with open_book(vault.path, vault.passphrase, clock=moment, wait=wait) as book:
        assert noted_recipient(book, sent) == Words("en").say("demo-stranger")


def test_what_was_told_to_the_stranger_holds(done: Demonstration) -> None:
    strangers = done.strangers
    assert strangers.told.verdict == "holds"
    assert strangers.signers.read_text().startswith(f"{strangers.principal} ")
    assert "AGE-SECRET-KEY-1" in strangers.key.read_text()
    assert strangers.sent.plan.request == done.first.plan.request


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_nothing_in_the_folder_is_readable_by_others(done: Demonstration) -> None:
    for path in (done.folder, *done.folder.rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, path


def test_no_passphrase_is_in_a_repr(done: Demonstration) -> None:
    assert done.lawyer.passphrase not in repr(done)


# --- the folder and the files it is given -----------------------------------------------------


def test_a_folder_that_holds_something_is_refused_and_left_as_it_is(
    tmp_path: Path, weak_cost: Cost
) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_text("mine")
    with pytest.raises(OutputExists):
        demonstrate(tmp_path, None, Words("en"), clock=moment, cost=weak_cost, stage=silent)
    assert list(tmp_path.iterdir()) == [kept]


def test_a_file_of_that_name_or_a_missing_parent_is_refused(
    tmp_path: Path, weak_cost: Cost
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("mine")
    with pytest.raises(OutputExists):
        demonstrate(taken, None, Words("en"), clock=moment, cost=weak_cost, stage=silent)
    orphan = tmp_path / "no" / "such"
    with pytest.raises(OutputRefused):
        demonstrate(orphan, None, Words("en"), clock=moment, cost=weak_cost, stage=silent)


def test_every_regular_file_below_a_given_folder_is_taken_in(
    tmp_path: Path, weak_cost: Cost
) -> None:
    media = tmp_path / "media"
    (media / "a" / "b").mkdir(parents=True)
    for name in ("x.jpg", "a/نام.txt", "a/b/.hidden", "a/b/empty"):
        (media / name).write_bytes(b"" if name.endswith("empty") else name.encode())
    if hasattr(os, "symlink") and sys.platform != "win32":
        (media / "link").symlink_to(media / "x.jpg")
    folder = tmp_path / "demo"
    folder.mkdir()
    done = demonstrate(folder, media, Words("fa"), clock=moment, cost=weak_cost, stage=silent)
    assert done.files_given == 4
    assert done.received.told.verdict == "holds"
    assert done.findings == 0
    with open_book(done.lawyer.path, done.lawyer.passphrase, clock=moment, wait=wait) as book:
        digests = {each.sha256 for each in book.vault.files.all()}
    assert hashlib.sha256(b"x.jpg").hexdigest() in digests
    assert hashlib.sha256(b"").hexdigest() in digests


def test_a_given_folder_that_cannot_be_read_is_told_before_anything_is_made(
    tmp_path: Path, weak_cost: Cost
) -> None:
    folder, file = tmp_path / "demo", tmp_path / "file"
    file.touch()
    for media, refusal in ((tmp_path / "none", SourceMissing), (file, SourceUnreadable)):
        with pytest.raises(refusal):
            demonstrate(folder, media, Words("en"), clock=moment, cost=weak_cost, stage=silent)
        assert not folder.exists()


# --- the case and its media -------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_case_is_told_in_every_language(language: str) -> None:
    case = read_case(language)
    assert len({each.name for each in case.records}) == len(case.records)
    assert {each.name for each in case.evidence} == set(MAKERS)
    testimonies = [each for each in case.records if each.kind == "testimony"]
    for record in testimonies:
        assert isinstance(record.fields, dict)
        paragraphs = record.fields["paragraphs"]
        assert isinstance(paragraphs, list)
        for paragraph in paragraphs:
            assert isinstance(paragraph, dict)
            assert paragraph["lang"] == "fa"
            assert paragraph["translation"]
            assert paragraph["source_of_knowledge"]


def test_the_media_it_makes_are_what_they_say() -> None:
    kinds = {name: sniff(make()[:64]).name for name, make in MAKERS.items()}
    assert kinds == {
        "photograph": "image/jpeg",
        "sketch": "image/png",
        "recording": "audio/wav",
        "bail-paper": "application/pdf",
    }
    with Image.open(io.BytesIO(MAKERS["photograph"]())) as picture:
        picture.load()
        assert picture.getexif()[0x010F] == "Demonstration"
    with wave.open(io.BytesIO(MAKERS["recording"]())) as sound:
        assert sound.getnframes() > 0


def test_the_paper_is_a_pdf_whose_table_points_at_its_objects() -> None:
    paper = MAKERS["bail-paper"]()
    start = int(paper.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
    lines = paper[start:].split(b"\n")
    assert lines[0] == b"xref"
    for number in range(1, int(lines[1].split()[1])):
        place = int(lines[2 + number].split()[0])
        assert paper[place:].startswith(b"%d 0 obj" % number)
