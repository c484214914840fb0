"""No secret shows where it is not asked for: in a repr, an error, a process list, a mode."""

import dataclasses
import gc
import importlib
import inspect
import os
import pkgutil
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from campaigns.kill_world import IDENTITY, PASSPHRASE, PURPOSE, WEAK, clock, secret_keys
from campaigns.planted import Search, folders_open_to_others, plant

import hrdoc
from hrdoc.casebook import contacts, evidence, keeping, planning, reading, recording
from hrdoc.casebook.book import Book
from hrdoc.casebook.exporting import to_contact, to_passphrase, write_export
from hrdoc.casebook.importing import import_bundle
from hrdoc.casebook.outside import write_output
from hrdoc.casebook.request import Request
from hrdoc.casebook.verifying import keys_of_book, keys_of_passphrase, verified
from hrdoc.crypto.recovery import RecoveryKey
from hrdoc.errors import HrdocError
from hrdoc.ijson import Json
from hrdoc.records.consent import Party
from hrdoc.records.ids import RecordId
from hrdoc.vault.vault import LOCK

posix = pytest.mark.skipif(os.name != "posix", reason="modes and processes of POSIX")


class Session:
    """Two vaults in one process, and whatever their verbs gave back, kept alive."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.kept: list[object] = []
        self.search = Search()
        self.ours, self.theirs = root / "ours.vault", root / "theirs.vault"
        self.card = root / "card"
        self.bundle = root / "bundle.age"

    def begin(self) -> None:
        for place in (self.ours, self.theirs):
            founded = keeping.found_book(place, PASSPHRASE, clock=clock, cost=WEAK)
            words = (founded.recovery or "").split()
            self.search.add_words("recovery words", " ".join(words[4:7]))
            self.kept += [founded, RecoveryKey.from_words(founded.recovery or "")]

    def document(self, book: Book) -> list[RecordId]:
        """Write down and seal a testimony with its person, consent and file."""
        case = recording.add_record(book, "case", {"title": plant("case")})
        names: Json = [{"text": plant("name"), "lang": "fa"}]
        person = recording.add_record(
            book, "person", {"pseudonym": plant("pseudonym"), "names": names}
        )
        text: Json = [{"text": plant("paragraph"), "lang": "fa"}]
        testimony = recording.add_record(
            book,
            "testimony",
            {"title": plant("title"), "case": case, "person": person, "paragraphs": text},
        )
        grants: Json = [
            {
                "purpose": PURPOSE,
                "recipient": "lawyer",
                "identity": IDENTITY,
                "scope": "all",
                "until": None,
            }
        ]
        consent = recording.add_record(
            book, "consent", {"person": person, "covers": [testimony], "grants": grants}
        )
        source = self.root / f"{plant('file name')}.mp4"
        source.write_bytes(plant("content").encode() * 999)
        file = evidence.attach_file(book, testimony, source)
        source.unlink()
        records = [case, person, testimony, consent, file]
        self.kept += [book.vault.drafts.get(record) for record in records]
        self.kept += recording.seal_records(book, records)
        self.kept += [reading.show_record(book, record) for record in records]
        self.kept += list(reading.list_records(book, None))
        return records

    def know(self, book: Book, other: Book) -> None:
        """Keep the card of the other under a planted name."""
        card = contacts.own_card(other)
        write_output(self.card, card.data)
        given = {"name": plant("contact"), "class_": "lawyer", "fingerprint": card.fingerprint}
        self.kept.append(contacts.trust_card(book, self.card, **given))
        self.card.unlink()
        self.kept += list(book.vault.contacts.all())

    def send(self, book: Book, record: RecordId) -> None:
        """Plan and write an export to the other, and keep how it was closed."""
        contact = contacts.usable_contact(book, plant("contact"))
        request = Request(
            given=(record,),
            purpose=PURPOSE,
            recipient=Party(contact.class_, contact.fingerprint),
            on_date=book.today(),
            identity=IDENTITY,
        )
        plan = planning.plan_export(book, request)
        envelope = to_contact(contact)
        exported = write_export(book, plan, envelope, self.bundle)
        self.kept += [request, plan, envelope, exported, to_passphrase(PASSPHRASE)]

    def receive(self, book: Book) -> None:
        """Verify and take in."""
        keys = keys_of_book(book)
        with verified(self.bundle, keys) as verification:
            imported = import_bundle(book, verification)
        self.kept += [keys, verification, imported, keys_of_passphrase(PASSPHRASE)]

    def look(self, check: Callable[[], None]) -> None:
        """Do all of it, and `check` while both vaults are open."""
        self.begin()
        with (
            keeping.open_book(self.ours, PASSPHRASE, clock=clock) as ours,
            keeping.open_book(self.theirs, PASSPHRASE, clock=clock) as theirs,
        ):
            for book in (ours, theirs):
                for name, key in secret_keys(book.vault):
                    self.search.add_key(name, key)
            self.know(ours, theirs)
            self.know(theirs, ours)
            case, *_ = self.document(ours)
            self.send(ours, case)
            self.receive(theirs)
            check()


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(tmp_path)


def living() -> Iterator[object]:
    """Every object alive whose class is ours."""
    for each in gc.get_objects():
        kind = type(each)
        if isinstance(kind, type) and str(getattr(kind, "__module__", "")).startswith("hrdoc."):
            yield each


def test_no_object_of_ours_shows_a_secret_or_a_text_when_it_is_printed(session: Session) -> None:
    shown: dict[str, set[str]] = {}
    tried: set[str] = set()

    def check() -> None:
        for each in living():
            name = type(each).__qualname__
            tried.add(name)
            if not isinstance(each, str):
                found = session.search.in_bytes(f"{each!r} {each} {each:}".encode())
                if found:
                    shown.setdefault(name, set()).update(found)

    session.look(check)
    assert shown == {}
    for expected in (
        "Vault",
        "Book",
        "MasterKey",
        "OwnerKeys",
        "Draft",
        "Revision",
        "Slot",
        "Plan",
    ):
        assert expected in tried


def test_no_error_shows_what_was_typed_or_what_a_record_says(session: Session) -> None:
    raised: list[BaseException] = []

    def attempt(act: Callable[[], object]) -> None:
        try:
            act()
        except HrdocError as error:
            raised.append(error)

    wrong = plant("wrong passphrase")

    def check() -> None:
        attempt(lambda: _verify(session.bundle, wrong))

    session.look(check)
    attempt(lambda: RecoveryKey.from_words(f"{wrong} academic acid"))
    attempt(lambda: _open(session.ours, wrong))
    attempt(lambda: keeping.file_identities(session.ours, wrong, wait=lambda _: None))
    attempt(lambda: _in(session.ours, lambda book: book.require(wrong)))
    date: Json = {"date": {"as_stated": [wrong]}}
    attempt(lambda: _in(session.ours, lambda book: recording.add_record(book, "event", date)))
    case: Json = {"case": wrong}
    attempt(lambda: _in(session.ours, lambda book: recording.add_record(book, "event", case)))
    assert len(raised) == 7
    for error in raised:
        told = f"{error!r} {error} {error.args} {vars(error)}"
        told += "".join(traceback.format_exception(error))
        assert session.search.in_bytes(told.encode()) == set(), type(error)


def _verify(bundle: Path, passphrase: str) -> None:
    with verified(bundle, keys_of_passphrase(passphrase)):
        pass


def _open(place: Path, passphrase: str) -> None:
    with keeping.open_book(place, passphrase, clock=clock, wait=lambda _: None):
        pass


def _in(place: Path, act: Callable[[Book], object]) -> None:
    with keeping.open_book(place, PASSPHRASE, clock=clock) as book:
        act(book)


def test_no_value_keeps_a_secret_where_its_repr_would_show_it() -> None:
    secret = {"secret", "seed", "passphrase", "file_key", "payload_key", "wrapping_key", "recovery"}
    shown = [
        f"{kind.__module__}.{kind.__qualname__}.{each.name}"
        for module in pkgutil.walk_packages(hrdoc.__path__, "hrdoc.")
        if not module.name.endswith("__main__")
        for _, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass)
        if kind.__module__ == module.name and dataclasses.is_dataclass(kind)
        for each in dataclasses.fields(kind)
        if each.name in secret and each.repr
    ]
    assert shown == []


@posix
def test_whatever_the_umask_files_and_folders_are_for_their_owner_alone(session: Session) -> None:
    before = os.umask(0)
    try:
        session.look(lambda: _only_owner(session.root))
        _in(session.ours, lambda book: keeping.back_up(book, session.root / "backup"))
        _in(session.ours, lambda book: session.kept.append(keeping.check_book(book)))
    finally:
        os.umask(before)
    _only_owner(session.root)


def _only_owner(root: Path) -> None:
    assert folders_open_to_others(root) == []


@posix
def test_a_running_command_shows_no_secret_to_those_who_list_processes(session: Session) -> None:
    session.begin()
    key = session.root / "key"
    key.write_text(PASSPHRASE, encoding="utf-8")
    arguments = ["check", str(session.ours), "--passphrase-file", str(key)]
    with subprocess.Popen(
        [sys.executable, "-m", "hrdoc", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        seen = b""
        mark = str(process.pid).encode()
        while (session.ours / LOCK).read_bytes() != mark and process.poll() is None:
            pass
        for name in ("cmdline", "environ", "limits"):
            with suppress(OSError):  # closed even to this user, or ended already
                seen += Path(f"/proc/{process.pid}/{name}").read_bytes()
        out, err = process.communicate()
    assert process.returncode == 0
    assert session.search.in_bytes(seen + out + err) == set()


@posix
def test_a_hardened_process_dumps_no_core_and_writes_for_its_owner_alone(tmp_path: Path) -> None:
    script = (
        "import ctypes, os, resource, sys; from pathlib import Path\n"
        "from hrdoc.vault.platform import harden_process\n"
        "os.umask(0); harden_process()\n"
        "open(sys.argv[1], 'w').close()\n"
        "closed = sys.platform != 'linux' or ctypes.CDLL(None).prctl(3) == 0\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE), closed)\n"
    )
    place = tmp_path / "file"
    done = subprocess.run(
        [sys.executable, "-c", script, str(place)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "(0, 0) True"
    assert place.stat().st_mode & 0o777 == 0o600
