"""Whether a testimony may be written on, and why it is only read where it may not."""

from hrdoc.casebook.opening import Opened
from hrdoc.ui.look import Look
from hrdoc.ui.testimony.paragraphs import paragraphs_of


def may_write(look: Look, opened: Opened) -> tuple[str, bool]:
    """Why the record is only read, or what writing on it means; and whether one may write."""
    say, versions = look.say, opened.versions
    drafted = versions.state in {"draft", "changed"}
    hidden = any(path.split(".")[1:2] == ["paragraphs"] for path in opened.withheld)
    unusual = paragraphs_of(opened.fields.get("paragraphs")) is None
    for holds, why in (
        (versions.state == "withdrawn", say("testimony-is-withdrawn")),
        (versions.state == "incomplete", say("testimony-is-incomplete")),
        (versions.conflict and not drafted, say("testimony-is-conflict")),
        (hidden, say("testimony-is-withheld")),
        (unusual, say("testimony-is-unusual")),
    ):
        if holds:
            return why, False
    return "" if versions.founded_here else say("testimony-is-foreign"), True
