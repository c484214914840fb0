"""What consents allow, in plain words: who, for what, with how much of a name, until when."""

from typing import Final

from hrdoc.casebook.consenting import Recipient
from hrdoc.casebook.glance import Departure, GrantShown
from hrdoc.records.date_naming import day_in_words, day_of_iso
from hrdoc.ui.consent.telling import handed_to, term
from hrdoc.ui.look import Look, directed
from hrdoc.ui.widgets.dotted import dotted

AGAIN: Final = "again"
"""The part of a place where somebody is asked anew, come to from an earlier consent."""


def day(look: Look, iso: str) -> str:
    """An ISO day as the language of the window writes it."""
    return day_in_words(day_of_iso(iso), look.words.language)


def who(look: Look, shown: GrantShown) -> str:
    """To whom a grant is given."""
    class_ = term(look.words, "recipient-classes", shown.grant.recipient_class)
    if shown.contact:
        says = look.say("consent-who-contact", name=shown.contact, of=class_)
    elif shown.grant.party is not None:
        says = look.say("consent-who-unknown", of=class_)
    else:
        says = look.say("consent-who-any", of=class_)
    return directed(look, says)


def terms_of(look: Look, shown: GrantShown) -> str:
    """For what, with how much of the name, how much of the record, until when."""
    grant = shown.grant
    parts = [
        term(look.words, "purposes", grant.purpose),
        look.say("consent-name-is", level=term(look.words, "identity-levels", grant.identity)),
    ]
    if not shown.is_whole:
        parts.append(look.say("consent-part-only"))
    if grant.until is not None and shown.ended:
        parts.append(look.say("consent-ended", date=day(look, grant.until)))
    elif grant.until is not None:
        parts.append(look.say("consent-until", date=day(look, grant.until)))
    return dotted(look, parts)


def departed(look: Look, left: Departure) -> str:
    """One bundle the record left in: when, and to whom."""
    date, to = day(look, left.time[:10]), handed_to(look.words, left)
    says = look.say("consent-left" if left.is_certain else "consent-left-perhaps", date=date, of=to)
    return directed(look, says)


def recipient_name(look: Look, recipient: Recipient) -> str:
    """A recipient as one chooses it."""
    class_ = term(look.words, "recipient-classes", recipient.class_)
    if not recipient.name:
        says = look.say("consent-who-any", of=class_)
    elif not recipient.compared:
        says = look.say("consent-who-uncompared", name=recipient.name, of=class_)
    else:
        says = look.say("consent-who-contact", name=recipient.name, of=class_)
    return directed(look, says)
