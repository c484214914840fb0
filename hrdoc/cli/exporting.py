"""Export from the command line: what would leave, and the bundle itself."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from hrdoc.casebook.book import Book
from hrdoc.casebook.contacts import named_party, usable_contact
from hrdoc.casebook.exporting import (
    PLAIN,
    Envelope,
    Exported,
    party_of,
    to_age_recipient,
    to_contact,
    to_passphrase,
    write_export,
)
from hrdoc.casebook.outside import check_free
from hrdoc.casebook.passphrases import check_passphrase
from hrdoc.casebook.plan import Item, Plan
from hrdoc.casebook.planning import plan_export
from hrdoc.casebook.request import Request
from hrdoc.casebook.telling import tell_reason
from hrdoc.cli.arguments import add_command, add_vault, opened
from hrdoc.cli.console import Console, safe
from hrdoc.cli.errors import CommandNotUnderstood
from hrdoc.cli.outcome import ANSWER_IS_NO, DONE, Json, Outcome
from hrdoc.errors import Cancelled
from hrdoc.records.consent import Party
from hrdoc.words import Words


def add_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", words: Words
) -> None:
    """Add the commands of this group."""
    say = words.say
    parser = add_command(commands, "export", say("cli-help-export"), words)
    add_vault(parser, words)
    parser.add_argument("id", metavar="ID", nargs="+", help=say("cli-arg-id"))
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help=say("cli-arg-output"))
    parser.add_argument("--purpose", metavar="P1..P15", required=True, help=say("cli-arg-purpose"))
    parser.add_argument("--identity", metavar="I0..I4", default="I1", help=say("cli-arg-identity"))
    parser.add_argument(
        "--withhold", metavar="NAME", action="append", default=[], help=say("cli-arg-withhold")
    )
    parser.add_argument("--history", action="store_true", help=say("cli-arg-history"))
    parser.add_argument("--split", action="store_true", help=say("cli-arg-split"))
    parser.add_argument("--dry-run", action="store_true", help=say("cli-arg-dry-run"))
    parser.add_argument("--only-covered", action="store_true", help=say("cli-arg-only-covered"))
    parser.add_argument(
        "--conditions-read", action="store_true", help=say("cli-arg-conditions-read")
    )
    to = parser.add_mutually_exclusive_group(required=True)
    to.add_argument("--to", metavar="NAME", help=say("cli-arg-to"))
    to.add_argument("--to-age", metavar="RECIPIENT", help=say("cli-arg-to-age"))
    to.add_argument("--to-passphrase", action="store_true", help=say("cli-arg-to-passphrase"))
    to.add_argument("--plain", action="store_true", help=say("cli-arg-plain"))
    parser.add_argument("--recipient", metavar="CLASS[:NAME]", help=say("cli-arg-recipient"))
    parser.add_argument(
        "--bundle-passphrase-file",
        metavar="FILE",
        type=Path,
        help=say("cli-arg-bundle-passphrase-file"),
    )
    parser.set_defaults(run=_export)


def _export(options: argparse.Namespace, console: Console) -> Outcome:
    say = console.words.say
    _check(options, console.words)
    with opened(options, console) as book:
        plan = plan_export(book, _request(book, options))
        if options.dry_run:
            return _shown(plan, console.words, only_covered=options.only_covered)
        if plan.refused and not options.only_covered:
            console.tell(f"{_refused(plan, console.words)} {say('cli-export-only-covered-hint')}")
            return _shown(plan, console.words)
        if plan.conditions and not options.conditions_read:
            console.tell(say("cli-export-conditions-hint"))
            return _shown(plan, console.words, only_covered=options.only_covered, stops=True)
        envelope = _envelope(book, options, console)
        for line in _warnings(plan, console.words):
            console.tell(line)
        exported = write_export(
            book,
            plan.read() if options.conditions_read else plan,
            envelope,
            options.output,
            only_covered=options.only_covered,
            split=options.split,
            language=console.words.language,
            progress=console.progress(say("cli-writing-out")),
        )
    return _written(plan, exported, console.words)


def _check(options: argparse.Namespace, words: Words) -> None:
    """What argparse cannot: options that need, or exclude, each other."""
    say = words.say
    problem = ""
    if not options.to and not options.recipient:
        problem = say("cli-export-needs-recipient")
    elif options.to and options.recipient:
        problem = say("cli-usage-together", first="--recipient", second="--to")
    elif options.bundle_passphrase_file and not options.to_passphrase:
        problem = say("cli-usage-missing", names="--to-passphrase")
    elif not options.output and not options.dry_run:
        problem = say("cli-export-needs-output")
    if problem:
        raise CommandNotUnderstood(detail=problem, command="hrdoc export")
    if options.output:
        check_free(options.output)


def _request(book: Book, options: argparse.Namespace) -> Request:
    return Request(
        given=tuple(dict.fromkeys(book.require(record) for record in options.id)),
        purpose=options.purpose,
        recipient=_party(book, options),
        on_date=book.today(),
        identity=options.identity,
        withhold=frozenset(options.withhold),
        history=options.history,
    )


def _party(book: Book, options: argparse.Namespace) -> Party:
    if options.to:
        return party_of(usable_contact(book, options.to))
    return named_party(book, options.recipient)


def _envelope(book: Book, options: argparse.Namespace, console: Console) -> Envelope:
    if options.to:
        contact = usable_contact(book, options.to)
        if contact.state != "verified":
            console.tell(console.words.say("cli-export-not-compared", name=safe(contact.name)))
        return to_contact(contact)
    if options.to_age:
        return to_age_recipient(options.to_age)
    if options.to_passphrase:
        say = console.words.say
        secret = console.new_secret(
            options.bundle_passphrase_file,
            say("cli-ask-bundle-passphrase"),
            say("cli-ask-again"),
        )
        return to_passphrase(check_passphrase(secret))
    say = console.words.say
    console.tell(say("cli-export-plain"))
    if not console.agrees(say("cli-ask-plain", yes=say("cli-yes")), say("cli-yes")):
        raise Cancelled
    return PLAIN


def _shown(plan: Plan, words: Words, *, only_covered: bool = False, stops: bool = False) -> Outcome:
    lines = [*_item_lines(plan, words), *_warnings(plan, words), *_conditions(plan, words)]
    if plan.refused:
        left_out = only_covered and plan.revisions
        lines.append(_left_out(plan, words) if left_out else _refused(plan, words))
    may = plan.revisions and (only_covered or not plan.refused) and not stops
    return Outcome(_document(plan, None), lines, DONE if may else ANSWER_IS_NO)


def _refused(plan: Plan, words: Words) -> str:
    return words.say("cli-export-refused", count=len(plan.refused))


def _left_out(plan: Plan, words: Words) -> str:
    return words.say("cli-export-left-out", count=len(plan.refused))


def _written(plan: Plan, exported: Exported, words: Words) -> Outcome:
    line = words.say(
        "cli-exported",
        bundle=exported.bundle,
        records=exported.records,
        files=exported.files,
        withheld=exported.withheld,
    )
    left_out = [_left_out(plan, words)] if plan.refused else []
    return Outcome(_document(plan, exported), [line, *left_out])


def _item_lines(plan: Plan, words: Words) -> Iterator[str]:
    for item in plan.items:
        yield f"{item.record}  {item.kind:<11} {_fate(item, words)}  {safe(item.title)}"
        for closed in (each for each in item.closed if not each.empty):
            reason = tell_reason(words, closed.reason)
            yield f"    {closed.path}: {words.say('cli-show-withheld')} ({reason})"
        if empty := sum(each.empty for each in item.closed):
            yield f"    {words.say('cli-export-empty', count=empty)}"
        for ref in item.grants:
            yield f"    {words.say('cli-export-grant', consent=ref.consent, number=ref.index + 1)}"


def _fate(item: Item, words: Words) -> str:
    if item.leaves:
        return words.say("cli-export-leaves")
    unsealed = item.reason == "unsealed"
    reason = words.say("cli-reason-unsealed") if unsealed else tell_reason(words, item.reason)
    return f"{words.say('cli-export-stays')} ({reason})"


def _warnings(plan: Plan, words: Words) -> Iterator[str]:
    for warning in plan.warnings:
        yield words.say(
            "cli-export-name-in-text",
            record=warning.record,
            place=warning.path,
            person=warning.person,
        )


def _conditions(plan: Plan, words: Words) -> Iterator[str]:
    for each in plan.conditions:
        said = safe(each.words) if each.words else words.say("cli-show-withheld")
        yield words.say("cli-export-condition", consent=each.consent, words=said)


def _document(plan: Plan, exported: Exported | None) -> Json:
    written: Json = None
    if exported is not None:
        written = {
            "id": exported.bundle,
            "records": exported.records,
            "files": exported.files,
            "withheld": exported.withheld,
            "bytes": exported.zip_bytes,
            "tagmanifest_sha256": exported.tagmanifest_sha256,
        }
    return {
        "bundle": written,
        "purpose": plan.request.purpose,
        "identity": plan.request.identity,
        "leaves": [_item_document(item) for item in plan.items if item.leaves],
        "stays": [_item_document(item) for item in plan.items if not item.leaves],
        "refused": [{"id": item.record, "reason": item.reason} for item in plan.refused],
        "files": sorted(plan.files),
        "warnings": [
            {"id": each.record, "place": each.path, "person": each.person} for each in plan.warnings
        ],
        "conditions": [
            {"consent": each.consent, "words": each.words or None} for each in plan.conditions
        ],
    }


def _item_document(item: Item) -> Json:
    return {
        "id": item.record,
        "kind": item.kind,
        "reached": item.reached,
        "reason": item.reason or None,
        "grants": [{"consent": ref.consent, "grant": ref.index} for ref in item.grants],
        "withheld": [
            {"path": each.path, "reason": each.reason, "empty": each.empty} for each in item.closed
        ],
    }
