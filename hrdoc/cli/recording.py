"""Writing down from the command line: add, edit, seal, list, show, log, withdraw, erase."""

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from hrdoc import ijson
from hrdoc.casebook.accepting import accept_revision, accept_waiting
from hrdoc.casebook.inputs import fields_from_json
from hrdoc.casebook.keeping import backups_behind, begin_journal_of_copy
from hrdoc.casebook.outside import SMALL_FILE, read_small
from hrdoc.casebook.reading import RecordView, list_records, log_proof, read_log, show_record
from hrdoc.casebook.recording import (
    add_record,
    edit_record,
    erase_record,
    seal_records,
    unsealed_records,
    withdraw_record,
)
from hrdoc.cli.arguments import add_command, add_vault, opened
from hrdoc.cli.console import Console, safe
from hrdoc.cli.errors import CommandNotUnderstood
from hrdoc.cli.outcome import Json, Outcome
from hrdoc.records.ids import RevisionName
from hrdoc.words import Words


def add_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", words: Words
) -> None:
    """Add the commands of this group."""
    parser = add_command(commands, "add", words.say("cli-help-add"), words)
    add_vault(parser, words)
    parser.add_argument("kind", metavar="KIND", help=words.say("cli-arg-kind"))
    _add_from(parser, words)
    parser.set_defaults(run=_add)

    parser = add_command(commands, "edit", words.say("cli-help-edit"), words)
    add_vault(parser, words)
    parser.add_argument("id", metavar="ID", help=words.say("cli-arg-id"))
    _add_from(parser, words)
    parser.set_defaults(run=_edit)

    parser = add_command(commands, "seal", words.say("cli-help-seal"), words)
    add_vault(parser, words)
    parser.add_argument("id", metavar="ID", nargs="*", help=words.say("cli-arg-id"))
    parser.add_argument("--all", action="store_true", help=words.say("cli-arg-seal-all"))
    parser.set_defaults(run=_seal)

    parser = add_command(commands, "list", words.say("cli-help-list"), words)
    add_vault(parser, words)
    parser.add_argument("kind", metavar="KIND", nargs="?", help=words.say("cli-arg-kind"))
    parser.set_defaults(run=_list)

    for name, run, help_text in (
        ("show", _show, words.say("cli-help-show")),
        ("withdraw", _withdraw, words.say("cli-help-withdraw")),
        ("erase", _erase, words.say("cli-help-erase")),
    ):
        parser = add_command(commands, name, help_text, words)
        add_vault(parser, words)
        parser.add_argument("id", metavar="ID", help=words.say("cli-arg-id"))
        parser.set_defaults(run=run)

    parser = add_command(commands, "log", words.say("cli-help-log"), words)
    add_vault(parser, words)
    parser.add_argument("id", metavar="ID", nargs="?", help=words.say("cli-arg-id"))
    parser.add_argument("--proof", action="store_true", help=words.say("cli-arg-proof"))
    parser.add_argument("--begin", action="store_true", help=words.say("cli-arg-begin"))
    parser.set_defaults(run=_log, refuse=parser.error)

    parser = add_command(commands, "accept", words.say("cli-help-accept"), words)
    add_vault(parser, words)
    parser.add_argument("id", metavar="ID", help=words.say("cli-arg-id"))
    parser.add_argument(
        "revision", metavar="REVISION", nargs="?", help=words.say("cli-arg-revision")
    )
    parser.set_defaults(run=_accept)


def _add_from(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "--from", dest="source", metavar="FILE", required=True, help=words.say("cli-arg-from")
    )


def _fields(options: argparse.Namespace, console: Console) -> Mapping[str, ijson.Json]:
    if options.source == "-":
        return fields_from_json(console.stdin.read(SMALL_FILE + 1))
    return fields_from_json(read_small(Path(options.source), what="fields"))


def _add(options: argparse.Namespace, console: Console) -> Outcome:
    fields = _fields(options, console)
    with opened(options, console) as book:
        record = add_record(book, options.kind, fields)
    return Outcome({"id": record}, [record])


def _edit(options: argparse.Namespace, console: Console) -> Outcome:
    changes = _fields(options, console)
    with opened(options, console) as book:
        draft = edit_record(book, book.require(options.id), changes)
    return Outcome({"id": draft.record, "parents": list(draft.parents)}, [draft.record])


def _seal(options: argparse.Namespace, console: Console) -> Outcome:
    if bool(options.id) == options.all:
        detail = console.words.say("cli-seal-which")
        raise CommandNotUnderstood(detail=detail, command="hrdoc seal")
    with opened(options, console) as book:
        records = unsealed_records(book) if options.all else [book.require(i) for i in options.id]
        sealed = seal_records(book, records)
    document: list[Json] = [{"id": each.record, "revision": each.name} for each in sealed]
    return Outcome({"sealed": document}, [f"{each.record} {each.name}" for each in sealed])


def _list(options: argparse.Namespace, console: Console) -> Outcome:
    with opened(options, console) as book:
        listed = list(list_records(book, options.kind))
    document: list[Json] = [
        {"id": each.record, "kind": each.kind, "state": each.state, "title": each.title}
        for each in listed
    ]
    lines = [f"{x.record}  {x.kind:<11} {x.state:<9} {safe(x.title)}" for x in listed]
    if not lines:
        console.tell(console.words.say("cli-list-empty"))
    return Outcome(document, lines)


def _show(options: argparse.Namespace, console: Console) -> Outcome:
    with opened(options, console) as book:
        view = show_record(book, book.require(options.id))
    return Outcome(_document(view), list(_lines(view, console.words)))


