"""Drive the command line in this process: real commands on real vaults, with a console of ours.

A `Driver` gives every command a fixed clock, cheap keys and captured streams, notes how long it
would have waited, and looks at every answer: no passphrase, no recovery key and no path may be in
it, and a refusal is one line. `World` is two parties, a case with consent and a bundle, made once.
"""

import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hrdoc.cli.app import main
from hrdoc.cli.console import Console
from hrdoc.crypto.kdf import Cost
from hrdoc.ijson import Json
from hrdoc.words import Words

ROOT = Path(__file__).parents[1]
PASSPHRASE = "correct horse battery staple"
OTHER_PASSPHRASE = "سیب سرخ روی میز چوبی"
BUNDLE_PASSPHRASE = "a passphrase told by telephone"
SECRETS = [PASSPHRASE, OTHER_PASSPHRASE, BUNDLE_PASSPHRASE]
NOON = datetime(2026, 11, 20, 12, 0, 0, tzinfo=UTC)
WEAK = Cost(memory_kib=8, passes=1, lanes=1)
WITNESS = "مریم احمدی"
PHOTO = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40
RECORDING = b"OggS" + bytes(range(255, -1, -1)) * 64


class Screen(io.StringIO):
    """A stream that may say it is a terminal."""

    def __init__(self, *, terminal: bool = False) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@dataclass(frozen=True)
class Answer:
    """What a command gave back."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        assert self.out.count("\n") == 1, self.out
        return json.loads(self.out)

    @property
    def line(self) -> str:
        """The one line of a result."""
        (line,) = self.out.splitlines()
        return line

    @property
    def refusal(self) -> str:
        """The one line on standard error that says what is wrong."""
        (line,) = self.err.splitlines()
        assert len(line) > 20, line
        return line


@dataclass
class Driver:
    """Runs commands in `folder`; `typed` answers what is asked for without echo."""

    folder: Path
    clock: Callable[[], datetime] = lambda: NOON
    language: str = "en"
    typed: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    waited: list[float] = field(default_factory=list)
    secrets: list[str] = field(default_factory=lambda: list(SECRETS))

    def __call__(
        self,
        *arguments: object,
        stdin: bytes = b"",
        terminal: bool = False,
        screen: Screen | None = None,
        refusals: int = 1,
    ) -> Answer:
        """Run a command that refuses at most `refusals` things; `screen` stands for stderr."""
        out, err = Screen(), screen or Screen(terminal=terminal)
        console = Console(
            words=Words(self.language),
            stdin=io.BytesIO(stdin),
            stdout=out,
            stderr=err,
            ask=self._ask,
            clock=self.clock,
            wait=self.waited.append,
            cost=WEAK,
        )
        status = main([str(each) for each in arguments], console)
        answer = Answer(status, out.getvalue(), err.getvalue())
        self._look_at(answer, arguments, refusals)
        return answer

    def done(self, *arguments: object, stdin: bytes = b"") -> Answer:
        """Run a command that has to succeed without a word beside its result."""
        answer = self(*arguments, stdin=stdin)
        assert answer.status == 0, answer.err
        return answer

    def file(self, name: str, content: bytes | str) -> Path:
        """Write a file in the folder of the driver."""
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def _ask(self, prompt: str) -> str:
        self.asked.append(prompt)
        return self.typed.pop(0)

    def _look_at(self, answer: Answer, arguments: tuple[object, ...], refusals: int) -> None:
        told = answer.out + answer.err
        assert 0 <= answer.status <= 5
        assert "Traceback" not in told
        for secret in self.secrets:
            assert secret not in told, arguments
        # What went wrong is told without the paths it went wrong with.
        assert str(self.folder) not in answer.err, answer.err
        assert not re.search("[\u202a-\u202e\x1b]", told), told
        if arguments and answer.status in {2, 3, 4, 5} and not answer.err.startswith("\r"):
            assert 1 <= answer.err.count("\n") <= refusals, answer.err


@dataclass(frozen=True)
class World:
    """A documenter with a case and a lawyer; the lawyer's class is covered by a consent."""

    run: Driver
    records: Mapping[str, str]

    @property
    def folder(self) -> Path:
        return self.run.folder

    @property
    def mine(self) -> tuple[object, ...]:
        """The documenter's vault, as arguments."""
        return (self.folder / "a.vault", "--passphrase-file", self.folder / "pa")

    @property
    def theirs(self) -> tuple[object, ...]:
        """The lawyer's vault, as arguments."""
        return (self.folder / "b.vault", "--passphrase-file", self.folder / "pb")

    @property
    def their_keys(self) -> tuple[object, ...]:
        """The lawyer's vault, as keys to a bundle."""
        return ("--vault", *self.theirs)

    @property
    def bundle(self) -> Path:
        return self.folder / "bundle.age"

    def add(self, kind: str, fields: Mapping[str, Json], *, vault: tuple[object, ...] = ()) -> str:
        """A new draft; its id."""
        text = json.dumps(fields, ensure_ascii=False).encode()
        return self.run.done("add", *(vault or self.mine), kind, "--from", "-", stdin=text).line

    def export(self, *arguments: object) -> Answer:
        """Export the case to the lawyer's card."""
        ask = ("--purpose", "P8", "--to", "lawyer")
        return self.run("export", *self.mine, self.records["case"], *ask, *arguments)


