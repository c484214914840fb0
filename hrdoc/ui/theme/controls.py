"""The three marks the style sheet draws from files: it can neither draw nor recolour by itself."""

from contextlib import ExitStack
from importlib import resources
from typing import Final

from hrdoc.ui.theme.tokens import Tokens

_MARKS: Final = ("chevron", "tick", "dot")


def pictures(tokens: Tokens, stack: ExitStack) -> dict[str, str]:
    """The files of the marks by name, there until `stack` is closed."""
    folder = resources.files("hrdoc_resources") / "icons" / "controls"
    theme = "dark" if tokens.dark else "light"
    return {
        mark: stack.enter_context(resources.as_file(folder / f"{theme}-{mark}.svg")).as_posix()
        for mark in _MARKS
    }
