"""Two vaults, a disk to watch, and a ledger of what finished commands have promised.

`World.run` starts a real command in a folder of its own; everything it can write to lies under
`watched`. What is secret on purpose (sources, passphrase files) lies beside it.
"""

import hashlib
import os
import random  # noqa: TID251 - to repeat a campaign, not to hide anything
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Self

from campaigns.kill_commands import Command, Fresh, Stepper, require
from campaigns.planted import Search, folders_open_to_others, plant

from hrdoc.casebook import contacts, evidence, recording
from hrdoc.casebook.book import Book
from hrdoc.casebook.exporting import to_contact, write_export
from hrdoc.casebook.keeping import found_book, open_book
from hrdoc.casebook.outside import PART, write_output
from hrdoc.casebook.planning import plan_export
from hrdoc.casebook.request import Request
from hrdoc.crypto.kdf import Cost
from hrdoc.ijson import Json
from hrdoc.records.consent import Party
from hrdoc.records.ids import RecordId, RevisionName
from hrdoc.vault.check import check
from hrdoc.vault.vault import LOCK, Vault

WEAK: Final = Cost(memory_kib=8, passes=1, lanes=1)
PASSPHRASE: Final = plant("passphrase")
PURPOSE: Final = "P8"
IDENTITY: Final = "I2"


def clock() -> datetime:
    """The present moment: this is a program, not a test."""
    return datetime.now(UTC)  # noqa: TID251


@dataclass(slots=True)
class Ledger:
    """What has to be in the first vault, because a command that finished put it there."""

    files: dict[RecordId, str] = field(default_factory=dict)
    sealed: dict[RecordId, RevisionName] = field(default_factory=dict)
    erased: set[RecordId] = field(default_factory=set)


