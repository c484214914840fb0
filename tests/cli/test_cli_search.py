"""Records are found from the command line, in any spelling, and what is asked wrongly is told."""

import pytest
from cli_driving import Screen, World


def titles(world: World, *asked: object) -> list[str]:
    answer = world.run.done("search", *world.mine, *asked, "--json").json
    return [hit["title"] for hit in answer["hits"]]


def test_what_was_written_is_found_and_shown_with_marks(world: World) -> None:
    answer = world.run.done("search", *world.mine, "NOON", "--json").json

    (hit,) = answer["hits"]
    assert hit["id"] == world.records["testimony"]
    assert hit["field"] == "paragraphs.0.text"
    ((start, end),) = hit["marks"]
    assert hit["text"][start:end] == "noon"
    assert (answer["total"], answer["at_least"], answer["facets"]) == (1, False, None)


def test_lines_show_the_title_and_the_place(world: World) -> None:
    answer = world.run.done("search", *world.mine, "noon ")

    first, second = answer.out.splitlines()
    assert first.startswith(world.records["testimony"])
    assert first.endswith("First account")
    assert second == "  paragraphs.0.text: They came at [noon]."


def test_words_can_come_from_standard_input(world: World) -> None:
    answer = world.run.done("search", *world.mine, "-", "--json", stdin="مریم\n".encode())

    assert [hit["id"] for hit in answer.json["hits"]] == [world.records["person"]]


def test_filters_narrow_what_is_found(world: World) -> None:
    assert len(titles(world)) == 6
    assert titles(world, "--kind", "case") == ["Case of a teacher"]
    assert len(titles(world, "--kind", "case", "--kind", "person")) == 2
    assert titles(world, "--state", "draft") == []
    assert titles(world, "account", "--case", world.records["case"]) == ["First account"]
    assert titles(world, "--person", world.records["person"], "--kind", "testimony") == [
        "First account"
    ]
    assert titles(world, "--since", "1398") == []


def test_pages_are_asked_for_by_number(world: World) -> None:
    whole = titles(world)

    assert titles(world, "--limit", "2") == whole[:2]
    assert titles(world, "--limit", "2", "--offset", "2") == whole[2:4]
    answer = world.run("search", *world.mine, "--limit", "2")
    assert "6" in answer.err


def test_facets_are_counted_when_asked_for(world: World) -> None:
    answer = world.run.done("search", *world.mine, "--facets", "--json").json

    kinds = {each["value"]: each["count"] for each in answer["facets"]["kinds"]}
    assert kinds == {"case": 1, "person": 1, "testimony": 1, "evidence": 2, "consent": 1}
    lines = world.run.done("search", *world.mine, "--facets").out.splitlines()
    assert any(line.split() == ["kinds", "2", "evidence"] for line in lines)


def test_searches_are_kept_listed_used_and_forgotten(world: World) -> None:
    run, mine = world.run, world.mine
    assert titles(world, "account", "--kind", "testimony", "--save", "my search") == [
        "First account"
    ]
    assert titles(world, "--saved", "my search") == ["First account"]
    (kept,) = run.done("search", *mine, "--searches", "--json").json
    assert (kept["name"], kept["text"], kept["kinds"]) == ("my search", "account", ["testimony"])
    run.done("search", *mine, "--forget", "my search")
    assert run("search", *mine, "--searches").out == ""
    assert run("search", *mine, "--saved", "my search").status == 1


@pytest.mark.parametrize("language", ["en", "fa", "ar"])
@pytest.mark.parametrize(
    ("asked", "status"),
    [
        (("--since", "yesterday"), 2),
        (("--until", "2019-02-30"), 2),
        (("--since", "2020", "--until", "2019"), 2),
        (("--kind", "nothing"), 2),
        (("--state", "asleep"), 2),
        (("--violation", "XYZ"), 2),
        (("--case", "nobody"), 1),
        (("--limit", "0"), 2),
        (("--limit", "many"), 2),
        (("--offset", "-"), 2),
        (("--save", " "), 2),
        (("--forget", "nothing"), 1),
        (("--searches", "--forget", "x"), 2),
    ],
)
def test_what_is_asked_wrongly_is_refused_in_one_line(
    world: World, language: str, asked: tuple[str, ...], status: int
) -> None:
    answer = world.run("search", *world.mine, *asked, "--language", language)

    assert answer.status == status
    assert answer.out == ""
    assert answer.refusal
    assert "yesterday" not in answer.err


@pytest.mark.parametrize("typed", ['"', "*", "a AND (", "NEAR/2", "col:x", "'; DROP TABLE x", "^"])
def test_no_text_is_a_mistake(world: World, typed: str) -> None:
    assert world.run("search", *world.mine, "--", typed).status == 0


def test_text_that_is_no_text_is_refused(world: World) -> None:
    assert world.run("search", *world.mine, "-", stdin=b"\xff\xfe").status == 2


def test_nothing_found_is_said_and_is_no_failure(world: World) -> None:
    answer = world.run("search", *world.mine, "zzzz", screen=Screen(terminal=True))

    assert (answer.status, answer.out) == (0, "")
    assert answer.err.strip()


def test_names_that_sound_alike_are_suggested(world: World) -> None:
    answer = world.run("search", *world.mine, "Maryam Ahmadi", "--json")

    assert answer.json["hits"] == []
    (name,) = answer.json["names"]
    assert (name["id"], name["name"]) == (world.records["person"], "مریم احمدی")
    assert "مریم احمدی" in answer.err


def test_what_was_erased_is_not_found(world: World) -> None:
    assert titles(world, "noon")
    world.run.done("erase", *world.mine, world.records["testimony"])

    assert titles(world, "noon") == []
