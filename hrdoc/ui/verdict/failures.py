"""What a failure means before there is a verdict: different causes have different headings."""

from collections.abc import Mapping
from enum import Enum
from typing import Final

from hrdoc.errors import HrdocError


class Cause(Enum):
    """Why a bundle could not be read; its heading is `verdict-cause-<value>`."""

    NO_BUNDLE = "no-bundle"
    DAMAGED = "damaged"
    ALTERED = "altered"
    TOO_NEW = "too-new"
    OTHER = "other"


_CAUSES: Final[Mapping[str, Cause]] = {
    "bundle-not-one": Cause.NO_BUNDLE,
    "age-armored": Cause.NO_BUNDLE,
    "bundle-truncated": Cause.DAMAGED,
    "bundle-part-missing": Cause.DAMAGED,
    "bundle-changed-while-read": Cause.DAMAGED,
    "age-payload-damaged": Cause.DAMAGED,
    "age-header-malformed": Cause.DAMAGED,
    "age-header-mac-mismatch": Cause.ALTERED,
    "bundle-zip-not-canonical": Cause.ALTERED,
    "bundle-incomplete": Cause.ALTERED,
    "bundle-description-malformed": Cause.ALTERED,
    "bundle-limit": Cause.ALTERED,
    "bundle-too-new": Cause.TOO_NEW,
    "age-version-unknown": Cause.TOO_NEW,
}
_OF_WHAT_WAS_GIVEN: Final = frozenset(
    {
        "fingerprint-malformed",
        "age-identity-malformed",
        "timestamp-roots-refused",
        "passphrase-empty",
        "passphrase-not-text",
    }
)
_FILES_GIVEN: Final = frozenset({"key", "certificates"})


def cause_of(error: HrdocError) -> Cause:
    """The heading a failure stands under."""
    return _CAUSES.get(error.code, Cause.OTHER)


def wants_key(error: HrdocError) -> bool:
    """Whether the bundle is closed for keys that are not here."""
    return error.code == "bundle-not-for-us"


def wants_passphrase(error: HrdocError) -> bool:
    """Whether the bundle is closed with a passphrase that was not given."""
    return error.code == "bundle-passphrase-wrong"


def is_of_what_was_given(error: HrdocError) -> bool:
    """Whether what the person gave cannot be used, and nothing is said about the bundle."""
    return error.code in _OF_WHAT_WAS_GIVEN or error.fields.get("what") in _FILES_GIVEN
