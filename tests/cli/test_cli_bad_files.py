"""Files that vanish, grow, cannot be read or do not fit, and commands that are stopped half-way."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cli_driving import PHOTO, Screen, World, tree


def _whole(world: World, vault: str = "a.vault") -> list[str]:
    """Nothing but named files in a vault, and every one of them sound."""
    arguments = world.mine if vault == "a.vault" else world.theirs
    findings = world.run("check", *arguments, "--json").json["findings"]
    return [each["code"] for each in findings]


def _attach(world: World, *files: Path, screen: Screen | None = None) -> tuple[int, str, str]:
    answer = world.run("attach", *world.mine, world.records["case"], *files, screen=screen)
    return answer.status, answer.out, answer.err


# --- taking in ---------------------------------------------------------------------------------


def test_an_empty_file_is_evidence_as_well(world: World) -> None:
    status, out, _ = _attach(world, world.run.file("empty", b""))
    assert status == 0
    back = world.folder / "back"
    world.run.done("extract", *world.mine, out.strip(), "-o", back)
    assert back.read_bytes() == b""


@pytest.mark.parametrize("what", ["missing", "folder", "link to nothing"])
def test_a_file_that_is_not_there_or_is_none_stops_the_list_and_keeps_what_came_before(
    world: World, what: str
) -> None:
    good, bad = world.run.file("good", b"good"), world.folder / "bad"
    if what == "folder":
        bad.mkdir()
    elif what == "link to nothing":
        bad.symlink_to(world.folder / "nothing")
    status, out, err = _attach(world, good, bad, world.run.file("after", b"after"))
    assert status == 5
    assert len(out.splitlines()) == 1
    assert "number 2" in err
    assert len(err.splitlines()) == 1
    assert _whole(world) == []


@pytest.fixture
def as_nobody(world: World) -> Iterator[None]:
    """Go on as somebody without rights, whose the world is."""
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only an administrator can become nobody")
    for path in (world.folder, *world.folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    shut = [(path, path.stat().st_mode) for path in world.folder.parents]
    for path, mode in shut:
        path.chmod(mode | 0o011)
    os.seteuid(NOBODY)
    yield
    os.seteuid(0)
    for path, mode in shut:
        path.chmod(mode)


NOBODY = 65534


@pytest.mark.usefixtures("as_nobody")
def test_what_the_system_forbids_is_told_and_nothing_is_lost(world: World) -> None:
    run = world.run
    run.done("list", *world.mine)
    secret, closed = run.file("secret", b"x"), world.folder / "closed"
    secret.chmod(0)
    closed.mkdir(mode=0o500)
    case = world.records["case"]
    for command in (
        ("attach", *world.mine, case, secret),
        ("add", *world.mine, "case", "--from", secret),
        ("verify", secret),
        ("list", world.folder / "a.vault", "--passphrase-file", secret),
        ("card", *world.mine, "-o", closed / "card"),
        ("extract", *world.mine, world.records["photo"], "-o", closed / "photo"),
        ("unpack", world.bundle, *world.their_keys, "-o", closed / "bag"),
        ("export", *world.mine, case, "--purpose", "P8", "--to", "lawyer", "-o", closed / "x"),
        ("backup", *world.mine, closed / "copy"),
        ("init", closed / "vault", *world.mine[1:]),
    ):
        answer = run(*command)
        assert answer.status == 5, (command[0], answer.err)
        assert answer.refusal
    assert not list(closed.iterdir())


@pytest.mark.usefixtures("as_nobody")
def test_a_vault_that_may_only_be_read_is_refused_and_opens_again_afterwards(
    world: World,
) -> None:
    vault = world.folder / "a.vault"
    kept = {path: path.stat().st_mode for path in (vault, *vault.rglob("*"))}
    for path, mode in kept.items():
        path.chmod(mode & 0o555)
    answer = world.run("add", *world.mine, "case", "--from", "-", stdin=b"{}")
    assert answer.status == 5
    assert answer.refusal
    for path, mode in kept.items():
        path.chmod(mode)
    world.run.done("list", *world.mine)
    for name in ("vault.json", "vault.json.copy"):
        (vault / name).chmod(0)
    assert world.run("list", *world.mine).status in {3, 5}


class _Growing(Screen):
    """A terminal on which drawing progress lets a file change."""

    def __init__(self, change: Callable[[], object]) -> None:
        super().__init__(terminal=True)
        self._change = change

    def write(self, text: str) -> int:
        if "%" in text:
            self._change()
        return super().write(text)


def _grow(path: Path) -> None:
    with path.open("ab") as stream:
        stream.write(b"more" * 300_000)


def _shrink(path: Path) -> None:
    os.truncate(path, 1000)


def _touch(path: Path) -> None:
    path.write_bytes(path.read_bytes()[::-1])


@pytest.mark.parametrize("change", [_grow, _shrink, _touch])
def test_a_file_that_changes_while_it_is_taken_in_is_refused_and_leaves_nothing(
    world: World, change: Callable[[Path], None]
) -> None:
    film = world.run.file("film", bytes(range(256)) * 12_000)
    before = tree(world.folder / "a.vault" / "files")
    status, out, err = _attach(world, film, screen=_Growing(lambda: change(film)))
    assert (status, out) == (5, "")
    assert "changed while it was being taken in" in err.splitlines()[-1]
    assert tree(world.folder / "a.vault" / "files").keys() >= before.keys()
    assert _whole(world) == []


def test_a_file_that_vanishes_while_it_is_taken_in_is_taken_in_from_what_is_still_open(
    world: World,
) -> None:
    film = world.run.file("film", b"film" * 600_000)
    status, out, _ = _attach(world, film, screen=_Growing(lambda: film.unlink(missing_ok=True)))
    assert status == 0
    back = world.folder / "back"
    world.run.done("extract", *world.mine, out.strip(), "-o", back)
    assert back.read_bytes() == b"film" * 600_000


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that fails to read")
def test_a_file_that_fails_to_be_read_is_told_so_everywhere(world: World) -> None:
    failing = Path("/proc/self/mem")
    for command in (
        ("attach", *world.mine, world.records["case"], failing),
        ("verify", failing),
        ("import", *world.theirs, failing),
        ("add", *world.mine, "case", "--from", failing),
        ("trust", *world.mine, failing, "--as", "x", "--class", "un"),
        ("list", world.folder / "a.vault", "--passphrase-file", failing),
    ):
        answer = world.run(*command)
        assert answer.status == 5, command[0]
        assert "could not be read to its end" in answer.refusal
    status, _, err = _attach(world, Path("/proc/self/status"))  # says it is empty, and is not
    assert status == 5
    assert "changed" in err
    assert _whole(world) == []


NAMES = (
    b"new\nline.jpg",
    "\u202egpj.exe".encode(),
    b"esc\x1b[31m.jpg",
    b"\xff\xfe not text.jpg",
    "\uffff\ufdd0.jpg".encode(),
    "عکس خیابان.jpg".encode(),
    b"'; DROP TABLE file; --",
    b"-o",
    b" ",
    b"n" * 255,
)


@pytest.mark.skipif(os.name != "posix", reason="such names are only possible elsewhere")
def test_a_name_is_kept_as_received_shown_safely_and_not_a_name_in_the_bundle(
    world: World,
) -> None:
    run, testimony = world.run, world.records["testimony"]
    folder = os.fsencode(world.folder) + b"/"
    paths = [Path(os.fsdecode(folder + name)) for name in NAMES]
    for path, name in zip(paths, NAMES, strict=True):
        path.write_bytes(PHOTO + name)
    evidence = run.done("attach", *world.mine, testimony, *paths).out.split()
    for record, name in zip(evidence, NAMES, strict=True):
        kept = name.decode("utf-8", "backslashreplace")
        kept = kept.replace("\uffff", "\\uffff").replace("\ufdd0", "\\ufdd0")
        shown = run.done("show", *world.mine, record, "--json").json
        assert shown["files"][0]["name"] == kept
        lines = run.done("show", *world.mine, record).out
        assert not {"\x1b", "\u202e", "\uffff"} & set(lines)
    lines = run.done("list", *world.mine).out
    assert not {"\x1b", "\u202e", "\uffff"} & set(lines)
    assert len(lines.splitlines()) == 6 + len(NAMES)
    run.done("seal", *world.mine, "--all")
    bundle, bag = world.folder / "new.age", world.folder / "bag"
    assert world.export("-o", bundle).status == 0
    run.done("unpack", bundle, *world.their_keys, "-o", bag)
    names = {found.name for found in (bag / "data" / "files").iterdir()}
    assert all(re.fullmatch(r"[0-9a-f]{64}\.[a-z0-9]+", each) for each in names)
    for page in (bag / "data" / "report").iterdir():
        text = page.read_text(encoding="utf-8")
        assert "\x1b" not in text
        # What turns text around is kept inside an element of its own direction.
        outside = re.sub(r'<(bdi|div)[^>]* dir="auto"[^>]*>.*?</\1>', "", text, flags=re.DOTALL)
        assert "\u202e" not in outside


# --- stopped -----------------------------------------------------------------------------------


class _Impatient(Screen):
    """A terminal whose person presses Ctrl-C as soon as progress is drawn."""

    def __init__(self, *, after: int = 1) -> None:
        super().__init__(terminal=True)
        self._left = after

    def write(self, text: str) -> int:
        if "%" in text:
            self._left -= 1
            if self._left == 0:
                raise KeyboardInterrupt
        return super().write(text)


@pytest.mark.parametrize("after", [1, 2, 3])
def test_a_stopped_command_leaves_nothing_half_done(world: World, after: int) -> None:
    film = world.run.file("film", os.urandom(2_500_000))
    case, disk = world.records["case"], world.folder / "disk"
    disk.mkdir()
    commands: tuple[tuple[object, ...], ...] = (
        ("attach", *world.mine, case, film),
        ("export", *world.mine, case, "--purpose", "P8", "--to", "lawyer", "-o", disk / "x"),
        ("extract", *world.mine, world.records["photo"], "-o", disk / "x"),
        ("unpack", world.bundle, *world.their_keys, "-o", disk / "x"),
        ("import", *world.theirs, world.bundle),
        ("verify", world.bundle, *world.their_keys),
    )
    for command in commands:
        answer = world.run(*command, screen=_Impatient(after=after))
        if answer.status == 0:
            (disk / "x").unlink(missing_ok=True)
            continue
        assert answer.status == 1, command[0]
        assert "Stopped" in answer.err
        assert not list(disk.iterdir()), command[0]
    assert _whole(world) == []
    assert _whole(world, "b.vault") == []


def test_a_secret_that_is_not_typed_stops_the_command(world: World) -> None:
    def refuse(_prompt: str) -> str:
        raise KeyboardInterrupt

    world.run._ask = refuse  # type: ignore[method-assign]
    for command in (("list", world.folder / "a.vault"), ("init", world.folder / "new")):
        answer = world.run(*command)
        assert answer.status == 1
        assert "Stopped" in answer.refusal
    assert not (world.folder / "new").exists()
