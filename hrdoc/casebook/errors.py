"""What the casebook can refuse, and why; each leaf is a fact with a code and fields."""

from typing import ClassVar

from hrdoc.errors import HrdocError, Nature


class CasebookError(HrdocError):
    """A refusal of something a person asked for."""


class NoSuchRecord(CasebookError):
    """No record of this id is in the vault."""

    code = "no-such-record"

    def __init__(self, *, record: str) -> None:
        super().__init__(record=record)


class NoSuchKind(CasebookError):
    """No form exists for this kind of record."""

    code = "no-such-kind"
    nature: ClassVar[Nature] = Nature.USAGE

    def __init__(self, *, kind: str, known: str) -> None:
        super().__init__(kind=kind, known=known)


class NotEvidence(CasebookError):
    """The record holds no file that could be written out."""

    code = "not-evidence"

    def __init__(self, *, record: str) -> None:
        super().__init__(record=record)


class NotSealed(CasebookError):
    """The record has never been sealed, so nothing of it can leave or be withdrawn."""

    code = "not-sealed"

    def __init__(self, *, record: str) -> None:
        super().__init__(record=record)


class FormUnknown(CasebookError):
    """The record was made with a form this vault does not hold."""

    code = "form-unknown"

    def __init__(self, *, record: str) -> None:
        super().__init__(record=record)


class ConflictUnresolved(CasebookError):
    """Two sealed texts of one record differ in fields nobody has decided yet."""

    code = "conflict-unresolved"

    def __init__(self, *, record: str, fields: str) -> None:
        super().__init__(record=record, fields=fields)


class ExportRefused(CasebookError):
    """Something asked for may not leave; `reason` is the code of the first refusal."""

    code = "export-refused"

    def __init__(self, *, record: str, reason: str, count: int) -> None:
        super().__init__(record=record, reason=reason, count=count)


class PlanOutdated(CasebookError):
    """What was planned to leave is not what may leave any more."""

    code = "plan-outdated"


class ConditionsUnread(CasebookError):
    """Somebody made conditions, or refused something, and whoever sends has not read that."""

    code = "conditions-unread"

    def __init__(self, *, count: int) -> None:
        super().__init__(count=count)


class NothingLeaves(CasebookError):
    """After leaving out what is not covered, no record is left to export."""

    code = "nothing-leaves"


class NoSuchContact(CasebookError):
    """No card is kept under this name."""

    code = "no-such-contact"

    def __init__(self, *, name: str) -> None:
        super().__init__(name=name)


class ContactRevoked(CasebookError):
    """The card kept under this name was revoked."""

    code = "contact-revoked"

    def __init__(self, *, name: str) -> None:
        super().__init__(name=name)


class FingerprintDiffers(CasebookError):
    """The fingerprint that was typed is not the one of this card."""

    code = "fingerprint-differs"


class ContactChanged(CasebookError):
    """Another card was offered under this name, and nobody has decided yet which one is right."""

    code = "contact-changed"

    def __init__(self, *, name: str) -> None:
        super().__init__(name=name)


class ContactOfAnotherClass(CasebookError):
    """The contact is kept as another class of recipient than the one given with the name."""

    code = "contact-of-another-class"
    nature: ClassVar[Nature] = Nature.USAGE

    def __init__(self, *, name: str, kept: str) -> None:
        super().__init__(name=name, kept=kept)


class ContactNameEmpty(CasebookError):
    """A contact needs a name that can be read and typed."""

    code = "contact-name-empty"
    nature: ClassVar[Nature] = Nature.USAGE


class BasisNoteMissing(CasebookError):
    """Evidence on the basis `other` has to say which."""

    code = "basis-note-missing"
    nature: ClassVar[Nature] = Nature.USAGE


class NoSuchClass(CasebookError):
    """The class of recipient is not one of the known classes."""

    code = "no-such-class"
    nature: ClassVar[Nature] = Nature.USAGE

    def __init__(self, *, value: str, known: str) -> None:
        super().__init__(value=value, known=known)


class NoSuchPurpose(CasebookError):
    """The purpose of an export is not one of P1 to P15."""

    code = "no-such-purpose"
    nature: ClassVar[Nature] = Nature.USAGE

    def __init__(self, *, value: str) -> None:
        super().__init__(value=value)


class NoSuchIdentityLevel(CasebookError):
    """The identity level of an export is not one of I0 to I4."""

    code = "no-such-identity-level"
    nature: ClassVar[Nature] = Nature.USAGE

    def __init__(self, *, value: str) -> None:
        super().__init__(value=value)


class NothingToWithhold(CasebookError):
    """A name to withhold that is no field and no sensitivity of what is to leave."""

    code = "nothing-to-withhold"
    nature: ClassVar[Nature] = Nature.USAGE

    def __init__(self, *, value: str) -> None:
        super().__init__(value=value)


class NothingLogged(CasebookError):
    """No journal of this vault has an entry about the record."""

    code = "nothing-logged"

    def __init__(self, *, record: str) -> None:
        super().__init__(record=record)


