"""What an answer was before, step by step; typing is left to the line it is typed into."""

from hrdoc.ijson import Json


class History:
    """The steps of one answer, to go back and forth between."""

    def __init__(self) -> None:
        self._past: list[Json] = []
        self._future: list[Json] = []
        self._now: Json = None

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return bool(self._future)

    def begin(self, value: Json) -> None:
        """Forget everything; the answer is `value`."""
        self._past, self._future, self._now = [], [], value

    def note(self, value: Json) -> None:
        """The answer is `value` now; letters typed are no step of their own."""
        if is_step(self._now, value):
            self._past.append(self._now)
        if value != self._now:
            self._future.clear()
        self._now = value

    def undo(self) -> Json:
        """The answer before the last step; raises IndexError without one."""
        before = self._past.pop()
        self._future.append(self._now)
        self._now = before
        return before

    def redo(self) -> Json:
        """The answer as it was before it was taken back; raises IndexError without one."""
        after = self._future.pop()
        self._past.append(self._now)
        self._now = after
        return after


def is_step(before: Json, after: Json) -> bool:
    """Whether something was chosen, added, removed or moved, and not only typed on."""
    if before is None or after is None or isinstance(after, bool):
        return before != after
    if isinstance(before, list) and isinstance(after, list):
        if len(before) != len(after):
            return True
        moved = before != after and all(each in after for each in before)
        return moved or any(map(is_step, before, after))
    if isinstance(before, dict) and isinstance(after, dict):
        return any(is_step(before.get(k), after.get(k)) for k in before.keys() | after.keys())
    return type(before) is not type(after)
