"""Everything that can be wrong with an age file, its armor or its keys, each with its own class.

Two families let a caller ask a broader question: `AgeHeaderError` (nothing can be opened, whatever
the key) and `AgeKeyTextMalformed` (the text of a key). No field ever holds key material, a
passphrase or bytes of the file: rules are codes, numbers are positions and limits.
"""

from typing import ClassVar

from hrdoc.errors import HrdocError, Nature


class AgeError(HrdocError):
    """The family of all failures of the age format."""


class AgeHeaderError(AgeError):
    """The family of headers that no key can open."""


class AgeHeaderMalformed(AgeHeaderError):
    """The bytes are not a canonical age v1 header; `rule` is the clause they break."""

    code = "age-header-malformed"
    nature = Nature.UNREADABLE

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)


class AgeVersionUnknown(AgeHeaderError):
    """The file says it is age, of a version that was not known when this was written."""

    code = "age-version-unknown"
    nature = Nature.UNREADABLE


class AgeArmored(AgeHeaderError):
    """The file is age in its text form where only the binary form is taken."""

    code = "age-armored"
    nature = Nature.UNREADABLE


class AgeScryptTooCostly(AgeHeaderError):
    """Trying the passphrase would take more work than `most` (log2 N), or more memory than is."""

    code = "age-scrypt-too-costly"
    nature = Nature.UNREADABLE

    def __init__(self, *, most: int) -> None:
        super().__init__(most=most)


class AgeHeaderMacMismatch(AgeError):
    """The file key was found, and it shows that the header was changed after encryption."""

    code = "age-header-mac-mismatch"
    nature = Nature.UNREADABLE


class AgeNoMatch(AgeError):
    """No identity given opens the file: a key of somebody else, or another passphrase."""

    code = "age-no-match"
    nature = Nature.KEY


class AgePayloadDamaged(AgeError):
    """A chunk does not authenticate, is missing or is one too many; `chunk` counts from 0."""

    code = "age-payload-damaged"
    nature = Nature.UNREADABLE

    def __init__(self, *, chunk: int) -> None:
        super().__init__(chunk=chunk)


class AgeArmorMalformed(AgeError):
    """The text form of an age file breaks the strict PEM `rule`."""

    code = "age-armor-malformed"
    nature = Nature.UNREADABLE

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)


class AgeKeyTextMalformed(AgeError):
    """The family of texts that are not a key."""

    nature: ClassVar[Nature] = Nature.USAGE


class AgeRecipientMalformed(AgeKeyTextMalformed):
    """The text is not an age recipient HRDoc can encrypt to; `rule` is what it breaks."""

    code = "age-recipient-malformed"

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)


class AgeIdentityMalformed(AgeKeyTextMalformed):
    """Line `line` is not an age identity; the text itself is secret and never repeated."""

    code = "age-identity-malformed"
    nature = Nature.UNREADABLE

    def __init__(self, *, rule: str, line: int = 1) -> None:
        super().__init__(rule=rule, line=line)


class MixedRecipients(AgeError):
    """One file was to be encrypted to different kinds of recipients, or to several passphrases."""

    code = "mixed-recipients"
    nature = Nature.USAGE


class TooManyRecipients(AgeError):
    """More recipients than the `most` that one file can hide among throw-away keys."""

    code = "too-many-recipients"
    nature = Nature.USAGE

    def __init__(self, *, most: int) -> None:
        super().__init__(most=most)
