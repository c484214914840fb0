"""What can be wrong with a value that carries its own signature."""

from hrdoc.errors import HrdocError, Nature


class RevisionInvalid(HrdocError):
    """A sealed record breaks a rule of its signature, its slots or its claims; `rule` is a code."""

    code = "revision-invalid"
    nature = Nature.UNREADABLE

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)


class CardSignatureFalse(HrdocError):
    """A card is not signed by the keys it names; `algorithm` is `sshsig` or `ml-dsa-65`."""

    code = "card-signature-false"

    def __init__(self, *, algorithm: str) -> None:
        super().__init__(algorithm=algorithm)