def _make(folder: Path) -> dict[str, str]:
    run = Driver(folder)
    run.file("pa", PASSPHRASE + "\n")
    run.file("pb", OTHER_PASSPHRASE + "\r\nsecond line\n")
    run.file("pc", BUNDLE_PASSPHRASE)
    world = World(run, {})
    run.done("init", *world.mine, "--no-recovery")
    run.done("init", *world.theirs, "--no-recovery")
    words = {}
    for name, vault in (("a", world.mine), ("b", world.theirs)):
        words[name] = run.done("card", *vault, "-o", folder / f"{name}.hrcard", "--json").json
    for vault, card, name, class_ in (
        (world.mine, "b", "lawyer", "lawyer"),
        (world.theirs, "a", "documenter", "organisation"),
    ):
        kept = ("--as", name, "--class", class_, "--fingerprint", words[card]["words"])
        run.done("trust", *vault, folder / f"{card}.hrcard", *kept)
    records = _case(world)
    again = World(run, records)
    assert again.export("-o", again.bundle).status == 0
    return records


def _case(world: World) -> dict[str, str]:
    run, mine = world.run, world.mine
    case = world.add("case", {"title": "Case of a teacher"})
    person = world.add(
        "person", {"pseudonym": "W-0137", "names": [{"text": WITNESS, "lang": "fa"}]}
    )
    paragraphs: list[Json] = [{"text": "They came at noon."}, {"text": "I saw two cars."}]
    testimony = world.add(
        "testimony",
        {"title": "First account", "case": case, "person": person, "paragraphs": paragraphs},
    )
    photo, sound = run.file("photo.jpg", PHOTO), run.file("voice.ogg", RECORDING)
    evidence = run.done("attach", *mine, testimony, photo, sound).out.split()
    grant: Json = {
        "purpose": "P8",
        "recipient": "lawyer",
        "identity": "I1",
        "scope": "all",
        "until": None,
    }
    consent = world.add("consent", {"person": person, "covers": [testimony], "grants": [grant]})
    run.done("seal", *mine, "--all")
    return {
        "case": case,
        "person": person,
        "testimony": testimony,
        "photo": evidence[0],
        "sound": evidence[1],
        "consent": consent,
    }


def make_template(folder: Path) -> Mapping[str, str]:
    """Make the world once; copies of it are cheap."""
    return _make(folder)


def copy_world(template: Path, records: Mapping[str, str], folder: Path) -> World:
    """A world of one's own."""
    shutil.copytree(template, folder, dirs_exist_ok=True)
    return World(Driver(folder), records)


def process(
    *arguments: object,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    **options: Any,
) -> subprocess.CompletedProcess[bytes]:
    """Run a real `hrdoc` and wait for it."""
    command = [sys.executable, "-m", "hrdoc", *map(str, arguments)]
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    return subprocess.run(
        command,
        cwd=cwd,
        env=kept | {"LC_ALL": "C.UTF-8"} if env is None else dict(env),
        capture_output="stdout" not in options,
        check=False,
        timeout=120,
        **options,
    )


def tree(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file and folder below `folder`: its mode and length."""
    return {
        str(path.relative_to(folder)): (path.lstat().st_mode & 0o777, path.lstat().st_size)
        for path in sorted(folder.rglob("*"))
    }
