"""The command line: read the arguments, run one command, answer with lines or JSON and a status.

Exit status: 0 done; 1 the answer is no; 2 usage; 3 not readable as what it should be; 4 wrong
passphrase, or no key of ours opens it; 5 the environment. A refusal is one line on standard error;
a traceback is a bug.
"""

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import ModuleType
from typing import Final

from hrdoc.cli import contacts, demo, evidence, exporting, keeping, receiving, recording
from hrdoc.cli.arguments import Intermixed
from hrdoc.cli.console import Console
from hrdoc.cli.outcome import Outcome
from hrdoc.errors import HrdocError
from hrdoc.words import Words

Command = Callable[[argparse.Namespace, Console], Outcome]

GROUPS: Final[tuple[ModuleType, ...]] = (
    keeping,
    recording,
    evidence,
    contacts,
    exporting,
    receiving,
    demo,
)


def main(argv: Sequence[str] | None = None, console: Console | None = None) -> int:
    """Run one command and return its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    console = console or Console(words=Words(_language(os.environ)))
    parser = build_parser(console.words)
    options = parser.parse_args(arguments)
    if getattr(options, "language", None):
        console = replace(console, words=Words(options.language))
    run: Command = options.run
    try:
        outcome = run(options, console)
    except HrdocError as error:
        console.tell(console.words.error(error))
        return error.nature.value
    except KeyboardInterrupt:
        console.tell(console.words.say("cli-interrupted"))
        return 1
    _answer(outcome, console, as_json=options.json)
    return outcome.status


def build_parser(words: Words) -> argparse.ArgumentParser:
    """The parser of every command, with its help in the language of `words`."""
    parser = argparse.ArgumentParser(prog="hrdoc", description=words.say("cli-about"))
    commands = parser.add_subparsers(
        required=True, metavar=words.say("cli-command"), parser_class=Intermixed
    )
    for group in GROUPS:
        group.add_commands(commands, words)
    return parser


def _answer(outcome: Outcome, console: Console, *, as_json: bool) -> None:
    lines = [outcome.as_json()] if as_json else outcome.lines
    for line in lines:
        print(line, file=console.stdout)
    console.stdout.flush()


def _language(environment: Mapping[str, str]) -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return value.split(".")[0]
    return "en"
