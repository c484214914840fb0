"""Finding from the command line: search, with filters, counts, and searches that are kept."""

import argparse
from collections.abc import Iterator, Sequence
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.outside import SMALL_FILE
from hrdoc.casebook.searching import (
    Counts,
    Facets,
    Found,
    Hit,
    Mark,
    NameSuggestion,
    SearchRequest,
    facets,
    forget_query,
    index_all,
    save_query,
    saved_queries,
    saved_query,
    search,
    suggest_names,
)
from hrdoc.cli.arguments import add_command, add_vault, opened
from hrdoc.cli.console import Console, safe
from hrdoc.cli.errors import ArgumentNotText, CommandNotUnderstood
from hrdoc.cli.outcome import Json, Outcome
from hrdoc.records.ids import RecordId
from hrdoc.words import Words

LIMIT: Final = 50
"""Hits of one answer when nobody asks for another number."""

_DIGITS_MOST: Final = 6
_MARKED: Final = ("[", "]")


def add_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", words: Words
) -> None:
    """Add the commands of this group."""
    say = words.say
    parser = add_command(commands, "search", say("cli-help-search"), words)
    add_vault(parser, words)
    parser.add_argument("text", metavar="TEXT", nargs="?", help=say("cli-arg-search-text"))
    for option, metavar, help_text in (
        ("--kind", "KIND", say("cli-arg-search-kind")),
        ("--state", "STATE", say("cli-arg-search-state")),
    ):
        parser.add_argument(option, metavar=metavar, action="append", default=[], help=help_text)
    for option, metavar, help_text in (
        ("--case", "ID", say("cli-arg-search-case")),
        ("--person", "ID", say("cli-arg-search-person")),
        ("--place", "ID", say("cli-arg-search-place")),
        ("--violation", "CODE", say("cli-arg-search-violation")),
        ("--since", "DATE", say("cli-arg-search-since")),
        ("--until", "DATE", say("cli-arg-search-until")),
        ("--limit", "N", say("cli-arg-search-limit")),
        ("--offset", "N", say("cli-arg-search-offset")),
        ("--save", "NAME", say("cli-arg-search-save")),
    ):
        parser.add_argument(option, metavar=metavar, help=help_text)
    parser.add_argument("--facets", action="store_true", help=say("cli-arg-search-facets"))
    kept = parser.add_mutually_exclusive_group()
    kept.add_argument("--saved", metavar="NAME", help=say("cli-arg-search-saved"))
    kept.add_argument("--searches", action="store_true", help=say("cli-arg-search-searches"))
    kept.add_argument("--forget", metavar="NAME", help=say("cli-arg-search-forget"))
    parser.set_defaults(run=_search)


def _search(options: argparse.Namespace, console: Console) -> Outcome:
    limit = _number(options.limit, "--limit", console, least=1, default=LIMIT)
    offset = _number(options.offset, "--offset", console, least=0, default=0)
    asked = _request(options, console)
    with opened(options, console) as book:
        if options.searches:
            return _kept(book, console)
        if options.forget is not None:
            forget_query(book, options.forget)
            line = console.words.say("cli-search-forgotten", name=options.forget)
            return Outcome({"forgotten": options.forget}, [line])
        request = asked if options.saved is None else saved_query(book, options.saved)
        if options.save is not None:
            save_query(book, options.save, request)
        index_all(book, progress=console.progress(console.words.say("cli-search-indexing")))
        found = search(book, request, limit=limit, offset=offset)
        counted = facets(book, request) if options.facets else None
        names = suggest_names(book, request.text)
    return _told(found, counted, names, console)


def _number(text: str | None, name: str, console: Console, *, least: int, default: int) -> int:
    if text is None:
        return default
    if text.isdecimal() and len(text) <= _DIGITS_MOST and int(text) >= least:
        return int(text)
    detail = console.words.say("cli-search-number", name=name, least=least)
    raise CommandNotUnderstood(detail=detail, command="hrdoc search")


