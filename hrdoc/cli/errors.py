"""What can be wrong with a command line itself, before the casebook is asked for anything."""

from hrdoc.errors import HrdocError, Nature


class CommandLineError(HrdocError):
    """The root of this room's failures; never raised itself."""

    nature = Nature.USAGE


class CommandNotUnderstood(CommandLineError):
    """The arguments make no command; `detail` is a sentence, `command` what to ask for help on."""

    code = "command-not-understood"

    def __init__(self, *, detail: str, command: str) -> None:
        super().__init__(detail=detail, command=command)


class ArgumentNotText(CommandLineError):
    """An argument that is not the name of a file holds bytes that are no UTF-8 text."""

    code = "argument-not-text"

    def __init__(self) -> None:
        super().__init__()


class NoTerminal(CommandLineError):
    """A secret has to be typed, and there is no terminal to type it on."""

    code = "no-terminal"

    def __init__(self) -> None:
        super().__init__()


class AnswerNotWritten(CommandLineError):
    """The command did its work, but standard output took no more."""

    code = "answer-not-written"
    nature = Nature.ENVIRONMENT

    def __init__(self) -> None:
        super().__init__()
