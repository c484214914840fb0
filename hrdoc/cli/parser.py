"""The parser of the command line: argparse, with its sentences in our catalogues.

Responsible for options in any place, for one line of our own instead of argparse's usage and
message, and for writing help to the streams of the console. Names of options are never completed
(`--passphrase` is not `--passphrase-file`), and what a person typed as a value is not repeated: it
may be a secret in the wrong place.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import IO, Final, NoReturn

from hrdoc.cli.console import Console
from hrdoc.cli.errors import CommandNotUnderstood
from hrdoc.words import Words

Say = Callable[[Words, "re.Match[str]"], str]

_TOLD: Final[tuple[tuple[re.Pattern[str], Say], ...]] = (
    (
        re.compile(r"the following arguments are required: (.+)"),
        lambda words, found: words.say("cli-usage-missing", names=found[1]),
    ),
    (
        re.compile(r"unrecognized arguments: (.+)"),
        lambda words, found: words.say("cli-usage-unknown", names=_options(found[1])),
    ),
    (
        re.compile(r"argument (\S+): expected (?:one argument|at least one argument)"),
        lambda words, found: words.say("cli-usage-value", name=found[1]),
    ),
    (
        re.compile(r"argument (\S+): invalid choice: .*\(choose from (.+)\)"),
        lambda words, found: words.say(
            "cli-usage-choice", name=found[1], known=found[2].replace("'", "")
        ),
    ),
    (
        re.compile(r"argument (\S+): not allowed with argument (\S+)"),
        lambda words, found: words.say("cli-usage-together", first=found[1], second=found[2]),
    ),
    (
        re.compile(r"one of the arguments (.+) is required"),
        lambda words, found: words.say("cli-usage-one-of", names=found[1]),
    ),
)


class Parser(argparse.ArgumentParser):
    """A parser that takes options before, between and after what a command works on."""

    def __init__(self, *, console: Console, description: str, prog: str) -> None:
        words = console.words
        prefix = words.say("cli-help-usage") + " "
        super().__init__(
            prog=prog,
            description=description,
            add_help=False,
            allow_abbrev=False,
            formatter_class=lambda prog: _Help(prefix, prog),
        )
        self._prefix = prefix
        self._console = console
        self._inside = False
        self._positionals.title = words.say("cli-help-positions")
        self._optionals.title = words.say("cli-help-options")
        self.add_argument("-h", "--help", action="help", help=words.say("cli-arg-help"))

    def parse_known_args(  # type: ignore[override]
        self,
        args: Sequence[str] | None = None,
        namespace: argparse.Namespace | None = None,
    ) -> tuple[argparse.Namespace, list[str]]:
        """Parse as argparse does, positions and options in any order."""
        if self._inside or self._subparsers is not None:
            return super().parse_known_args(args, namespace)
        self._inside = True
        # Said here, because argparse would cut the length of its own English prefix off.
        self.usage = self.format_usage().removeprefix(self._prefix)
        try:
            parsed, unknown = self.parse_known_intermixed_args(args, namespace)
        finally:
            self._inside, self.usage = False, None
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return parsed, unknown

    def error(self, message: str) -> NoReturn:
        """Raise CommandNotUnderstood with the sentence `message` stands for."""
        raise CommandNotUnderstood(detail=_told(self._console.words, message), command=self.prog)

    def _print_message(self, message: str, file: "IO[str] | None" = None) -> None:  # type: ignore[override]
        to = self._console.stdout if file in (None, sys.stdout) else file
        print(message, end="", file=to)

    def print_help(self, file: "IO[str] | None" = None) -> None:  # type: ignore[override]
        """Write the help to `file`, or to the standard output of the console."""
        self._print_message(self.format_help(), file)


class _Help(argparse.HelpFormatter):
    """Help whose one fixed word is in our catalogues too."""

    def __init__(self, prefix: str, prog: str) -> None:
        super().__init__(prog)
        self._words_before = prefix

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: "Iterable[argparse._MutuallyExclusiveGroup]",
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, self._words_before if prefix is None else prefix)


def _told(words: Words, message: str) -> str:
    for pattern, told in _TOLD:
        if found := pattern.fullmatch(message):
            return told(words, found)
    return words.say("cli-usage-other", detail=message)


def _options(arguments: str) -> str:
    """The names of options among arguments nobody knows; values are passed over."""
    names = [each.split("=")[0] for each in arguments.split() if re.match(r"--?[a-zA-Z]", each)]
    return " ".join(names) or "…"
