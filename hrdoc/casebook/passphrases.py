"""What a passphrase must be before it protects anything, and what it costs to guess."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Final, TypeVar

from hrdoc.casebook.errors import CasebookError, PassphraseTooShort
from hrdoc.crypto.errors import CryptoError
from hrdoc.crypto.kdf import Cost
from hrdoc.crypto.passphrase import normalise, normalise_secret
from hrdoc.crypto.secret import Passphrase, Secret
from hrdoc.errors import Nature

__all__ = [
    "GOOD",
    "LEAST",
    "Cost",
    "Length",
    "Passphrase",
    "PassphrasesDiffer",
    "Secret",
    "SecretFileInvalid",
    "Sufficiency",
    "check_passphrase",
    "common_form",
    "length_of",
]

LEAST: Final = 10
"""Characters a passphrase must have in its common form; length is the only rule people keep."""

GOOD: Final = 20
"""Characters from which on a passphrase of several words is called good: four or five words."""

_P = TypeVar("_P", bound=Passphrase)


class Sufficiency(StrEnum):
    """What the length of a passphrase says about it, and nothing else does."""

    SHORT = "short"
    ENOUGH = "enough"
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class Length:
    """How long a passphrase is in its common form."""

    characters: int
    sufficiency: Sufficiency


class PassphrasesDiffer(CasebookError):
    """The passphrase typed again is another one."""

    code = "passphrases-differ"
    nature: ClassVar[Nature] = Nature.USAGE


class SecretFileInvalid(CasebookError):
    """A passphrase file that is not UTF-8 text."""

    code = "secret-file-invalid"
    nature: ClassVar[Nature] = Nature.UNREADABLE


def check_passphrase(passphrase: _P | None) -> _P:
    """The passphrase as given; raises PassphraseTooShort, or PassphrasesDiffer for None."""
    if passphrase is None:
        raise PassphrasesDiffer
    if _length(passphrase) < LEAST:
        raise PassphraseTooShort(least=LEAST)
    return passphrase


def common_form(passphrase: Passphrase) -> bytes:
    """What age stretches: the common form, as bytes that nobody can wipe.

    Only for the passphrase of a bundle, which two people know; a vault's never comes here. Raises
    PassphraseEmpty or PassphraseNotText.
    """
    if isinstance(passphrase, str):
        return normalise(passphrase)
    with normalise_secret(passphrase) as common:
        return bytes(common.view())


def length_of(secret: Secret) -> Length:
    """How long a passphrase is that is still being typed."""
    try:
        characters = _length(secret)
    except CryptoError:
        return Length(0, Sufficiency.SHORT)
    if characters < LEAST:
        return Length(characters, Sufficiency.SHORT)
    enough = Sufficiency.GOOD if characters >= GOOD else Sufficiency.ENOUGH
    return Length(characters, enough)


def _length(passphrase: str | Secret) -> int:
    """Characters of the common form: a letter of any script is as hard to guess as another."""
    if isinstance(passphrase, str):
        return len(normalise(passphrase).decode())
    with normalise_secret(passphrase) as common:
        return len(common)
