"""Whether a record may be written on now, and what has to be known before."""

from dataclasses import dataclass

from hrdoc.casebook.opening import Opened
from hrdoc.ui.look import Look


@dataclass(frozen=True, slots=True)
class Leave:
    """Whether one may write; `why` is a sentence, "" where nothing has to be said."""

    writable: bool
    why: str = ""
    caution: bool = False
    decides: bool = False
    """Whether somebody has to decide between two versions first."""


def leave_to_write(look: Look, opened: Opened) -> Leave:
    """Whether a record may be edited, and why not."""
    say, versions = look.say, opened.versions
    drafted = versions.state in {"draft", "changed"}
    for holds, key in (
        (versions.state == "withdrawn", "withdrawn"),
        (versions.state == "incomplete", "incomplete"),
        (versions.conflict and not drafted, "conflict"),
        (opened.writing is None, "formless"),
    ):
        if holds:
            why = say(f"record-is-{key}")
            return Leave(writable=False, why=why, caution=True, decides=key == "conflict")
    if opened.withheld:
        return Leave(writable=True, why=say("record-is-partly-withheld"))
    if not versions.founded_here:
        return Leave(writable=True, why=say("record-is-foreign"))
    return Leave(writable=True)
