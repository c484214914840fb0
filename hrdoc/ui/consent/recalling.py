"""The words of a recall: plain text one can copy, print or send, with no name of a person in it."""

from collections.abc import Iterator

from hrdoc.casebook.withdrawing import ErasureReport, Left
from hrdoc.records.date_naming import day_in_words, day_of_iso
from hrdoc.ui.consent.telling import handed_to, term
from hrdoc.words import Words


def notice(words: Words, left: Left) -> str:
    """What is asked of the recipient of one bundle."""
    departure = left.departure
    first = words.say(
        "recall-what",
        date=_day(words, departure.time),
        bundle=departure.bundle,
        purpose=term(words, "purposes", departure.purpose),
    )
    asks = [words.say(f"recall-ask-{each}") for each in ("stop", "delete", "pass", "answer")]
    numbered = [f"{place}. {ask}" for place, ask in enumerate(asks, start=1)]
    records = [words.say("recall-records"), *left.records]
    parts = [
        words.say("recall-title"),
        first,
        words.say("recall-why"),
        "\n".join([words.say("recall-please"), *numbered]),
        "\n".join(records),
    ]
    return _plain("\n\n".join(parts)) + "\n"


def report_lines(words: Words, done: ErasureReport) -> Iterator[str]:
    """An erasure, a sentence each: what is gone, what stays, and who may still hold it.

    Bundles stand by the beginning of their number, as in the list of those that left; the words
    that ask for deletion have the whole of it.
    """
    yield words.say("erasure-at", date=_day(words, done.at))
    yield words.say("erasure-gone", count=len(done.records))
    if done.files_deleted:
        yield words.say("erasure-files", count=done.files_deleted)
    if done.files_kept:
        yield words.say("erasure-files-kept", count=done.files_kept)
    yield words.say("erasure-stays", count=done.revisions)
    if done.behind:
        yield words.say("erasure-backups", count=len(done.behind))
        for each in done.behind:
            yield words.say("erasure-backup", id=each.id[:8], date=_day(words, each.at))
    else:
        yield words.say("erasure-no-backup")
    yield words.say("erasure-disk")
    if not done.left:
        yield words.say("erasure-nobody")
        return
    yield words.say("erasure-held", count=len(done.left))
    for left in done.left:
        yield words.say(
            "erasure-held-by",
            date=_day(words, left.departure.time),
            of=handed_to(words, left.departure),
            bundle=left.departure.bundle[:8],
        )


def _day(words: Words, moment: str) -> str:
    return day_in_words(day_of_iso(moment[:10]), words.language) if moment else ""


def _plain(text: str) -> str:
    """Without the signs that keep a window's sentences in order: others' programs may show them."""
    return "".join(char for char in text if char not in "\u2066\u2067\u2068\u2069\u200e\u200f")
