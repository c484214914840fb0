"""What can go wrong with keys, signatures, headers and logs; no secret and no text is ever a field.

The encryption of files (age) has errors of its own, beside it.
"""

from hrdoc.errors import HrdocError, Nature


class CryptoError(HrdocError):
    """The root of this room's failures; never raised itself."""


class SignatureInvalid(CryptoError):
    """A signature does not vouch for these bytes.

    `algorithm` is `ed25519`, `ml-dsa-65`, `sshsig` or `note`; `rule` is `false` (the mathematics
    refuses it), `malformed`, `key` (the public key is unusable), `other-key` (made by another key
    than the one asked for) or `namespace` (made for another purpose).
    """

    code = "signature-invalid"

    def __init__(self, *, algorithm: str, rule: str = "false") -> None:
        super().__init__(algorithm=algorithm, rule=rule)


class TimestampInvalid(CryptoError):
    """A timestamp does not vouch that these bytes existed.

    `rule` is `malformed` (no response of RFC 3161), `refused` (the authority gave no token), `hash`
    (made with a hash we do not take), `other-object` (over other bytes), `certificate` (that of the
    signer is not in it, or twice) or `untrusted` (its signature or its certificates do not lead to
    a root that was given).
    """

    code = "timestamp-invalid"

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)


class TimestampRootsRefused(CryptoError):
    """The certificates to trust for time are unusable.

    `rule` is `malformed` (no certificates in PEM) or `no-root` (none is issued by itself).
    """

    code = "timestamp-roots-refused"
    nature = Nature.UNREADABLE

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)


class PublicKeyMalformed(CryptoError):
    """The bytes are not a public key of that `algorithm` in its one accepted form."""

    code = "public-key-malformed"
    nature = Nature.UNREADABLE

    def __init__(self, *, algorithm: str) -> None:
        super().__init__(algorithm=algorithm)


class PassphraseEmpty(CryptoError):
    """Nothing is left of the passphrase once it is brought to its common form."""

    code = "passphrase-empty"
    nature = Nature.USAGE

    def __init__(self) -> None:
        super().__init__()


class PassphraseNotText(CryptoError):
    """The passphrase holds half a character (a lone surrogate), so it has no UTF-8 form."""

    code = "passphrase-not-text"
    nature = Nature.USAGE

    def __init__(self) -> None:
        super().__init__()


class PassphraseRuleUnknown(CryptoError):
    """The header names a passphrase `rule` this version does not know."""

    code = "passphrase-rule-unknown"
    nature = Nature.UNREADABLE

    def __init__(self, *, rule: int) -> None:
        super().__init__(rule=rule)


class CostOutOfBounds(CryptoError):
    """An Argon2id `setting` (memory, passes or lanes) lies outside what we agree to compute."""

    code = "cost-out-of-bounds"
    nature = Nature.UNREADABLE

    def __init__(self, *, setting: str) -> None:
        super().__init__(setting=setting)


class MemoryTooSmall(CryptoError):
    """The machine cannot give the `mebibytes` of memory that the passphrase needs."""

    code = "memory-too-small"
    nature = Nature.ENVIRONMENT

    def __init__(self, *, mebibytes: int) -> None:
        super().__init__(mebibytes=mebibytes)


class HeaderDamaged(CryptoError):
    """The vault header is not one: `rule` is `size`, `json`, `fields` or `check`."""

    code = "header-damaged"
    nature = Nature.UNREADABLE

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)


class HeaderTooNew(CryptoError):
    """The vault header has the format `found`; this program reads up to `known`."""

    code = "header-too-new"
    nature = Nature.UNREADABLE

    def __init__(self, *, found: int, known: int) -> None:
        super().__init__(found=found, known=known)


class WrongKey(CryptoError):
    """The header is sound and no slot of it opens with this key."""

    code = "wrong-key"
    nature = Nature.KEY

    def __init__(self) -> None:
        super().__init__()


class RecoveryWordUnknown(CryptoError):
    """The word at `position` (from 1) is not in the SLIP-39 list."""

    code = "recovery-word-unknown"
    nature = Nature.KEY

    def __init__(self, *, position: int) -> None:
        super().__init__(position=position)


class RecoveryWordsMistyped(CryptoError):
    """The words are all from the list, but a word is wrong, missing, added or moved."""

    code = "recovery-words-mistyped"
    nature = Nature.KEY

    def __init__(self) -> None:
        super().__init__()


class RecoveryKeyOfOtherKind(CryptoError):
    """The words are sound SLIP-39, but one share of several, or not of 256 bits."""

    code = "recovery-key-of-other-kind"
    nature = Nature.KEY

    def __init__(self) -> None:
        super().__init__()


class LogProofInvalid(CryptoError):
    """A Merkle proof does not lead to the root; `proof` is `inclusion` or `consistency`."""

    code = "log-proof-invalid"

    def __init__(self, *, proof: str) -> None:
        super().__init__(proof=proof)


class CheckpointMalformed(CryptoError):
    """The bytes are not a signed checkpoint; `rule` is `text`, `note`, `body` or `signatures`."""

    code = "checkpoint-malformed"
    nature = Nature.UNREADABLE

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)


class LogProofMalformed(CryptoError):
    """The bytes are not a `tlog-proof` text."""

    code = "log-proof-malformed"
    nature = Nature.UNREADABLE

    def __init__(self) -> None:
        super().__init__()
