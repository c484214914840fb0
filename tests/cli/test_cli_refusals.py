"""How the command line speaks: secrets asked for, streams kept apart, refusals on one line."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_driving import (
    OTHER_PASSPHRASE,
    PASSPHRASE,
    WITNESS,
    Driver,
    World,
    process,
)

from hrdoc.cli.app import tell_fault
from hrdoc.words import LANGUAGES, Words, WordsMissing


def test_secrets_are_asked_for_without_echo_when_no_file_is_given(run: Driver) -> None:
    run.typed = [PASSPHRASE, PASSPHRASE, PASSPHRASE, OTHER_PASSPHRASE, OTHER_PASSPHRASE]
    run.done("init", run.folder / "v", "--no-recovery")
    run.done("passphrase", run.folder / "v")
    assert len(run.asked) == 5
    run.typed = [OTHER_PASSPHRASE]
    run.done("list", run.folder / "v")
    run.typed = [PASSPHRASE, PASSPHRASE + "x"]
    assert run("init", run.folder / "w").status == 2
    assert not (run.folder / "w").exists()


def test_a_passphrase_is_never_an_argument_nor_taken_from_the_environment(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HRDOC_PASSPHRASE", "PASSPHRASE", "HRDOC_PASSWORD"):
        monkeypatch.setenv(name, PASSPHRASE)
    world.run.typed = ["wrong" * 3]
    assert world.run("list", world.folder / "a.vault").status == 4
    answer = world.run("list", world.folder / "a.vault", "--passphrase", PASSPHRASE)
    assert answer.status == 2
    assert "--passphrase" in answer.refusal


def test_progress_is_drawn_on_a_terminal_only(world: World) -> None:
    case, photo = world.records["case"], world.folder / "photo.jpg"
    assert world.run("attach", *world.mine, case, photo).err == ""
    drawn = world.run("attach", *world.mine, case, photo, terminal=True)
    assert "100 %" in drawn.err
    assert "%" not in drawn.out


def test_messages_go_to_standard_error_and_results_to_standard_output(world: World) -> None:
    empty = world.run("list", *world.theirs)
    assert (empty.status, empty.out) == (0, "")
    assert len(empty.err.splitlines()) == 1
    refused = world.run("show", *world.mine, "nonsense", "--json")
    assert (refused.status, refused.out) == (1, "")


REFUSED: tuple[tuple[int, Callable[[World], tuple[object, ...]]], ...] = (
    (1, lambda w: ("show", *w.mine, "no-such-record")),
    (1, lambda w: ("extract", *w.mine, w.records["case"], "-o", w.folder / "x")),
    (1, lambda w: ("withdraw", *w.mine, w.add("case", {"title": "draft"}))),
    (1, lambda w: ("revoke", *w.mine, "nobody")),
    (1, lambda w: ("export", *w.mine, w.records["case"], "--purpose", "P9", "--to", "lawyer",
                   "-o", w.folder / "x")),
    (2, lambda w: ("add", *w.mine, "poem", "--from", w.run.file("f", "{}"))),
    (2, lambda w: ("list", *w.mine, "poem")),
    (2, lambda w: ("seal", *w.mine)),
    (2, lambda w: ("seal", *w.mine, w.records["case"], "--all")),
    (2, lambda w: ("export", *w.mine, w.records["case"], "--purpose", "P99", "--to", "lawyer",
                   "-o", w.folder / "x")),
    (2, lambda w: ("trust", *w.mine, w.folder / "b.hrcard", "--as", "x", "--class", "friend")),
    (2, lambda w: ("attach", *w.mine, w.records["case"], w.folder / "pa", "--basis", "other")),
    (2, lambda w: ("attach", *w.mine, w.records["case"], w.folder / "pa", "--basis", "no such")),
    (3, lambda w: ("list", w.folder, "--passphrase-file", w.folder / "pa")),
    (3, lambda w: ("trust", *w.mine, w.folder / "pa", "--as", "x", "--class", "un")),
    (3, lambda w: ("verify", w.bundle, "--key", w.folder / "pa")),
    (4, lambda w: ("list", w.folder / "a.vault", "--passphrase-file", w.folder / "pb")),
    (4, lambda w: ("unpack", w.bundle, "-o", w.folder / "x")),
    (5, lambda w: ("list", w.folder / "a.vault", "--passphrase-file", w.folder / "none")),
    (5, lambda w: ("verify", w.folder / "none")),
    (5, lambda w: ("init", w.folder / "a.vault", "--passphrase-file", w.folder / "pa")),
    (5, lambda w: ("init", w.folder / "no" / "v", "--passphrase-file", w.folder / "pa")),
    (5, lambda w: ("card", *w.mine, "-o", w.folder / "pa")),
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", range(len(REFUSED)))
def test_a_refusal_is_one_line_with_the_right_status_in_every_language(
    world: World, case: int, language: str
) -> None:
    status, arguments = REFUSED[case]
    command = arguments(world)
    answer = world.run(*command, "--language", language)
    assert answer.status == status, answer.err
    assert answer.refusal
    shown = re.sub("\u2068.*?\u2069", "", answer.refusal)
    if language != "en":
        assert re.search("[\u0600-\u06ff]", shown)
    if language == LANGUAGES[0]:
        assert world.run.done("check", *world.mine).status == 0


def test_an_answer_in_json_is_ascii_where_the_terminal_knows_nothing_else(
    tmp_path: Path, world: World
) -> None:
    env = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C", "PATH": "/usr/bin:/bin"}
    title = world.add("case", {"title": "پروندهٔ معلم"})
    told = process("show", *world.mine, title, "--json", cwd=tmp_path, env=env)
    assert told.returncode == 0, told.stderr
    assert told.stdout.isascii()
    assert json.loads(told.stdout)["fields"]["title"] == "پروندهٔ معلم"
    lines = process("show", *world.mine, title, cwd=tmp_path, env=env)
    assert lines.returncode == 0, lines.stderr


def test_a_fault_of_ours_is_told_on_one_line_without_what_it_was_about(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(WordsMissing) as fault:
        Words("en").say("no-such-" + WITNESS)
    assert tell_fault(fault.value) == 70
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert "hrdoc/words.py:" in told.err
    assert WITNESS not in told.err
