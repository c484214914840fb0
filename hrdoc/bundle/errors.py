"""Failures of bundles: containers that are not what they should be, and bundles nobody may write.

What a step of verification finds is not an error but a finding (`verification`); these stop the
reading or the writing altogether.
"""

from hrdoc.errors import HrdocError, Nature


class NotABundle(HrdocError):
    """The bytes are neither an age file nor a zip."""

    code = "bundle-not-one"
    nature = Nature.UNREADABLE


class BundleNotForUs(HrdocError):
    """None of the given keys opens the bundle."""

    code = "bundle-not-for-us"
    nature = Nature.KEY


class BundlePassphraseWrong(HrdocError):
    """The bundle is closed with a passphrase, and it is none of those given."""

    code = "bundle-passphrase-wrong"
    nature = Nature.KEY


class BundleTooNew(HrdocError):
    """The bundle's format is newer than this program knows."""

    code = "bundle-too-new"
    nature = Nature.UNREADABLE

    def __init__(self, *, found: str, known: str) -> None:
        super().__init__(found=found, known=known)


class ZipNotCanonical(HrdocError):
    """Entry `entry` (from 1; 0 is the end of the file) breaks `rule` of the canonical zip."""

    code = "bundle-zip-not-canonical"
    nature = Nature.UNREADABLE

    def __init__(self, *, rule: str, entry: int) -> None:
        super().__init__(rule=rule, entry=entry)


class ZipTruncated(HrdocError):
    """The zip ends before it should."""

    code = "bundle-truncated"
    nature = Nature.UNREADABLE


class BundleLimit(HrdocError):
    """The bundle exceeds a limit of the format: `limit` names it, `allowed` is its value."""

    code = "bundle-limit"
    nature = Nature.UNREADABLE

    def __init__(self, *, limit: str, allowed: int) -> None:
        super().__init__(limit=limit, allowed=allowed)


class BundleIncomplete(HrdocError):
    """A part every bundle has is not there; `part` is its place in the bag."""

    code = "bundle-incomplete"
    nature = Nature.UNREADABLE

    def __init__(self, *, part: str) -> None:
        super().__init__(part=part)


class BundleChangedWhileRead(HrdocError):
    """A part of the bundle is not what was verified a moment ago."""

    code = "bundle-changed-while-read"
    nature = Nature.UNREADABLE

    def __init__(self, *, part: str) -> None:
        super().__init__(part=part)


class NotInBundle(HrdocError):
    """The bundle holds no file or definition with this SHA-256."""

    code = "bundle-has-no-such-part"

    def __init__(self, *, digest: str) -> None:
        super().__init__(digest=digest)


class DescriptionMalformed(HrdocError):
    """`data/bundle.json` breaks `rule`."""

    code = "bundle-description-malformed"
    nature = Nature.UNREADABLE

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)


class PartMissing(HrdocError):
    """The set of parts of a cut bundle lacks part `number`."""

    code = "bundle-part-missing"
    nature = Nature.UNREADABLE

    def __init__(self, *, number: int) -> None:
        super().__init__(number=number)


class SourceChanged(HrdocError):
    """A file streamed into a bundle is not the one its record names; nothing was written."""

    code = "bundle-source-changed"

    def __init__(self, *, digest: str) -> None:
        super().__init__(digest=digest)


class ContentUnfit(HrdocError):
    """What was to be written breaks `rule` of the format; nothing was written."""

    code = "bundle-content-unfit"
    nature = Nature.USAGE

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)


class RecipientsDisagree(HrdocError):
    """The keys a bundle is encrypted to are not the recipients its description names."""

    code = "bundle-recipients-disagree"
    nature = Nature.USAGE
