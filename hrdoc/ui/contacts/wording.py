"""What a contact is and how far their card is trusted, in words."""

from hrdoc.casebook.sending import ContactShown
from hrdoc.records import shipped
from hrdoc.records.date_naming import day_in_words, day_of_iso
from hrdoc.ui.look import Look


def class_word(look: Look, code: str) -> str:
    """What a class of recipients is called."""
    term = shipped.vocabulary("recipient-classes").terms.get(code)
    return look.label(term.labels) if term else code


def standing_of(look: Look, contact: ContactShown) -> str:
    """Whether a contact's card was compared, and when, in words."""
    if contact.state == "verified" and contact.since:
        day = day_in_words(day_of_iso(contact.since), look.words.language)
        return look.say("export-compared-on", date=day)
    return look.say(f"export-contact-{contact.state}")
