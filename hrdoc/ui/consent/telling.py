"""What is read to the person, in the language they understand: all that a consent allows, and ends.

Whole sentences, each by itself, so that one can stop after any of them. What is allowed comes
first, then that nobody else may have it, then how it is taken back and what nobody can call back.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QLocale

from hrdoc.casebook.consenting import ready_of
from hrdoc.casebook.glance import Departure
from hrdoc.records import shipped
from hrdoc.records.consent import ALL, Grant, Scope
from hrdoc.records.date_naming import day_in_words, day_of_iso
from hrdoc.ui.look import RIGHT_TO_LEFT
from hrdoc.words import Words

_KEEPING: Final = frozenset({"court", "prosecutor", "un", "regional"})
"""Recipients that need give nothing back: what they have received may stay there."""

Before: TypeAlias = Literal["ends", "stays", ""]
"""What becomes of what a person allowed before: "" where nothing stands."""


def term(words: Words, vocabulary: str, code: str) -> str:
    """The word of a code in the language of `words`; the code itself where nobody knows it."""
    found = shipped.vocabulary(vocabulary).terms.get(code)
    return words.label(found.labels) if found else code


def told(
    words: Words,
    grants: Sequence[Grant],
    names: Mapping[str, str],
    *,
    refused: str = "",
    before: Before = "",
) -> str:
    """All of what is read aloud; `names` are those of parties by fingerprint.

    `before` says what becomes of what was allowed before, if anything was.
    """
    parts = [_allowed(words, grants, names)]
    if before:
        parts.append(words.say(f"consent-earlier-{before}"))
    if grants:
        parts.append(words.say("consent-read-others"))
    if refused.strip():
        parts.append(words.say("consent-read-refused", words=refused.strip()))
    if not grants:
        parts.append(words.say("consent-read-back-keep"))
    elif _KEEPING.isdisjoint(each.recipient_class for each in grants):
        parts.append(words.say("consent-read-back"))
    else:
        parts.append(words.say("consent-read-back-court"))
    parts.append(words.say("consent-read-question"))
    return "\n\n".join(parts)


def _allowed(words: Words, grants: Sequence[Grant], names: Mapping[str, str]) -> str:
    ready = ready_of(grants)
    if ready is None:
        return "\n\n".join([words.say("consent-read-lines"), *numbered(words, grants, names)])
    if ready == "keep":
        return words.say("consent-read-keep")
    (grant,) = grants
    to, aim = recipient_told(words, grant, names), term(words, "purposes", grant.purpose)
    if ready == "court":
        return words.say("consent-read-court", recipient=to, purpose=aim)
    return words.say("consent-read-pseudonym", recipient=to, purpose=aim)


def numbered(words: Words, grants: Sequence[Grant], names: Mapping[str, str]) -> Iterator[str]:
    """The grants, a sentence each; of several each has its number."""
    for place, grant in enumerate(grants, start=1):
        line = grant_told(words, grant, names)
        yield line if len(grants) == 1 else words.say("consent-read-line", place=place, line=line)


def grant_told(words: Words, grant: Grant, names: Mapping[str, str]) -> str:
    """One grant as one sentence."""
    to = recipient_told(words, grant, names)
    what = scope_told(words, grant.scope)
    aim = term(words, "purposes", grant.purpose)
    if grant.until is None:
        line = words.say("consent-line", recipient=to, what=what, purpose=aim)
    else:
        until = day_in_words(day_of_iso(grant.until), words.language)
        line = words.say("consent-line-until", recipient=to, what=what, purpose=aim, date=until)
    return f"{line} {words.say(f'consent-known-{grant.identity.lower()}')}"


def recipient_told(words: Words, grant: Grant, names: Mapping[str, str]) -> str:
    """Whom a grant is for, as it stands in a sentence."""
    class_ = grant.recipient_class
    if grant.party is None:
        return words.say(f"consent-read-any-{class_}")
    name = names.get(grant.party)
    if name is None:
        of = term(words, "recipient-classes", class_)
        return words.say("consent-who-unknown", of=of)
    return words.say(f"consent-read-named-{class_}", name=name)


def handed_to(words: Words, left: Departure) -> str:
    """Who got a bundle, in words: by name, or else by what it can be opened, and the class.

    It begins as its language runs: a name and a class alone show no letter that would tell.
    """
    class_ = term(words, "recipient-classes", left.recipient_class)
    if left.closed == "contact":
        says = words.say("consent-who-contact", name=left.contact, of=class_)
    elif left.closed == "named":
        says = words.say("consent-who-no-card", name=left.named, of=class_)
    else:
        says = words.say(f"consent-handed-{left.closed}", of=class_)
    return ("\u200f" if words.language in RIGHT_TO_LEFT else "\u200e") + says


def scope_told(words: Words, scope: Scope) -> str:
    """How much of what was told and handed over a grant is about."""
    if scope == ALL:
        return words.say("consent-scope-all")
    locale = QLocale(words.language)
    parts = list(_parts(words, (scope,) if isinstance(scope, str) else scope))
    return words.say("consent-scope-parts", parts=locale.createSeparatedList(parts))


def _parts(words: Words, scope: Sequence[str]) -> Iterator[str]:
    for entry in scope:
        name, _, numbers = entry.partition(":")
        if not numbers:
            yield words.say(f"consent-part-{name}")
            continue
        first, _, last = numbers.partition("-")
        if last in {"", first}:
            yield words.say("consent-scope-paragraph", number=int(first))
        else:
            yield words.say("consent-scope-paragraphs", first=int(first), last=int(last))
