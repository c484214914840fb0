"""The command line: read the arguments, run one command, answer with lines or JSON and a status.

Exit status: 0 done; 1 the answer is no; 2 usage; 3 not readable as what it should be; 4 wrong
passphrase, or no key of ours opens it; 5 the environment. A refusal is one line on standard error.
70 is a fault of HRDoc itself, told on one line without a traceback, which could show a record.
"""

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import zip_longest
from types import ModuleType
from typing import Final, cast

from hrdoc import VERSION
from hrdoc.cli import contacts, demo, evidence, exporting, keeping, receiving, recording, searching
from hrdoc.cli.arguments import check_text
from hrdoc.cli.console import Console, discard, harmless, is_unicode
from hrdoc.cli.errors import AnswerNotWritten
from hrdoc.cli.outcome import ANSWER_IS_NO, FAULT, USAGE, Outcome
from hrdoc.cli.parser import Parser
from hrdoc.errors import HrdocError
from hrdoc.fault import place_of
from hrdoc.words import LANGUAGES, Words

Command = Callable[[argparse.Namespace, Console], Outcome]

GROUPS: Final[tuple[ModuleType, ...]] = (
    keeping,
    recording,
    searching,
    evidence,
    contacts,
    exporting,
    receiving,
    demo,
)


def main(argv: Sequence[str] | None = None, console: Console | None = None) -> int:
    """Run one command and return its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    console = console or Console.of_process(Words(system_language(os.environ)))
    if asked := _asked_language(arguments):
        console = replace(console, words=Words(asked))
    parser = build_parser(console)
    if not arguments:
        parser.print_help(console.stderr)
        return USAGE
    try:
        options = parser.parse_args(arguments)
        check_text(options)
        run: Command = options.run
        outcome = run(options, console)
        _answer(outcome, console, as_json=options.json)
    except HrdocError as error:
        console.tell(console.words.error(error))
        return error.nature.value
    except KeyboardInterrupt:
        console.tell(console.words.say("cli-interrupted"))
        return ANSWER_IS_NO
    except SystemExit as help_was_shown:
        return int(help_was_shown.code or 0)
    return outcome.status


def tell_fault(error: Exception) -> int:
    """Say on one line that HRDoc itself is at fault, and where; returns the exit status for it.

    A traceback could show what a record says, so only the kind of the fault and its place are told.
    """
    kind, place = place_of(error)
    console = Console.of_process(Words(system_language(os.environ)))
    console.tell(console.words.say("cli-fault", kind=kind, place=place))
    return FAULT


def build_parser(console: Console) -> Parser:
    """The parser of every command, with its help in the language of the console."""
    words = console.words
    parser = Parser(console=console, prog="hrdoc", description=words.say("cli-about"))
    parser.add_argument(
        "--version",
        action="version",
        version=f"hrdoc {VERSION}",
        help=words.say("cli-arg-version"),
    )
    parser.add_argument("--language", choices=LANGUAGES, help=words.say("cli-arg-language"))
    commands = parser.add_subparsers(
        required=True,
        metavar=words.say("cli-command"),
        title=words.say("cli-help-commands"),
        parser_class=cast("type[Parser]", partial(Parser, console=console)),
    )
    for group in GROUPS:
        group.add_commands(commands, words)
    return parser


def _answer(outcome: Outcome, console: Console, *, as_json: bool) -> None:
    """Write the answer to standard output; raises AnswerNotWritten.

    A reader that has seen enough and closed the pipe (`| head`) is no failure.
    """
    plain = not is_unicode(console.stdout)
    lines = [outcome.as_json(plain=plain)] if as_json else map(harmless, outcome.lines)
    try:
        for line in lines:
            print(line, file=console.stdout)
        console.stdout.flush()
    except BrokenPipeError:
        discard(console.stdout)
    except OSError as error:
        discard(console.stdout)
        raise AnswerNotWritten from error


def _asked_language(arguments: Sequence[str]) -> str | None:
    """The language asked for with `--language`, known before anything has to be said."""
    for option, value in zip_longest(arguments, arguments[1:], fillvalue=""):
        name, _, joined = option.partition("=")
        if name == "--language" and (joined or value) in LANGUAGES:
            return joined or value
    return None


def system_language(environment: Mapping[str, str]) -> str:
    """The language the system speaks, with its region if it names one; `en` where it is silent."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return value.split(".")[0]
    return "en"
