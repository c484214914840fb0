"""Arguments that several commands share, and how a command opens its vault."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hrdoc.casebook.book import Book
from hrdoc.casebook.keeping import open_book
from hrdoc.cli.console import Console
from hrdoc.cli.errors import ArgumentNotText
from hrdoc.words import LANGUAGES, Words


def add_command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    help_text: str,
    words: Words,
) -> argparse.ArgumentParser:
    """A command with the arguments every command has: `--json` and `--language`."""
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=help_text, description=help_text
    )
    parser.add_argument("--json", action="store_true", help=words.say("cli-arg-json"))
    parser.add_argument("--language", choices=LANGUAGES, help=words.say("cli-arg-language"))
    return parser


def add_vault(parser: argparse.ArgumentParser, words: Words) -> None:
    """The vault a command works on, and where its passphrase comes from."""
    parser.add_argument("vault", metavar="VAULT", type=Path, help=words.say("cli-arg-vault"))
    add_passphrase_file(parser, words)


def add_passphrase_file(parser: argparse.ArgumentParser, words: Words) -> None:
    """`--passphrase-file`; a passphrase itself is never an argument."""
    parser.add_argument(
        "--passphrase-file",
        metavar="FILE",
        type=Path,
        help=words.say("cli-arg-passphrase-file"),
    )


@contextmanager
def opened(options: argparse.Namespace, console: Console) -> Iterator[Book]:
    """The vault of a command, open for its length."""
    passphrase = console.secret(options.passphrase_file, console.words.say("cli-ask-passphrase"))
    with open_book(options.vault, passphrase, clock=console.clock, wait=console.wait) as book:
        yield book


def check_text(options: argparse.Namespace) -> None:
    """Pass arguments that are text; raises ArgumentNotText for bytes that are no UTF-8.

    Names of files are left as they are: a file may be called anything.
    """
    for value in vars(options).values():
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str) and any("\ud800" <= char <= "\udfff" for char in text):
                raise ArgumentNotText
