"""A sealed consent, read: its shape first, then what it allows, to whom, and how it was given."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hrdoc.casebook.consent_sheet import Sheet
from hrdoc.casebook.reading import Listed
from hrdoc.casebook.withdrawing import STATEMENT
from hrdoc.ui.cases.wording import place_of
from hrdoc.ui.consent.badge import headline
from hrdoc.ui.consent.shape import ConsentShape
from hrdoc.ui.consent.telling import numbered, term
from hrdoc.ui.consent.whose import whose_line
from hrdoc.ui.consent.wording import AGAIN
from hrdoc.ui.desk.page import Desk, Place
from hrdoc.ui.evidence.block import EvidenceBlock
from hrdoc.ui.look import RIGHT_TO_LEFT
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, frame, row, scrolled
from hrdoc.ui.widgets.notice import Notice

_WORDS: Final = ("refusals", "understanding", "questions", "contact_again", "if_unreachable")


class SheetView(QWidget):
    """One sealed consent, and what can still be done about it."""

    def __init__(self, desk: Desk, sheet: Sheet) -> None:
        super().__init__()
        self._desk = desk
        self._look = desk.look
        self._sheet = sheet
        self.setObjectName("consent-sheet")
        inside = QWidget()
        parts = row(space=32, edge=32, parent=inside)
        parts.addWidget(self._allowed(), 3)
        parts.addWidget(self._how(), 2)
        whole = column(space=0, parent=self)
        whole.addWidget(scrolled(inside, name="consent-sheet-scroll"), 1)
        whole.addWidget(self._foot())

    def focus_first(self) -> None:
        """What can be done."""
        self._first.setFocus()

    def _allowed(self) -> QWidget:
        look, sheet = self._look, self._sheet
        cell = QWidget()
        cell.setMaximumWidth(look.px(FORM_WIDTH))
        is_part(cell, "page")
        lines = column(space=16, parent=cell)
        lines.addWidget(label(look.say("consent-title"), "title"))
        lines.addWidget(whose_line(look, sheet.whose))
        top = row(space=8)
        words = headline(look, sheet.shape, sheet.grants)
        shape = ConsentShape(look)
        shape.show_shape(sheet.shape, words)
        top.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
        said = label(words, wraps=True)
        said.setObjectName("consent-headline")
        top.addWidget(said, 1)
        lines.addLayout(top)
        review = look.stated_date(sheet.fields.get("review_on"))
        if sheet.is_late:
            late = Notice(look, name="consent-caution")
            lines.addWidget(late)
            late.tell(look.say("consent-review-passed", date=review), "caution")
        if sheet.person is not None:
            self._add_links(lines, look.say("consent-sheet-person"), [sheet.person])
        self._add_links(lines, look.say("consent-sheet-about"), sheet.covers)
        if sheet.grants:
            allowed = look.say("consent-sheet-allowed")  # nobody has it now
            title = allowed if sheet.withdrawn else look.say("consent-sheet-allows")
            lines.addWidget(label(title, "section"))
            names = {str(each.grant.party): each.contact for each in sheet.grants if each.contact}
            given = numbered(look.words, [each.grant for each in sheet.grants], names)
            for told, shown in zip(given, sheet.grants, strict=True):
                words = told
                if shown.ended:
                    ended = look.say("consent-ended", date=look.day(shown.grant.until or ""))
                    words = f"{told} {ended}."
                one = label(words, "soft" if shown.ended or sheet.withdrawn else "", wraps=True)
                one.setObjectName("consent-sheet-grant")
                lines.addWidget(one)
        for name in _WORDS:
            self._add_words(lines, name)
        lines.addStretch(1)
        return cell

    def _how(self) -> QWidget:
        look, sheet = self._look, self._sheet
        cell = QWidget()
        cell.setMaximumWidth(look.px(FORM_WIDTH))
        is_part(cell, "page")
        lines = column(space=16, parent=cell)
        read = sheet.says("read_aloud")
        if read:
            lines.addWidget(self._read_card(read))
        facts = []
        if code := sheet.says("recorded_as"):
            facts.append(term(look.words, "consent-recording", code))
        if witness := sheet.says("witnessed_by"):
            facts.append(look.say("consent-witnessed", name=witness))
        if given := look.stated_date(sheet.fields.get("date")):
            facts.append(look.say("consent-given-on", date=given))
        taken_back = sheet.fields.get(STATEMENT)
        if isinstance(taken_back, dict) and (on := look.stated_date(taken_back.get("date"))):
            facts.append(look.say("consent-withdrawn-on", date=on))
        review = look.stated_date(sheet.fields.get("review_on"))
        if review and not sheet.is_late:
            facts.append(look.say("consent-review", date=review))
        lines.addWidget(label(look.say("consent-how"), "section"))
        for fact in facts or [look.say("consent-how-unsaid")]:
            lines.addWidget(at_start(look, label(fact, wraps=True)))
        if not sheet.withdrawn:
            lines.addWidget(frame("line"))
            lines.addWidget(EvidenceBlock(self._desk, sheet.record))
        lines.addStretch(1)
        return cell

    def _read_card(self, text: str) -> QFrame:
        look = self._look
        language = self._sheet.says("explained_in")
        card = frame("card", name="consent-sheet-read")
        inside = column(space=8, edge=16, parent=card)
        inside.addWidget(label(look.say("consent-sheet-read"), "section"))
        words = label(text, "reading", wraps=True)
        mirrored = language in RIGHT_TO_LEFT
        words.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        )
        words.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        inside.addWidget(words)
        return card

    def _add_links(self, lines: QVBoxLayout, title: str, records: Sequence[Listed]) -> None:
        look = self._look
        if not records:
            return
        lines.addWidget(label(title, "section"))
        for each in records:
            link = button(
                each.title or look.say("consent-untitled"),
                lambda each=each: self._desk.go(place_of(each.kind, each.record)),  # type: ignore[misc]
                name="consent-sheet-link",
                part="plain",
            )
            lines.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)

    def _add_words(self, lines: QVBoxLayout, name: str) -> None:
        words = self._sheet.says(name)
        if words:
            lines.addWidget(label(self._look.say(f"consent-sheet-{name}"), "section"))
            lines.addWidget(at_start(self._look, label(words, wraps=True)))

    def _foot(self) -> QFrame:
        say, sheet = self._look.say, self._sheet
        allows = any(not each.ended for each in sheet.grants)
        foot = frame("strip", name="consent-sheet-foot")
        line = row(space=12, parent=foot)
        line.setContentsMargins(32, 12, 32, 12)
        holder = QWidget()
        acts = Flow(holder)
        place = Place("withdrawal", record=sheet.record)
        if sheet.withdrawn:
            left = say("consent-what-left-erased") if sheet.is_erased else say("consent-what-left")
            self._first = button(left, lambda: self._desk.go(place), name="consent-what-left")
            acts.addWidget(self._first)
        else:
            self._first = button(
                say("consent-ask-again"), self._ask_again, name="consent-ask-again"
            )
            acts.addWidget(self._first)
            self._first.setEnabled(bool(sheet.covers))
            acts.addWidget(
                button(
                    say("consent-withdraw") if allows else say("consent-let-go"),
                    lambda: self._desk.go(place),
                    name="consent-withdraw",
                    part="danger",
                )
            )
        acts.addWidget(
            button(
                say("consent-all-fields"),
                lambda: self._desk.go(Place("record", record=sheet.record)),
                name="consent-all-fields",
                part="plain",
            )
        )
        line.addWidget(holder, 1)
        return foot

    def _ask_again(self) -> None:
        self._desk.go(Place("consent", record=self._sheet.covers[0].record, part=AGAIN))
