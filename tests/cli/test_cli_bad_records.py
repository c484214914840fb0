"""Records handed in that are not what they should be: refused on one line, and nothing is kept."""

import json
from collections.abc import Callable

import pytest
from cli_driving import World

from hrdoc.words import LANGUAGES

FIELDS: dict[str, tuple[int, bytes]] = {
    "unknown field": (2, b'{"titel": "x"}'),
    "unknown member": (2, b'{"names": [{"txt": "x"}]}'),
    "impossible date": (2, b'{"opened": "2023-02-30"}'),
    "unknown calendar": (2, b'{"opened": {"as_stated": "x", "calendar": "mayan"}}'),
    "wrong type": (2, b'{"title": 7}'),
    "link to nothing": (1, b'{"related": ["0dd8cec0-b130-85ed-a75a-3db4a42a7724"]}'),
    "not a link": (2, b'{"related": ["x"]}'),
    "empty": (3, b""),
    "not json": (3, b"title: x"),
    "cut": (3, b'{"title": "x"'),
    "an array": (3, b'[{"title": "x"}]'),
    "a string": (3, b'"title"'),
    "null": (3, b"null"),
    "the same member twice": (3, b'{"title": "x", "title": "y"}'),
    "NaN": (3, b'{"title": NaN}'),
    "Infinity": (3, b'{"title": -Infinity}'),
    "a huge number": (3, b'{"title": 1e999}'),
    "an inexact number": (3, b'{"title": 9007199254740993}'),
    "a lone surrogate": (3, b'{"title": "\\ud800"}'),
    "a noncharacter": (3, b'{"title": "\\uffff"}'),
    "not utf-8": (3, b'{"title": "\xff"}'),
    "utf-16": (3, '{"title": "x"}'.encode("utf-16")),
    "a mark before it": (3, b'\xef\xbb\xbf{"title": "x"}'),
    "depth": (3, b'{"title": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"),
    "twenty megabytes": (3, b'{"title": "' + b"x" * 20_000_000 + b'"}'),
    "a megabyte of spaces": (3, b" " * 1_000_000),
}


@pytest.mark.parametrize("name", FIELDS)
def test_fields_that_cannot_be_kept_are_refused_from_a_file_and_from_standard_input(
    world: World, name: str
) -> None:
    status, text = FIELDS[name]
    kind = "person" if "names" in text[:20].decode("latin-1") else "case"
    file = world.run.file("fields.json", text)
    before = world.run.done("list", *world.mine, "--json").json
    for command in (("add", *world.mine, kind), ("edit", *world.mine, world.records[kind])):
        read = world.run(*command, "--from", file)
        piped = world.run(*command, "--from", "-", stdin=text)
        assert (read.status, piped.status) == (status, status), read.err + piped.err
        assert len(read.refusal) < 400
        assert read.err == piped.err
    assert world.run.done("list", *world.mine, "--json").json == before


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_fields_name_is_shown_harmless(world: World, language: str) -> None:
    text = json.dumps({"a\u202eb\x1b[31m\nc": 1}).encode()
    answer = world.run(
        "add", *world.mine, "case", "--from", "-", "--language", language, stdin=text
    )
    assert answer.status == 2
    assert answer.refusal


def test_a_file_of_fields_that_is_not_there_or_a_folder_is_named_as_that(world: World) -> None:
    for path in (world.folder / "none.json", world.folder):
        answer = world.run("add", *world.mine, "case", "--from", path)
        assert answer.status == 5
        assert "fields" in answer.refusal


TEXTS = (
    "line one\nline two",
    "\u202egpj.exe",
    "\x1b]0;title\x07\x1b[2J",
    "\u2066\u2067\u2068 unclosed",
    "a\u0000b\u0085c\u2028d",
    "zero\u200bwidth\u200cjoin",
    "کتاب‌خانه",
)


@pytest.mark.parametrize("text", TEXTS)
def test_text_is_kept_as_received_and_shown_safely(world: World, text: str) -> None:
    record = world.add("case", {"title": text})
    answer = world.run.done("show", *world.mine, record, "--json")
    assert answer.json["fields"]["title"] == text
    for command in (("show", record), ("list",)):
        shown = world.run.done(command[0], *world.mine, *command[1:]).out
        assert not {"\x1b", "\x07", "\0", "\u202e", "\u0085", "\u2028"} & set(shown)
        assert shown.count("\u2067") <= shown.count("\u2069")
    lines = world.run.done("list", *world.mine).out.splitlines()
    assert len(lines) == 7


SQL = ("'; DROP TABLE revision; --", '" OR 1=1', "%", "_", "../../etc/passwd", "\x00", "a" * 5000)


@pytest.mark.parametrize("text", SQL)
def test_an_id_that_is_none_finds_nothing_and_changes_nothing(world: World, text: str) -> None:
    asked: tuple[Callable[[], tuple[object, ...]], ...] = (
        lambda: ("show", *world.mine, text),
        lambda: ("log", *world.mine, text),
        lambda: ("withdraw", *world.mine, text),
        lambda: ("extract", *world.mine, text, "-o", world.folder / "x"),
        lambda: ("revoke", *world.mine, text),
        lambda: ("export", *world.mine, text, "--purpose", "P8", "--to", "lawyer", "--dry-run"),
        lambda: ("export", *world.mine, text, "--purpose", "P8", "--to", text, "--dry-run"),
    )
    for make in asked:
        answer = world.run(*make())
        assert answer.status == 1
        assert answer.refusal
    assert len(world.run.done("list", *world.mine, "--json").json) == 6
    assert world.run.done("check", *world.mine, "--json").json == {"findings": []}


def test_ids_are_taken_in_capitals_and_with_spaces_around_them(world: World) -> None:
    record = world.records["case"]
    assert world.run.done("show", *world.mine, f" {record.upper()} ").out


# --- who a consent names -----------------------------------------------------------------------


def _grant(recipient: str) -> bytes:
    grant = {
        "purpose": "P8",
        "recipient": recipient,
        "identity": "I2",
        "scope": "all",
        "until": None,
    }
    return json.dumps({"grants": [grant]}).encode()


def test_a_contact_named_in_a_grant_is_kept_as_the_fingerprint_of_their_card(world: World) -> None:
    fingerprint = world.run.done("card", *world.theirs, "--json").json["fingerprint"]
    for name in ("lawyer", "LAWYER ", fingerprint):
        made = world.run.done(
            "add", *world.mine, "consent", "--from", "-", stdin=_grant(f"lawyer:{name}")
        ).line
        (grant,) = world.run.done("show", *world.mine, made, "--json").json["fields"]["grants"]
        assert grant["recipient"] == f"lawyer:{fingerprint}"
    edited = world.records["consent"]
    world.run.done("edit", *world.mine, edited, "--from", "-", stdin=_grant("lawyer:lawyer"))
    (grant,) = world.run.done("show", *world.mine, edited, "--json").json["fields"]["grants"]
    assert grant["recipient"] == f"lawyer:{fingerprint}"


@pytest.mark.parametrize(
    ("recipient", "status"),
    [("lawyer:nobody", 1), ("un:lawyer", 2), ("friend:lawyer", 2), ("lawyer:", 2), ("", 2)],
)
def test_a_grant_to_somebody_unknown_or_of_another_class_is_refused(
    world: World, recipient: str, status: int
) -> None:
    answer = world.run("add", *world.mine, "consent", "--from", "-", stdin=_grant(recipient))
    assert answer.status == status, answer.err
    assert answer.refusal


def test_a_grant_to_a_contact_decides_an_export_to_exactly_them(world: World) -> None:
    world.run.done(
        "edit", *world.mine, world.records["consent"], "--from", "-", stdin=_grant("lawyer:lawyer")
    )
    world.run.done("seal", *world.mine, "--all")
    assert world.export("--dry-run").status == 0
    other = ("--purpose", "P8", "--plain", "--recipient", "lawyer", "--dry-run")
    assert world.run("export", *world.mine, world.records["case"], *other).status == 1
    named = ("--purpose", "P8", "--plain", "--recipient", "lawyer:Lawyer", "--dry-run")
    assert world.run("export", *world.mine, world.records["case"], *named).status == 0
