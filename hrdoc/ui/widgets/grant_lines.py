"""One grant of a consent in words: for what, to whom, how much of the identity, until when."""

from collections.abc import Iterator, Mapping

from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.consent import ALL, Grant, parse_grant
from hrdoc.records.errors import GrantInvalid
from hrdoc.ui.look import Look


def grant_lines(look: Look, value: Json, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Label and words of each part; `names` has words for parties by fingerprint.

    A grant that cannot be read is said to be none.
    """
    say = look.say
    try:
        grant = parse_grant(value)
    except GrantInvalid:
        yield say("record-grant"), say("record-grant-unclear")
        return
    yield say("record-grant-purpose"), _term(look, "purposes", grant.purpose)
    yield say("record-grant-recipient"), _recipient(look, grant, names)
    yield say("record-grant-identity"), _term(look, "identity-levels", grant.identity)
    yield say("record-grant-scope"), _scope(look, grant)
    if grant.until is None:
        yield say("record-grant-until"), say("record-grant-no-end")
    else:
        yield say("record-grant-until"), look.day(grant.until)


def _recipient(look: Look, grant: Grant, names: Mapping[str, str]) -> str:
    word = _term(look, "recipient-classes", grant.recipient_class)
    if grant.party is None:
        return look.say("record-grant-any", of=word)
    known = names.get(grant.party)
    if known is None:
        return look.say("record-grant-party-unknown", of=word)
    return look.say("record-grant-party", of=word, name=known)


def _scope(look: Look, grant: Grant) -> str:
    if isinstance(grant.scope, str):
        return look.say("record-grant-all") if grant.scope == ALL else grant.scope
    return look.locale.createSeparatedList([_part(look, part) for part in grant.scope])


def _part(look: Look, part: str) -> str:
    name, _, numbers = part.partition(":")
    if not numbers:
        return look.say(f"record-scope-{name}")
    first, _, last = numbers.partition("-")
    if not last or first == last:
        return look.say("record-part-paragraph", number=look.number(int(first)))
    return look.say(
        "record-part-paragraphs", first=look.number(int(first)), last=look.number(int(last))
    )


def _term(look: Look, vocabulary: str, code: str) -> str:
    term = shipped.vocabulary(vocabulary).terms.get(code)
    return look.label(term.labels) if term else code
