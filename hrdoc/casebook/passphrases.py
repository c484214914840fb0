"""What a passphrase must be before it protects anything, and what it costs to guess."""

from typing import ClassVar, Final

from hrdoc.casebook.errors import CasebookError, PassphraseTooShort
from hrdoc.crypto.kdf import Cost
from hrdoc.crypto.passphrase import normalise
from hrdoc.errors import Nature

__all__ = ["LEAST", "Cost", "PassphrasesDiffer", "SecretFileInvalid", "check_passphrase"]

LEAST: Final = 10
"""Bytes a passphrase must have after normalisation; length is the only rule people can keep."""


class PassphrasesDiffer(CasebookError):
    """The passphrase typed again is another one."""

    code = "passphrases-differ"
    nature: ClassVar[Nature] = Nature.USAGE


class SecretFileInvalid(CasebookError):
    """A passphrase file that is not UTF-8 text."""

    code = "secret-file-invalid"
    nature: ClassVar[Nature] = Nature.UNREADABLE


def check_passphrase(passphrase: str | None) -> str:
    """The passphrase as given; raises PassphraseTooShort, or PassphrasesDiffer for None."""
    if passphrase is None:
        raise PassphrasesDiffer
    if len(normalise(passphrase)) < LEAST:
        raise PassphraseTooShort(least=LEAST)
    return passphrase
