"""Short steps done while nothing else is asked of the vault, such as an index that catches up."""

from collections.abc import Callable

from hrdoc.casebook.book import Book

Step = Callable[[Book], bool]
"""Does a little on the vault's thread; whether there is more to do."""

Run = Callable[[Step, Callable[[bool], None]], None]
"""Runs a step when nothing else waits, then calls back in the window's thread."""


class Idle:
    """The steps of one session, in the window's thread."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._steps: list[Step] = []

    def add(self, step: Step) -> None:
        """Repeat `step` until it has no more to do, and again after every `again`."""
        self._steps.append(step)
        self._begin(step)

    def again(self) -> None:
        """Something has changed: every step may have more to do."""
        for step in self._steps:
            self._begin(step)

    def clear(self) -> None:
        """Forget them all."""
        self._steps.clear()

    def _begin(self, step: Step) -> None:
        def ended(more: bool) -> None:  # noqa: FBT001 - what the step answered
            if more and step in self._steps:
                self._begin(step)

        self._run(step, ended)
