"""What never comes out: keys and passphrases in answers and logs, text in clear, temp files."""

import ast
import base64
import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_driving import (
    BUNDLE_PASSPHRASE,
    NOON,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    PHOTO,
    ROOT,
    WITNESS,
    World,
)

from hrdoc.crypto import ed25519
from hrdoc.vault.vault import open_vault

CLAUSES = {
    ("own_logs.py", "about"),  # one of two literals
    ("own_logs.py", "where"),
    ("lists.py", "index"),  # one of a few literals, chosen by what is asked
    ("lists.py", "where"),
    ("lists.py", "_IN_ORDER[order]"),
    ("database.py", "key.hex()"),  # a pragma takes no parameter, and hex digits cannot leave it
    ("database.py", "setting"),
    ("database.py", "mark"),
    ("database.py", "step.version.number"),
}
"""What is put into statements beside the names of columns."""

SOURCES = sorted((ROOT / "hrdoc").rglob("*.py"))


def _spellings(key: bytes) -> Iterator[str]:
    yield key.hex()
    yield key.hex().upper()
    yield base64.b64encode(key).decode().rstrip("=")
    yield base64.urlsafe_b64encode(key).decode().rstrip("=")
    yield repr(key)[2:-1]


def _keys(world: World) -> Iterator[bytes]:
    for name, passphrase in (("a", PASSPHRASE), ("b", OTHER_PASSPHRASE)):
        with open_vault(world.folder / f"{name}.vault", passphrase, clock=lambda: NOON) as vault:
            yield vault.keys.seed
            yield vault.master.secret
            yield vault.master.database_key()
            yield vault.keys.identity.private_bytes_raw()
            yield vault.keys.journal.private_bytes_raw()
            yield vault.file_identities()[0].encode()
            assert ed25519.public_bytes(vault.keys.identity)


def _whole_job(world: World) -> Iterator[tuple[object, ...]]:
    """Every command once, some of them refused."""
    case, mine, theirs = world.records["case"], world.mine, world.theirs
    folder = world.folder
    ask = ("export", *mine, case, "--purpose", "P8")
    pc = ("--bundle-passphrase-file", folder / "pc")
    yield "list", *mine
    yield "show", *mine, case, "--json"
    yield "show", *mine, world.records["person"]
    yield "log", *mine
    yield "card", *mine, "--json"
    yield "check", *mine
    yield "attach", *mine, case, folder / "photo.jpg", "--basis", "public-source"
    yield "seal", *mine, "--all"
    yield *ask, "--to", "lawyer", "--dry-run"
    yield *ask, "--to", "lawyer", "-o", folder / "1"
    yield *ask, "--plain", "--recipient", "lawyer", "-o", folder / "2"
    yield *ask, "--to-passphrase", "--recipient", "lawyer", *pc, "-o", folder / "3"
    yield "verify", folder / "1", *world.their_keys
    yield "verify", folder / "3", *pc, "--json"
    yield "verify", folder / "3", "--bundle-passphrase-file", folder / "pa"
    yield "unpack", folder / "3", *pc, "-o", folder / "bag"
    yield "import", *theirs, folder / "1"
    yield "import", *theirs, folder / "1", "--preview", "--json"
    yield "extract", *mine, world.records["photo"], "-o", folder / "photo"
    yield "backup", *mine, folder / "copy"
    yield "restore", folder / "copy", folder / "again", *mine[1:]
    yield "passphrase", *theirs, "--new-passphrase-file", folder / "pc"
    yield "list", folder / "b.vault", "--passphrase-file", folder / "pa"
    yield "withdraw", *mine, world.records["testimony"]
    yield "erase", *mine, world.records["testimony"]


@pytest.mark.usefixtures("expects_warnings")
def test_no_key_and_no_passphrase_is_told_or_logged_by_any_command(
    world: World, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    secrets = {PASSPHRASE, OTHER_PASSPHRASE, BUNDLE_PASSPHRASE}
    for key in _keys(world):
        secrets.update(_spellings(key))
    caplog.set_level(logging.DEBUG)
    told = []
    for command in _whole_job(world):
        answer = world.run(*command, terminal=True)
        told += [answer.out, answer.err]
    captured = capfd.readouterr()
    everything = "\n".join([*told, captured.out, captured.err, caplog.text])
    assert len(everything) > 10_000
    assert (captured.out, captured.err) == ("", "")  # nothing beside the console, from C neither
    found = [secret[:4] for secret in secrets if secret in everything]
    assert not found
    assert not caplog.records


def test_no_command_leaves_anything_in_clear_or_temporary_or_open_to_others(
    world: World, own_home: Path
) -> None:
    given = {"photo.jpg", "voice.ogg", "pa", "pb", "pc"}
    asked_for_in_clear = {"photo", "2", "bag"}
    before = os.umask(0)
    try:
        for command in _whole_job(world):
            world.run(*command)
    finally:
        os.umask(before)
    planted = ("They came at noon.", WITNESS, "Case of a teacher", "W-0137", "photo.jpg")
    texts = [text.encode() for text in planted] + [PHOTO[100:400]]
    for path in world.folder.rglob("*"):
        below = path.relative_to(world.folder)
        if below.name in given:
            continue
        if os.name == "posix":
            assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), below
        if path.is_file() and below.parts[0] not in asked_for_in_clear:
            data = path.read_bytes()
            assert not [text for text in texts if text in data], below
    assert not list(Path(tempfile.gettempdir()).iterdir())
    assert not [path for path in own_home.rglob("*") if path.is_file()]
    assert not [path for path in world.folder.rglob("*") if "part" in path.suffix]


def test_a_failure_carries_no_text_of_a_record_and_no_path(world: World) -> None:
    run, mine = world.run, world.mine
    words = "a-secret-word"
    text = b'{"title": "' + words.encode() + b'", "nothing": 1}'
    asked = (
        run("add", *mine, "case", "--from", "-", stdin=text),
        run("add", *mine, "case", "--from", "-", stdin=text[:-2]),
        run("add", *mine, "case", "--from", run.file(words, text)),
        run("edit", *mine, world.records["case"], "--from", "-", stdin=b'{"opened": "2023-02-30"}'),
        run("attach", *mine, world.records["case"], world.folder / words / words),
        run("verify", run.file(words + ".age", b"x")),
    )
    for answer in asked:
        assert answer.status != 0
        assert words not in answer.err


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_nothing_is_drawn_from_predictable_randomness() -> None:
    for path in SOURCES:
        assert "random" not in set(_imports(ast.parse(path.read_text(encoding="utf-8")))), path


def test_nothing_is_run_loaded_or_made_temporary_by_name() -> None:
    banned = {"subprocess", "pickle", "marshal", "shelve", "tempfile", "runpy", "webbrowser"}
    for path in SOURCES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert not banned & set(_imports(tree)), path
        calls = {
            node.func.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not calls & {"eval", "exec", "__import__", "compile"}, path


def test_statements_of_the_database_are_made_of_literals() -> None:
    """A value reaches SQL as a parameter; only names of columns and pragmas are put together."""
    found = []
    for path in sorted((ROOT / "hrdoc" / "vault").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if node.func.attr not in {"execute", "row", "rows"} or not node.args:
                continue
            for part in ast.walk(node.args[0]):
                if isinstance(part, ast.FormattedValue):
                    name = ast.unparse(part.value)
                    if not name.strip("_").isupper() and (path.name, name) not in CLAUSES:
                        found.append(f"{path.name}:{node.lineno}: {name}")
    assert not found
