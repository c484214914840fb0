"""What a reader brings to a verification: the cards they know, a fingerprint, what they have seen.

Responsible for values only; it is filled by whoever has a vault, or by nothing at all.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from hrdoc.crypto.timestamp import Authorities
from hrdoc.records.card import TypedFingerprint
from hrdoc.records.ids import Fingerprint


class CardState(StrEnum):
    """How far a card is trusted."""

    UNVERIFIED = "unverified"
    VERIFIED = "verified"
    REVOKED = "revoked"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class KnownCard:
    """A card the reader holds; `name` is the reader's own name for the party."""

    fingerprint: Fingerprint
    identity: bytes = field(repr=False)
    """The 32-byte Ed25519 key."""
    name: str = field(repr=False)
    state: CardState


@dataclass(frozen=True, slots=True)
class Timestamps:
    """Who is believed about time, and where a token is found.

    `token` gives the bytes kept under a name (`<hex SHA-256 of the seal>.tsr`), or None.
    """

    authorities: Authorities
    token: Callable[[str], bytes | None] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Trust:
    """What decides steps 2, 4, 5 and 8: nothing of it comes from the bundle.

    `typed` is a fingerprint received by another route; `seen` maps the id of each bundle verified
    before to the hex SHA-256 of its tag manifest.
    """

    cards: tuple[KnownCard, ...] = ()
    typed: TypedFingerprint | None = None
    seen: Mapping[str, str] = field(default_factory=dict)
    timestamps: Timestamps | None = None

    def card(self, fingerprint: Fingerprint) -> KnownCard | None:
        """The known card with this fingerprint."""
        return next((card for card in self.cards if card.fingerprint == fingerprint), None)

    def author_states(self) -> Mapping[bytes, CardState]:
        """The state of each known identity key; a key on several cards has the worst of them."""
        order = (
            CardState.VERIFIED,
            CardState.UNVERIFIED,
            CardState.CHANGED,
            CardState.REVOKED,
        )
        states: dict[bytes, CardState] = {}
        for card in self.cards:
            known = states.get(card.identity, CardState.VERIFIED)
            states[card.identity] = max(known, card.state, key=order.index)
        return states