def _withdraw(options: argparse.Namespace, console: Console) -> Outcome:
    with opened(options, console) as book:
        revision = withdraw_record(book, book.require(options.id))
    proposal = not revision.is_founder
    document: dict[str, Json] = {
        "id": revision.record,
        "revision": revision.name,
        "proposal": proposal,
    }
    say = console.words.say
    line = say("cli-withdraw-proposed") if proposal else say("cli-withdrawn")
    return Outcome(document, [line])


def _erase(options: argparse.Namespace, console: Console) -> Outcome:
    with opened(options, console) as book:
        erasure = erase_record(book, book.require(options.id))
        behind = backups_behind(book)
    document: dict[str, Json] = {
        "id": erasure.record,
        "revisions": erasure.revisions,
        "files_deleted": erasure.files_deleted,
        "files_kept": erasure.files_kept,
        "backups": [{"backup": each.id, "at": each.at} for each in behind],
    }
    say = console.words.say
    line = say(
        "cli-erased",
        revisions=erasure.revisions,
        deleted=erasure.files_deleted,
        kept=erasure.files_kept,
    )
    lines = [line, say("cli-erased-limits")]
    if behind:
        lines.append(say("cli-erased-backups"))
        lines += [f"  {each.id}  {each.at}" for each in behind]
    return Outcome(document, lines)


def _log(options: argparse.Namespace, console: Console) -> Outcome:
    if options.proof and not options.id:
        options.refuse(console.words.say("cli-log-proof-of"))
    with opened(options, console) as book:
        if options.begin:
            origin = begin_journal_of_copy(book)
            return Outcome({"origin": origin}, [console.words.say("cli-log-begun")])
        record = book.require(options.id) if options.id else None
        if options.proof and record is not None:
            proof = log_proof(book, record)
            return Outcome({"proof": proof}, proof.splitlines())
        entries = read_log(book, record)
    document: list[Json] = [
        {
            "subject": each.subject,
            "seq": each.seq,
            "time": each.time,
            "type": each.type,
            "premis": each.premis,
            "detail": dict(each.detail) if each.detail is not None else None,
        }
        for each in entries
    ]
    closed = console.words.say("cli-log-closed")
    lines = [f"{e.time or closed}  {e.subject}  {e.seq:>4}  {e.type or closed}" for e in entries]
    return Outcome(document, lines)


def _accept(options: argparse.Namespace, console: Console) -> Outcome:
    with opened(options, console) as book:
        record = book.require(options.id)
        if options.revision:
            name = RevisionName(options.revision.strip().lower())
            accept_revision(book, record, name)
        else:
            name = accept_waiting(book, record)
    return Outcome({"id": record, "revision": name}, [console.words.say("cli-accepted")])


def _document(view: RecordView) -> Json:
    return {
        "id": view.record,
        "kind": view.kind,
        "form": view.form,
        "state": view.state,
        "fields": dict(view.fields),
        "withheld": list(view.withheld),
        "revisions": [
            {
                "name": each.name,
                "author": each.author,
                "claimed_at": each.claimed_at,
                "parents": list(each.parents),
                "state": each.state,
                "standing": each.standing,
            }
            for each in view.revisions
        ],
        "files": [
            {
                "evidence": each.evidence,
                "sha256": each.sha256,
                "size": each.size,
                "media_type": each.media_type,
                "name": each.name,
                "held": each.held,
            }
            for each in view.files
        ],
        "conflict": view.conflict,
        "incomplete": view.incomplete,
        "amendments": list(view.amendments),
        "versions": [
            {"revision": each.revision, "fields": dict(each.fields)} for each in view.versions
        ],
    }


def _lines(view: RecordView, words: Words) -> Iterator[str]:
    yield f"{view.record}  {view.kind}  {view.state}"
    if view.conflict:
        yield words.say("cli-show-conflict")
    if view.amendments:
        yield words.say("cli-show-amendments", count=len(view.amendments))
    teller = _Teller(words, frozenset(view.withheld), view.labels, view.questions)
    for name, value in view.fields.items():
        yield from teller.lines(name, value)
    for version in view.versions:
        yield words.say("cli-show-version", revision=version.revision)
        for name, value in version.fields.items():
            if value != view.fields.get(name):
                yield from _Teller(words, frozenset(), {}, view.questions).lines(name, value)
    for file in view.files:
        yield f"  {file.evidence}  {file.size} B  {file.media_type}  {safe(file.name or '')}"
    for revision in view.revisions:
        yield f"  {revision.name[:16]}…  {revision.standing}  {revision.claimed_at or '-'}"


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells answers by their paths: what is withheld as withheld, codes by their words."""

    words: Words
    withheld: frozenset[str]
    labels: Mapping[str, Mapping[str, str]]
    questions: Mapping[str, Mapping[str, str]]

    def lines(self, path: str, value: Json) -> Iterator[str]:
        if f"fields.{path}" in self.withheld:
            yield f"  {self._asked(path)}: {self.words.say('cli-show-withheld')}"
        elif isinstance(value, list) and any(isinstance(each, dict | list) for each in value):
            for place, element in enumerate(value):
                yield from self.lines(f"{path}.{place}", element)
        elif isinstance(value, dict):
            for name, member in value.items():
                yield from self.lines(f"{path}.{name}", member)
        elif value not in (None, "", []):
            shown = value if isinstance(value, list) else [value]
            paths = [f"{path}.{n}" for n in range(len(shown))] if shown is value else [path]
            yield f"  {self._asked(path)}: {safe(', '.join(map(self._word, paths, shown)))}"

    def _asked(self, path: str) -> str:
        """The path of an answer; a field somebody made is told by its words."""
        name, dot, rest = path.partition(".")
        labels = self.questions.get(name)
        return f"{safe(self.words.label(labels))}{dot}{rest}" if labels else path

    def _word(self, path: str, value: Json) -> str:
        labels = self.labels.get(path)
        return self.words.label(labels) if labels else str(value)
