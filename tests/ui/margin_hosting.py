"""A page that is nothing but the margin of a record, for what the blocks do wherever they stand."""

from PySide6.QtWidgets import QTextEdit

from hrdoc.casebook.book import Book
from hrdoc.casebook.contacts import issue_own_card
from hrdoc.casebook.recording import add_record, seal_records
from hrdoc.records.consent import Party
from hrdoc.records.ids import RecordId
from hrdoc.ui.consent.block import ConsentBlock
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.evidence.block import EvidenceBlock
from hrdoc.ui.theme.tokens import MARGIN_WIDTH
from hrdoc.ui.widgets.layout import column, frame, row, scrolled


class MarginPage(Page):
    """Some text, and beside it the blocks about one record."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        assert place.record is not None
        self.account = QTextEdit()
        self.account.setAcceptRichText(False)
        self.account.setAcceptDrops(False)
        margin = frame("margin", name="margin")
        blocks = column(space=24, edge=16, parent=margin)
        self.consent = ConsentBlock(desk, place.record)
        blocks.addWidget(self.consent)
        self.evidence = EvidenceBlock(desk, place.record)
        blocks.addWidget(self.evidence)
        blocks.addStretch(1)
        area = scrolled(margin, name="margin-scroll")
        area.setFixedWidth(self.look.px(MARGIN_WIDTH))
        whole = row(space=0, parent=self)
        whole.addWidget(self.account, 1)
        whole.addWidget(area)
        self.evidence.accept_drops_on(self)


def a_testimony(book: Book) -> RecordId:
    """A sealed testimony of a person, without any consent."""
    person = add_record(book, "person", {"pseudonym": "W-0137"})
    fields = {"title": "First account", "person": person, "paragraphs": [{"text": "words"}]}
    testimony = add_record(book, "testimony", fields)
    seal_records(book, [person, testimony])
    return testimony


def a_contact(book: Book) -> Party:
    """A lawyer called Sara whose card was compared: the vault's own card, which serves as well."""
    card = issue_own_card(book, name="Sara")
    book.vault.contacts.put(card, name="Sara", class_="lawyer", state="verified", how="fingerprint")
    return Party("lawyer", card.fingerprint)
