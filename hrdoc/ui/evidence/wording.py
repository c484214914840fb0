"""What a piece of evidence is, in a few words: its kind, its size, how it stands."""

from typing import Final

from hrdoc.casebook.consent_before import ConsentBefore
from hrdoc.casebook.evidence_list import EvidenceLine
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.media_words import kind_of

_ICONS: Final = {
    "image": "image",
    "video": "file-video",
    "audio": "file-audio",
    "paper": "file-text",
    "other": "file",
}


def icon_of(media_type: str) -> str:
    """The icon of a kind of file."""
    return _ICONS[kind_of(media_type)]


def what_it_is(look: Look, line: EvidenceLine) -> str:
    """Kind, size and state of a piece of evidence."""
    parts = [look.say(f"evidence-kind-{kind_of(line.media_type)}")]
    if line.size is not None:
        parts.append(look.size(line.size))
    parts.append(look.say(f"evidence-state-{line.state}"))
    if not line.held:
        parts.append(look.say("evidence-not-held"))
    return dotted(look, parts)


def tell_taken(desk: Desk, count: int, *, failed: int) -> None:
    """Say how many files came in, and how many did not; never what they are called."""
    look = desk.look
    told = look.say("evidence-in", count=count, number=look.number(count))
    if failed:
        told += " " + look.say("evidence-not-in", count=failed, number=look.number(failed))
    desk.tell(told, "caution" if failed else "holds")


def consent_is_older(look: Look, before: ConsentBefore) -> str:
    """That files came after the consent, and what that consent is about."""
    date, number = look.day(before.given[:10]), look.number(before.files)
    came = look.say("evidence-before", count=before.files, number=number, date=date)
    about = look.say("evidence-before-whole" if before.whole else "evidence-before-parts")
    return f"{came} {about}"
