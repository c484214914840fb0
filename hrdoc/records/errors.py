"""What can be wrong with records, in the order of the files that say so.

Leaves only: a code, a nature and typed fields. None carries what a record says; where a name comes
from a file somebody else wrote, the field holds a short printable form of it.
"""

from typing import Final

from hrdoc.errors import HrdocError, Nature

_SHOWN: Final = 60


def shown(name: str) -> str:
    """Return `name` as it may stand in a message: printable, at most 60 characters."""
    printable = "".join(
        c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name[:_SHOWN]
    )
    return printable + ("…" if len(name) > _SHOWN else "")


# Forms, vocabularies and dates.


class FormInvalid(HrdocError):
    """A form's definition breaks a rule of forms; `rule` is a code."""

    code = "form-invalid"
    nature = Nature.UNREADABLE

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)


class VocabularyInvalid(HrdocError):
    """A vocabulary's definition breaks a rule of vocabularies; `rule` is a code."""

    code = "vocabulary-invalid"
    nature = Nature.UNREADABLE

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)


class UnknownKind(HrdocError):
    """No shipped form is called this kind of record."""

    code = "unknown-kind"
    nature = Nature.USAGE

    def __init__(self, *, kind: str) -> None:
        super().__init__(kind=shown(kind))


class UnknownVocabulary(HrdocError):
    """No shipped vocabulary has this id."""

    code = "unknown-vocabulary"
    nature = Nature.USAGE

    def __init__(self, *, vocabulary: str) -> None:
        super().__init__(vocabulary=shown(vocabulary))


class UnknownField(HrdocError):
    """The form has no field at this path."""

    code = "unknown-field"
    nature = Nature.USAGE

    def __init__(self, *, field: str) -> None:
        super().__init__(field=shown(field))


class InvalidField(HrdocError):
    """The value at this path is not what the form asks for; `rule` is a code."""

    code = "invalid-field"
    nature = Nature.USAGE

    def __init__(self, *, field: str, rule: str) -> None:
        super().__init__(field=shown(field), rule=rule)


class ImpossibleDate(HrdocError):
    """The date at this path names a day its calendar does not have."""

    code = "impossible-date"
    nature = Nature.USAGE

    def __init__(self, *, field: str) -> None:
        super().__init__(field=shown(field))


class DayOutsideCalendar(HrdocError):
    """A calendar has no such day (`rule` no-such-day), or is not reckoned there (outside-range)."""

    code = "day-outside-calendar"
    nature = Nature.USAGE

    def __init__(self, *, calendar: str, rule: str) -> None:
        super().__init__(calendar=calendar, rule=rule)


class EdtfRefused(HrdocError):
    """A string is no EDTF of levels 0 and 1, nor of the part of level 2 that is read."""

    code = "edtf-refused"
    nature = Nature.USAGE

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)


# Cards.


class CardMalformed(HrdocError):
    """A card's text breaks a rule; `rule` is a code."""

    code = "card-malformed"
    nature = Nature.UNREADABLE

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)


class FingerprintMalformed(HrdocError):
    """What was typed is no fingerprint; `rule` is `form`, `word` or `check-word`."""

    code = "fingerprint-malformed"
    nature = Nature.USAGE

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)


# Records, revisions and consent.


class NotARecordId(HrdocError):
    """What stands where a record's id should stand is none."""

    code = "not-a-record-id"
    nature = Nature.USAGE


class ClaimsInvalid(HrdocError):
    """What a revision says about itself breaks a rule; `rule` is a code."""

    code = "claims-invalid"
    nature = Nature.UNREADABLE

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)


class RevisionTooNew(HrdocError):
    """A revision is written in a version of the format that this program does not know."""

    code = "revision-too-new"
    nature = Nature.UNREADABLE

    def __init__(self, *, found: int, known: int) -> None:
        super().__init__(found=found, known=known)


class GrantInvalid(HrdocError):
    """A grant of a consent breaks a rule; `rule` is a code."""

    code = "grant-invalid"
    nature = Nature.USAGE

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)


# Journals that came with a bundle.


class JournalMalformed(HrdocError):
    """A log's files break `rule` of the journal's format, or its chains have a gap."""

    code = "journal-malformed"
    nature = Nature.UNREADABLE

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)