class World:
    """Vault `a` is what commands are killed on; vault `b` belongs to a lawyer abroad."""

    def __init__(self, root: Path, *, megabyte: int, seed: int, fresh: bool) -> None:
        """`megabyte` is the size of one here. `fresh` starts Python anew for every command."""
        self.random = random.Random(seed)  # noqa: S311
        self.megabyte = megabyte
        self.watched = root / "watched"
        self.sources = root / "sources"
        for folder in (self.watched, self.sources):
            folder.mkdir(mode=0o700)
        for name in ("home", "tmp", "work", "out", "logs"):
            (self.watched / name).mkdir(mode=0o700)
        self.a, self.b = self.watched / "a.vault", self.watched / "b.vault"
        self.out, self.backup = self.watched / "out", self.watched / "backup"
        self.ledger = Ledger()
        self.search = Search()
        self.backed_up: set[RecordId] | None = None
        self._number = 0
        self._stepper = None if fresh else Stepper(self.watched / "work", self.environment())
        self.passphrase_file = self.sources / "passphrase"
        self.passphrase_file.write_text(PASSPHRASE, encoding="utf-8")
        self._found()

    def _found(self) -> None:
        for place, name in ((self.a, "a"), (self.b, "b")):
            founded = found_book(place, PASSPHRASE, clock=clock, cost=WEAK)
            words = (founded.recovery or "").split()
            for start in range(0, len(words) - 2, 3):
                self.search.add_words(
                    f"recovery words of {name}", " ".join(words[start : start + 3])
                )
        with self.book(self.a) as ours, self.book(self.b) as theirs:
            for name, book in (("a", ours), ("b", theirs)):
                for key, secret in secret_keys(book.vault):
                    self.search.add_key(f"{key} of {name}", secret)
            for book, other in ((ours, theirs), (theirs, ours)):
                place, card = self.sources / f"card-{self.number()}", contacts.own_card(other)
                write_output(place, card.data)
                contacts.trust_card(
                    book,
                    place,
                    name=self.contact,
                    class_="lawyer",
                    fingerprint=card.fingerprint,
                )
            self.case = self.write(ours, "case", {"title": plant("case")})
            self.ledger.sealed.update(self.seal(ours, self.testimony(ours, self.case)))
            self.keep_evidence(ours, self.case, 4)

    @property
    def contact(self) -> str:
        """The name under which each vault knows the other."""
        return plant("contact")

    @contextmanager
    def book(self, place: Path) -> Iterator[Book]:
        """A vault, opened here."""
        with open_book(place, PASSPHRASE, clock=clock) as book:
            yield book

    def number(self) -> int:
        """A number not used before."""
        self._number += 1
        return self._number

    def file(self, megabytes: float) -> Path:
        """A new source: planted text between random bytes, under a planted name."""
        folder = self.sources / str(self.number())
        folder.mkdir()
        path = folder / f"{plant('file name')}.mp4"
        text = plant("file content").encode() * 20
        filling = self.random.randbytes(max(0, int(megabytes * self.megabyte) - len(text)))
        path.write_bytes(text + filling + text)
        return path

    def write(self, book: Book, kind: str, fields: dict[str, Json]) -> RecordId:
        """A new draft."""
        return recording.add_record(book, kind, fields)

    def testimony(self, book: Book, case: RecordId) -> list[RecordId]:
        """Drafts of a person, her testimony and her consent, in `case`; with the case itself."""
        names: Json = [{"text": plant("person name"), "lang": "fa"}]
        person = self.write(book, "person", {"pseudonym": plant("pseudonym"), "names": names})
        text: Json = [{"text": plant("paragraph") + " گفت", "lang": "fa"}]
        testimony = self.write(
            book,
            "testimony",
            {"title": plant("title"), "case": case, "person": person, "paragraphs": text},
        )
        grant: Json = {"purpose": PURPOSE, "recipient": "lawyer", "identity": IDENTITY}
        grants: Json = [dict(grant, scope="all", until=None)]  # type: ignore[call-overload]
        consent = self.write(
            book, "consent", {"person": person, "covers": [testimony], "grants": grants}
        )
        return [case, person, testimony, consent]

    def seal(self, book: Book, records: list[RecordId]) -> dict[RecordId, RevisionName]:
        """Seal the drafts among `records`."""
        return {each.record: each.name for each in recording.seal_records(book, records)}

    def keep_evidence(self, book: Book, record: RecordId, megabytes: float) -> RecordId:
        """Attach and seal a new file, and write it into the ledger."""
        path = self.file(megabytes)
        kept = evidence.attach_file(book, record, path, basis="public-source")
        self.ledger.files[kept] = hashlib.sha256(path.read_bytes()).hexdigest()
        self.ledger.sealed.update(self.seal(book, [kept]))
        return kept

    def bundle_from_b(self) -> tuple[Path, set[RecordId]]:
        """A bundle from the lawyer with records and files that `a` has never seen."""
        with self.book(self.b) as book:
            case = self.write(book, "case", {"title": plant("their case")})
            records = self.testimony(book, case)
            for _ in range(2):
                path = self.file(2)
                records.append(evidence.attach_file(book, case, path, basis="public-source"))
            self.seal(book, records)
            contact = contacts.usable_contact(book, self.contact)
            plan = plan_export(
                book,
                Request(
                    given=(case,),
                    purpose=PURPOSE,
                    recipient=Party(contact.class_, contact.fingerprint),
                    on_date=book.today(),
                    identity=IDENTITY,
                ),
            )
            place = self.out / f"from-b-{self.number()}.age"
            write_export(book, plan, to_contact(contact), place)
        return place, set(records)

    def start(self, arguments: list[str], *, last: int = 0) -> "Command":
        """Start a command, to die before its `last`-th act on the disk if that is given."""
        log = self.watched / "logs" / str(self.number())
        given = [*arguments, "--passphrase-file", str(self.passphrase_file)]
        if self._stepper is None:
            return Command(
                self.a / LOCK, log, Fresh(given, log, self.watched / "work", self.environment())
            )
        return Command(self.a / LOCK, log, self._stepper.start(given, log, last))

    def close(self) -> None:
        """End what serves this world."""
        if self._stepper is not None:
            self._stepper.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def environment(self) -> dict[str, str]:
        """What a command may know of the world."""
        home, temporary = str(self.watched / "home"), str(self.watched / "tmp")
        return {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
            "HOME": home,
            "XDG_CACHE_HOME": home,
            "XDG_CONFIG_HOME": home,
            "XDG_DATA_HOME": home,
            "TMPDIR": temporary,
            "TEMP": temporary,
            "TMP": temporary,
        }

    def inspect(self) -> int:
        """Hold the first vault to the ledger; returns how many unnamed files a kill had left."""
        with self.book(self.a) as book:
            found = check(book.vault, remove_unnamed=True)
            wrong = [each for each in found if each.code != "file-unnamed"]
            require(not wrong, f"check finds {wrong}")
            self._compare(book)
        with self.book(self.a) as book:
            again = [each.code for each in check(book.vault)]
            require(not again, f"after removing what nobody names, check finds {again}")
        return len(found)

    def _compare(self, book: Book) -> None:
        vault = book.vault
        for record, digest in self.ledger.files.items():
            require(vault.files.info(digest), f"the file of {record} is lost")
        for record, name in self.ledger.sealed.items():
            require(name in vault.revisions.standing(record).heads, f"{name} is no head")
        for record in self.ledger.erased:
            told = [
                value for each in vault.revisions.of(record) for value in each.values().values()
            ]
            require(set(told) <= {None}, f"erased {record} still speaks")
        kept = {str(each.sha256) for each in vault.files.all()}
        named = {str(digest) for digest, _ in vault.index.files_named()}
        require(kept == named, "a file is kept that no record names, or named and not kept")

    def scan(self) -> None:
        """Nothing planted is anywhere, and nothing is open to others."""
        found = self.search.in_tree(self.watched)
        require(not found, f"plaintext: {found[:5]}")
        wrong = folders_open_to_others(self.watched)
        require(not wrong, f"modes: {wrong[:5]}")

    def leftovers(self) -> int:
        """Outputs that a kill left unfinished."""
        return len(list(self.out.glob(f"*{PART}")))


def secret_keys(vault: Vault) -> Iterator[tuple[str, bytes]]:
    """Every key an open vault holds."""
    yield "master secret", vault.master.secret
    yield "database key", vault.master.database_key()
    yield "owner seed", vault.keys.seed
    yield "file identity", vault.file_identities()[0].encode()
    for (key,) in vault.database.rows("SELECT wrapping_key FROM slot"):
        if isinstance(key, bytes):
            yield "wrapping key", key