def _request(options: argparse.Namespace, console: Console) -> SearchRequest:
    return SearchRequest(
        text=_text(options.text or "", console),
        kinds=tuple(options.kind),
        states=tuple(options.state),
        case=_id(options.case),
        person=_id(options.person),
        place=_id(options.place),
        violation=options.violation,
        since=options.since,
        until=options.until,
    )


def _text(typed: str, console: Console) -> str:
    """What to look for; from standard input for `-`, so that no list of commands remembers it."""
    if typed != "-":
        return typed
    try:
        return console.stdin.read(SMALL_FILE).decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise ArgumentNotText from error


def _id(text: str | None) -> RecordId | None:
    return None if text is None else RecordId(text)


def _told(
    found: Found,
    counted: Facets | None,
    names: Sequence[NameSuggestion],
    console: Console,
) -> Outcome:
    document: dict[str, Json] = {
        "hits": [_document(hit) for hit in found.hits],
        "total": found.total,
        "at_least": found.at_least,
        "facets": None if counted is None else _counts(counted),
        "names": [{"id": each.record, "kind": each.kind, "name": each.name} for each in names],
    }
    lines = [line for hit in found.hits for line in _lines(hit)]
    say = console.words.say
    how = "at-least" if found.at_least else "exactly"
    if not found.total:
        console.tell(say("cli-search-nothing"))
        for each in names:
            console.tell(say("cli-search-name", name=each.name, id=each.record))
    elif found.total > len(found.hits):
        console.tell(say("cli-search-total", count=found.total, how=how))
    return Outcome(document, [*lines, *(_facet_lines(counted) if counted else ())])


def _document(hit: Hit) -> Json:
    return {
        "id": hit.record,
        "kind": hit.kind,
        "state": hit.state,
        "title": hit.title,
        "title_marks": [list(mark) for mark in hit.title_marks],
        "field": hit.field,
        "text": hit.snippet,
        "marks": [list(mark) for mark in hit.marks],
    }


def _lines(hit: Hit) -> Iterator[str]:
    title = safe(_marked(hit.title, hit.title_marks))
    yield f"{hit.record}  {hit.kind:<11} {hit.state:<9} {title}"
    if hit.snippet and hit.snippet != hit.title:
        before, after = "…" if hit.begins else "", "…" if hit.is_cut else ""
        yield f"  {hit.field}: {safe(before + _marked(hit.snippet, hit.marks) + after)}"


def _marked(text: str, marks: Sequence[Mark]) -> str:
    for start, end in reversed(marks):
        text = f"{text[:start]}{_MARKED[0]}{text[start:end]}{_MARKED[1]}{text[end:]}"
    return text


def _facets(counted: Facets) -> Iterator[tuple[str, Counts]]:
    yield "kinds", counted.kinds
    yield "states", counted.states
    yield "cases", counted.cases
    yield "violations", counted.violations
    yield "years", counted.years


def _counts(counted: Facets) -> Json:
    document: dict[str, Json] = {
        name: [{"value": value, "count": count} for value, count in counts]
        for name, counts in _facets(counted)
    }
    return {**document, "at_least": counted.at_least}


def _facet_lines(counted: Facets) -> Iterator[str]:
    for name, counts in _facets(counted):
        for value, count in counts:
            yield f"{name:<11} {count:>6}{'+' if counted.at_least else ''}  {safe(value)}"


def _kept(book: Book, console: Console) -> Outcome:
    document: list[Json] = []
    lines: list[str] = []
    for name, request in saved_queries(book).items():
        document.append(
            {
                "name": name,
                "text": request.text,
                "kinds": list(request.kinds),
                "states": list(request.states),
                "case": request.case,
                "person": request.person,
                "place": request.place,
                "violation": request.violation,
                "since": request.since,
                "until": request.until,
            }
        )
        lines.append(f"{safe(name)}  {safe(request.text)}")
    if not lines:
        console.tell(console.words.say("cli-search-none-kept"))
    return Outcome(document, lines)