class NothingToAccept(CasebookError):
    """Nothing about this record waits for a decision of the owner."""

    code = "nothing-to-accept"

    def __init__(self, *, record: str) -> None:
        super().__init__(record=record)


class SeveralToAccept(CasebookError):
    """More than one revision waits, and each is a decision of its own."""

    code = "several-to-accept"

    def __init__(self, *, record: str, count: int) -> None:
        super().__init__(record=record, count=count)


class NoSuchRevision(CasebookError):
    """The record has no revision of this name that could be accepted."""

    code = "no-such-revision"

    def __init__(self, *, record: str) -> None:
        super().__init__(record=record)


class BundleRefused(CasebookError):
    """The bundle does not verify, so nothing of it was taken in."""

    code = "bundle-refused"
    nature: ClassVar[Nature] = Nature.REFUSED

    def __init__(self, *, step: int) -> None:
        super().__init__(step=step)


class SenderUnknown(CasebookError):
    """The bundle holds together, but no kept card is its sender's."""

    code = "sender-unknown"


class PassphraseTooShort(CasebookError):
    """A passphrase that a machine could guess in a day."""

    code = "passphrase-too-short"
    nature: ClassVar[Nature] = Nature.USAGE

    def __init__(self, *, least: int) -> None:
        super().__init__(least=least)


class SourceMissing(CasebookError):
    """The file to read does not exist; `position` counts the files given, from 1."""

    code = "source-missing"
    nature: ClassVar[Nature] = Nature.ENVIRONMENT

    def __init__(self, *, what: str = "file", position: int = 1) -> None:
        super().__init__(what=what, position=position)


class SourceUnreadable(CasebookError):
    """The file to read exists and cannot be read (a folder, a permission, a failing disk)."""

    code = "source-unreadable"
    nature: ClassVar[Nature] = Nature.ENVIRONMENT

    def __init__(self, *, what: str = "file", position: int = 1) -> None:
        super().__init__(what=what, position=position)


class SourceTooLarge(CasebookError):
    """A file that should be small (a card, a key, a record in JSON) is larger than `most` bytes."""

    code = "source-too-large"
    nature: ClassVar[Nature] = Nature.UNREADABLE

    def __init__(self, *, what: str = "file", most: int) -> None:
        super().__init__(what=what, most=most)


class OutputExists(CasebookError):
    """The place to write to is taken; nothing is overwritten."""

    code = "output-exists"
    nature: ClassVar[Nature] = Nature.ENVIRONMENT


class OutputRefused(CasebookError):
    """The place to write to cannot be written (no such folder, permission, read-only)."""

    code = "output-refused"
    nature: ClassVar[Nature] = Nature.ENVIRONMENT


class NoSuchState(CasebookError):
    """The state asked for is not one a record can be in."""

    code = "no-such-state"
    nature: ClassVar[Nature] = Nature.USAGE

    def __init__(self, *, state: str, known: str) -> None:
        super().__init__(state=state, known=known)


class NoSuchViolation(CasebookError):
    """The violation asked for is no term of the vocabulary of acts."""

    code = "no-such-violation"
    nature: ClassVar[Nature] = Nature.USAGE

    def __init__(self, *, violation: str) -> None:
        super().__init__(violation=violation)


class NoSuchForm(CasebookError):
    """The vault has no form of its own by that id, or none of that kind."""

    code = "no-such-form"
    nature: ClassVar[Nature] = Nature.USAGE


class NoSuchTerm(CasebookError):
    """The list has no such term, or none of one's own."""

    code = "no-such-term"
    nature: ClassVar[Nature] = Nature.USAGE


class ListFixed(CasebookError):
    """The program decides by the terms of the list, so none can be added."""

    code = "list-fixed"
    nature: ClassVar[Nature] = Nature.USAGE


class TermUnfit(CasebookError):
    """The words cannot be a term: `reason` is empty, long, known (in the list already) or unfit."""

    code = "term-unfit"
    nature: ClassVar[Nature] = Nature.USAGE

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason=reason)


class SearchDateUnclear(CasebookError):
    """A date to search by names no day; `end` is since or until, `reason` a warning of `dates`."""

    code = "search-date-unclear"
    nature: ClassVar[Nature] = Nature.USAGE

    def __init__(self, *, end: str, reason: str) -> None:
        super().__init__(end=end, reason=reason)


class SearchDatesReversed(CasebookError):
    """The time to search in ends before it begins."""

    code = "search-dates-reversed"
    nature: ClassVar[Nature] = Nature.USAGE


class SearchNameEmpty(CasebookError):
    """A search that is kept needs a name."""

    code = "search-name-empty"
    nature: ClassVar[Nature] = Nature.USAGE


class NoSuchSearch(CasebookError):
    """No search is kept under this name."""

    code = "no-such-search"

    def __init__(self, *, name: str) -> None:
        super().__init__(name=name)
