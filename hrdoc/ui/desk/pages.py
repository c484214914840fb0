"""Which page shows which screen, and which of them stand in the rail."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from hrdoc.ui.care.backup_page import BackupPage
from hrdoc.ui.care.health_page import HealthPage
from hrdoc.ui.care.page import CarePage
from hrdoc.ui.care.passphrase_page import PassphrasePage
from hrdoc.ui.care.recovery_page import RecoveryPage
from hrdoc.ui.cases.case_page import case_page
from hrdoc.ui.cases.page import CasesPage
from hrdoc.ui.consent.list_page import ConsentsPage
from hrdoc.ui.consent.page import ConsentPage
from hrdoc.ui.consent.withdrawal_page import WithdrawalPage
from hrdoc.ui.contacts.page import ContactsPage
from hrdoc.ui.counts.page import CountsPage
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.events.event_page import EventPage
from hrdoc.ui.events.page import EventsPage
from hrdoc.ui.export.page import ExportPage
from hrdoc.ui.guide.page import GuidePage
from hrdoc.ui.inbox.page import InboxPage
from hrdoc.ui.journal.page import JournalPage
from hrdoc.ui.locks.finishing_page import FinishingPage
from hrdoc.ui.own_forms.list_page import OwnFormsPage
from hrdoc.ui.own_forms.make_page import OwnFormPage
from hrdoc.ui.people.page import PeoplePage
from hrdoc.ui.record.page import RecordPage
from hrdoc.ui.relations.page import RelationsPage
from hrdoc.ui.search.page import SearchPage
from hrdoc.ui.settings.page import SettingsPage
from hrdoc.ui.testimony.page import TestimonyPage
from hrdoc.ui.timeline.page import TimelinePage
from hrdoc.ui.unlock.new_page import NewVaultPage
from hrdoc.ui.unlock.page import UnlockPage
from hrdoc.ui.unlock.recover_page import RecoverPage
from hrdoc.ui.unlock.restore_page import RestorePage
from hrdoc.ui.verdict.page import VerdictPage
from hrdoc.ui.vocabulary.page import VocabulariesPage

MakePage = Callable[[Desk, Place], Page]


@dataclass(frozen=True, slots=True)
class RailEntry:
    """A screen one reaches from anywhere: its icon; its word is `desk-rail-<screen>`."""

    screen: str
    icon: str


PAGES: Final[Mapping[str, MakePage]] = {
    "care": CarePage,
    "care-backup": BackupPage,
    "care-health": HealthPage,
    "care-passphrase": PassphrasePage,
    "care-recovery": RecoveryPage,
    "care-restore": RestorePage,
    "case": case_page,
    "cases": CasesPage,
    "consent": ConsentPage,
    "consents": ConsentsPage,
    "contacts": ContactsPage,
    "counts": CountsPage,
    "event": EventPage,
    "events": EventsPage,
    "export": ExportPage,
    "guide": GuidePage,
    "inbox": InboxPage,
    "journal": JournalPage,
    "people": PeoplePage,
    "own-form": OwnFormPage,
    "own-forms": OwnFormsPage,
    "record": RecordPage,
    "relations": RelationsPage,
    "search": SearchPage,
    "settings": SettingsPage,
    "testimony": TestimonyPage,
    "timeline": TimelinePage,
    "verdict": VerdictPage,
    "vocabularies": VocabulariesPage,
    "withdrawal": WithdrawalPage,
}
"""The screens of an open vault."""

LOBBY_PAGES: Final[Mapping[str, MakePage]] = {
    "finishing": FinishingPage,
    "guide": GuidePage,
    "unlock": UnlockPage,
    "unlock-new": NewVaultPage,
    "unlock-recover": RecoverPage,
    "unlock-restore": RestorePage,
    "verdict": VerdictPage,
}
"""The screens that need no vault."""

RAIL: Final[tuple[RailEntry, ...]] = (
    RailEntry("cases", "folder"),
    RailEntry("people", "users"),
    RailEntry("events", "calendar"),
    RailEntry("inbox", "inbox"),
    RailEntry("contacts", "contact"),
    RailEntry("journal", "history"),
    RailEntry("search", "search"),
    RailEntry("verdict", "shield-check"),
)

RAIL_BELOW: Final[tuple[RailEntry, ...]] = (
    RailEntry("care", "life-buoy"),
    RailEntry("guide", "book-open"),
    RailEntry("settings", "settings"),
)
"""What stands at the foot of the rail: what is done for the vault, not in it."""

IN_RAIL: Final[Mapping[str, str]] = {
    "event": "events",
    **dict.fromkeys(("case", "consent", "export", "testimony", "timeline"), "cases"),
    **dict.fromkeys(
        ("care-backup", "care-health", "care-passphrase", "care-recovery", "care-restore"), "care"
    ),
    "counts": "events",
    "consents": "cases",
    "own-form": "settings",
    "own-forms": "settings",
    "vocabularies": "settings",
    "withdrawal": "cases",
}
"""Which entry of the rail is marked on a screen that has none of its own; on the others, the one
that was marked before."""
