"""What can be wrong with a selectively disclosable, signed object."""

from hrdoc.errors import HrdocError, Nature


class NotBase64url(HrdocError):
    """A text is not the canonical base64url of any bytes."""

    code = "not-base64url"
    nature = Nature.UNREADABLE


class SdJwtInvalid(HrdocError):
    """A signed object breaks a rule of `hrdoc.crypto.sdjwt`; `rule` is a code."""

    code = "sdjwt-invalid"
    nature = Nature.UNREADABLE

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)
