"""What a person asks an export to be."""

from dataclasses import dataclass

from hrdoc.casebook.errors import NoSuchIdentityLevel, NoSuchPurpose
from hrdoc.records.consent import IDENTITIES, PURPOSES, Party
from hrdoc.records.ids import RecordId


@dataclass(frozen=True, slots=True)
class Request:
    """An export asked for: which records, for what, to whom, at which identity level, on which day.

    `withhold` holds field names and sensitivities to close beyond what consent closes; `history`
    sends earlier revisions with their text where nothing of the record is withheld.
    """

    given: tuple[RecordId, ...]
    purpose: str
    recipient: Party
    on_date: str
    identity: str = "I1"
    withhold: frozenset[str] = frozenset()
    history: bool = False

    def __post_init__(self) -> None:
        if self.purpose not in PURPOSES:
            raise NoSuchPurpose(value=self.purpose)
        if self.identity not in IDENTITIES:
            raise NoSuchIdentityLevel(value=self.identity)
