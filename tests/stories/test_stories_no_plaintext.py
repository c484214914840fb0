"""Nothing a person trusted HRDoc with is anywhere in the clear, not even after its sudden death."""

import io
from dataclasses import dataclass
from pathlib import Path

import pytest
from campaigns import planted
from campaigns.kill_campaign import random_kills, step_kills
from campaigns.kill_jobs import Attach, Erase
from campaigns.kill_world import IDENTITY, PASSPHRASE, PURPOSE, WEAK, clock, secret_keys
from campaigns.planted import Search, folders_open_to_others, plant

from hrdoc import ijson
from hrdoc.casebook.keeping import open_book
from hrdoc.casebook.outside import PART, write_output
from hrdoc.cli.app import main
from hrdoc.cli.console import Console
from hrdoc.words import Words

SMALL = 1 << 14
"""A megabyte of the short campaigns: enough for several chunks, little to read again."""

posix = pytest.mark.skipif(not hasattr(__import__("signal"), "SIGKILL"), reason="needs SIGKILL")


@dataclass(frozen=True)
class Answer:
    status: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, ijson.Json]:
        value = ijson.loads(self.out.encode())
        assert isinstance(value, dict)
        return value


class Session:
    """A person at the command line; `printed` is what never leaves the terminal on purpose."""

    def __init__(self, root: Path) -> None:
        self.watched, self.beside = root / "watched", root / "beside"
        for folder in (self.watched, self.beside, self.watched / "work"):
            folder.mkdir(mode=0o700)
        self.errors: list[str] = []
        self.silent: list[str] = []
        self._number = 0

    def secret(self, text: str) -> str:
        """A file that holds a secret, beside what is watched."""
        return str(self.given("secret", text.encode()))

    def given(self, name: str, data: bytes) -> Path:
        self._number += 1
        folder = self.beside / str(self._number)
        folder.mkdir()
        path = folder / name
        path.write_bytes(data)
        return path

    def run(self, *arguments: object, shows: bool = False, status: int = 0) -> Answer:
        """Run a command; unless it `shows` records, its output may be kept by anybody."""
        out, err = io.StringIO(), io.StringIO()
        console = Console(
            words=Words("en"),
            stdin=io.BytesIO(),
            stdout=out,
            stderr=err,
            ask=lambda _: pytest.fail("asked"),
            clock=clock,
            wait=lambda _: None,
            cost=WEAK,
        )
        answer = Answer(
            main([*map(str, arguments), "--json"], console), out.getvalue(), err.getvalue()
        )
        assert answer.status == status, answer
        self.errors.append(answer.err)
        if not shows:
            self.silent.append(answer.out)
        return answer


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    session = Session(tmp_path)
    for name in ("HOME", "TMPDIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        folder = session.watched / name
        folder.mkdir(mode=0o700)
        monkeypatch.setenv(name, str(folder))
    monkeypatch.chdir(session.watched / "work")
    return session


def write_down(session: Session, vault: Path, key: str) -> dict[str, str]:
    """Add a case with a person, her testimony and her consent; the ids by kind."""
    ids: dict[str, str] = {}

    def add(kind: str, fields: ijson.Json) -> None:
        source = session.given(f"{kind}.json", ijson.dumps(fields))
        answer = session.run("add", vault, kind, "--from", source, "--passphrase-file", key)
        ids[kind] = str(answer.json["id"])

    add("case", {"title": plant("case")})
    names: ijson.Json = [{"text": plant("person name"), "lang": "fa"}]
    add("person", {"pseudonym": plant("pseudonym"), "names": names})
    text: ijson.Json = [{"text": plant("paragraph"), "lang": "fa"}]
    about: ijson.Json = {"case": ids["case"], "person": ids["person"], "paragraphs": text}
    add("testimony", {"title": plant("title"), **about})  # type: ignore[dict-item]
    grant: ijson.Json = {
        "purpose": PURPOSE,
        "recipient": "lawyer",
        "identity": IDENTITY,
        "scope": "all",
        "until": None,
    }
    add("consent", {"person": ids["person"], "covers": [ids["testimony"]], "grants": [grant]})
    return ids


class Work:
    """The work of two people who keep each other's cards, `ours` and `theirs`."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.ours, self.theirs = session.watched / "ours.vault", session.watched / "theirs.vault"
        self.key, self.contact = session.secret(PASSPHRASE), plant("contact")
        self.media = session.given(f"{plant('file name')}.mp4", plant("content").encode() * 9999)

    def run(self, *arguments: object, shows: bool = False, status: int = 0) -> Answer:
        """Run a command that opens a vault."""
        given = (*arguments, "--passphrase-file", self.key)
        return self.session.run(*given, shows=shows, status=status)

    def begin(self) -> str:
        """Make both vaults and exchange cards; the recovery words of ours."""
        words = str(self.run("init", self.ours, shows=True).json["recovery"])
        self.run("init", self.theirs, "--no-recovery")
        for vault, other in ((self.ours, self.theirs), (self.theirs, self.ours)):
            card = self.session.beside / f"{vault.stem}.hrcard"
            told = self.run("card", other, "-o", card).json
            named = ("--as", self.contact, "--class", "lawyer", "--fingerprint", told["words"])
            self.run("trust", vault, card, *named, shows=True)
        return words

    def document(self) -> None:
        """Write down, take in, seal, show, send, take out, change, withdraw, erase."""
        ours, ids = self.ours, write_down(self.session, self.ours, self.key)
        evidence = self.run("attach", ours, ids["testimony"], self.media).json["evidence"]
        assert isinstance(evidence, list)
        self.run("seal", ours, "--all")
        for command in (("list", ours), ("show", ours, ids["testimony"])):
            assert planted.ASCII_CORE in self.run(*command, shows=True).out
        bundle = self.session.watched / "bundle.age"
        leaving = ("export", ours, ids["case"], "--purpose", PURPOSE, "--identity", IDENTITY)
        self.run(*leaving, "-o", bundle, "--to", self.contact)
        self.run("verify", bundle, "--vault", self.theirs, shows=True)
        self.run("import", self.theirs, bundle)
        self.run("backup", ours, self.session.watched / "backup")
        self.run("extract", ours, evidence[0], "-o", self.session.beside / "x")
        change = self.session.given("change.json", ijson.dumps({"title": plant("second title")}))
        self.run("edit", ours, ids["case"], "--from", change)
        self.run("withdraw", ours, ids["consent"])
        self.run("erase", ours, ids["testimony"])
        self.run("log", ours)
        self.run("check", ours)

    def lose_keys(self, words: str) -> None:
        """Change the passphrase, forget it, come back by the recovery key, restore."""
        recovery, ours = self.session.secret(words), self.ours
        new = self.session.secret(plant("new passphrase"))
        self.run("passphrase", ours, "--new-passphrase-file", new)
        self.run("check", ours, status=4)
        again = ("--recovery-file", recovery, "--new-passphrase-file", self.key)
        self.session.run("recover", ours, *again)
        identity = ("recover", ours, "--identity", "--passphrase-file", recovery)
        self.session.run(*identity, shows=True)
        self.run("restore", self.session.watched / "backup", self.session.watched / "back.vault")

    def mistake(self) -> None:
        """Give the wrong thing in the wrong place."""
        self.run("show", self.ours, plant("no id"), status=1)
        self.run("import", self.ours, self.media, status=3)
        wrong = self.session.given("wrong.json", ijson.dumps({"no_such": plant("value")}))
        self.run("add", self.ours, "case", "--from", wrong, status=2)


def test_after_a_whole_session_nothing_planted_is_found_outside_what_was_shown(
    session: Session,
) -> None:
    search, work = Search(), Work(session)
    words = work.begin()
    work.document()
    work.lose_keys(words)
    work.mistake()

    for start in range(len(words.split()) - 2):
        search.add_words("recovery words", " ".join(words.split()[start : start + 3]))
    for place in (work.ours, work.theirs):
        with open_book(place, PASSPHRASE, clock=clock) as book:
            for name, key in secret_keys(book.vault):
                search.add_key(name, key)
    assert search.in_tree(session.watched) == []
    assert folders_open_to_others(session.watched) == []
    assert search.in_bytes("".join(session.silent).encode()) == set()
    assert search.in_bytes("".join(session.errors).encode()) == set()


def test_what_is_planted_is_found_when_it_is_there(tmp_path: Path) -> None:
    text = plant("bait")
    search = Search()
    search.add_key("key", bytes(range(100, 132)))
    for spelling, data in planted.spellings_of_text(text).items():
        (tmp_path / "file").write_bytes(b"..." + data + b"...")
        assert search.in_tree(tmp_path), spelling
    for inside in (
        planted.zlib.compress(text.encode() * 3),
        bytes(range(100, 132)).hex().encode(),
        planted.base64.b64encode(b"?" + text.encode()),
        planted.base64.urlsafe_b64encode(b"??" + text.encode()),
    ):
        assert search.in_bytes(b"\0" + inside)
    (tmp_path / "file").rename(tmp_path / planted.ASCII_CORE.lower())
    assert "name of" in search.in_tree(tmp_path)[0]


@posix
def test_kills_at_random_moments_break_no_promise(tmp_path: Path) -> None:
    *_, record = random_kills(tmp_path, kills=7, seed=1, megabyte=SMALL, fresh=False)
    assert record.kills == 7


@posix
def test_kills_before_acts_on_the_disk_break_no_promise(tmp_path: Path) -> None:
    *_, record = step_kills(tmp_path, at_most=2, seed=1, megabyte=SMALL, jobs=(Attach, Erase))
    assert record.kills >= 4


@posix
def test_a_killed_output_is_replaced_by_the_next_run(tmp_path: Path) -> None:
    place = tmp_path / "bundle.age"
    (tmp_path / f"bundle.age{PART}").write_bytes(b"half")
    write_output(place, b"whole")
    assert place.read_bytes() == b"whole"
    assert sorted(tmp_path.iterdir()) == [place]
