"""What a person gives to check a bundle with, and the keys that come of it."""

from dataclasses import dataclass, field
from pathlib import Path

from hrdoc.casebook.passphrases import Secret
from hrdoc.casebook.verifying import (
    Keys,
    keys_of_file,
    keys_of_passphrase,
    no_keys,
    with_authorities,
    with_identities,
)


@dataclass(frozen=True, slots=True)
class Given:
    """A fingerprint received by another route, a key or a passphrase, who is believed about time.

    Each may be missing; an empty fingerprint is none.
    """

    fingerprint: str = ""
    key: Path | None = None
    passphrase: Secret | None = field(default=None, repr=False)
    authorities: Path | None = None

    @property
    def typed(self) -> str | None:
        """The fingerprint, None when there is none."""
        return self.fingerprint.strip() or None


def keys_for(given: Given, base: Keys | None) -> Keys:
    """What is given joined to what a vault has; `base` is None without a vault.

    Raises what is wrong with a fingerprint, a key file or the certificates.
    """
    keys = no_keys(fingerprint=given.typed) if base is None else base
    if given.key is not None:
        keys = with_identities(keys, keys_of_file(given.key))
    if given.passphrase is not None:
        keys = with_identities(keys, keys_of_passphrase(given.passphrase))
    if given.authorities is not None:
        keys = with_authorities(keys, given.authorities)
    return keys
