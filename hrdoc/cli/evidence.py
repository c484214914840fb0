"""Evidence from the command line: attach and extract."""

import argparse
from pathlib import Path

from hrdoc.casebook.evidence import attach_file, extract_file
from hrdoc.cli.arguments import add_command, add_vault, opened
from hrdoc.cli.console import Console
from hrdoc.cli.outcome import DONE, Outcome
from hrdoc.errors import HrdocError
from hrdoc.words import Words


def add_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", words: Words
) -> None:
    """Add the commands of this group."""
    parser = add_command(commands, "attach", words.say("cli-help-attach"), words)
    add_vault(parser, words)
    parser.add_argument("id", metavar="ID", help=words.say("cli-arg-id"))
    parser.add_argument(
        "files", metavar="FILE", nargs="+", type=Path, help=words.say("cli-arg-files")
    )
    parser.add_argument("--basis", metavar="CODE", help=words.say("cli-arg-basis"))
    parser.add_argument("--basis-note", metavar="TEXT", help=words.say("cli-arg-basis-note"))
    parser.set_defaults(run=_attach)

    parser = add_command(commands, "extract", words.say("cli-help-extract"), words)
    add_vault(parser, words)
    parser.add_argument("id", metavar="EVIDENCE", help=words.say("cli-arg-id"))
    parser.add_argument(
        "-o", "--output", metavar="FILE", required=True, type=Path, help=words.say("cli-arg-output")
    )
    parser.set_defaults(run=_extract)


def _attach(options: argparse.Namespace, console: Console) -> Outcome:
    taken: list[str] = []
    status = DONE
    with opened(options, console) as book:
        record = book.require(options.id)
        for position, path in enumerate(options.files, start=1):
            progress = console.progress(console.words.say("cli-taking-in", number=position))
            try:
                taken.append(
                    attach_file(
                        book,
                        record,
                        path,
                        basis=options.basis,
                        basis_note=options.basis_note,
                        position=position,
                        progress=progress,
                    )
                )
            except HrdocError as error:
                # What was taken in before stays and is told; the rest was not tried.
                console.tell(console.words.error(error))
                status = error.nature.value
                break
    return Outcome({"evidence": list(taken)}, taken, status)


def _extract(options: argparse.Namespace, console: Console) -> Outcome:
    with opened(options, console) as book:
        digest = extract_file(
            book,
            book.require(options.id),
            options.output,
            progress=console.progress(console.words.say("cli-writing-out")),
        )
    return Outcome({"id": options.id, "sha256": digest}, [digest])
