"""The page one writes on: title, two facts about the conversation, and the account below them.

The column stays between 60 and 75 characters wide and in the middle of its room; title and facts
begin where the text does.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QComboBox, QWidget

from hrdoc.casebook.opening import Opened
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.ui.consent.mark import ConsentMark
from hrdoc.ui.dates.telling import with_meaning
from hrdoc.ui.look import Look
from hrdoc.ui.testimony import blocks
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.testimony.beside import GAP as BETWEEN
from hrdoc.ui.testimony.beside import Beside
from hrdoc.ui.testimony.facts import Facts
from hrdoc.ui.testimony.gutter import WIDTH as GUTTER
from hrdoc.ui.testimony.gutter import Gutter
from hrdoc.ui.testimony.leaders import Leaders
from hrdoc.ui.testimony.leaning import lean_by_language
from hrdoc.ui.testimony.paragraphs import Paragraph, paragraphs_of, to_json
from hrdoc.ui.testimony.state_row import StateRow
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.choice_box import ChoiceBox
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.line import Line, wait_at_start
from hrdoc.ui.widgets.notice import Notice

COLUMN: Final = 600
"""The width of the text in pixels at 100 %: about 70 characters."""

FIELDS: Final = ("title", "date", "language", "handles", "paragraphs")
_NARROWEST: Final = 240
_ROOM_BELOW: Final = 72
_SECRET: Final = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData


class Writing(QWidget):
    """What is written of one testimony; `touched` names a field that was changed."""

    touched = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._writable = False
        self._soon = QTimer(self)  # the last paragraph is laid out for the way to go on: once
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._place_more)
        self.setObjectName("testimony-writing")
        say = look.say
        self.notice = Notice(look, name="testimony-notice")
        self.title = Line()
        self.title.setObjectName("testimony-title")
        self.title.setPlaceholderText(say("testimony-title-place"))
        self.title.setAccessibleName(say("testimony-title"))
        self.title.setToolTip(say("testimony-title-help"))
        self.title.setInputMethodHints(_SECRET)
        is_part(self.title, "title")
        self.title.installEventFilter(self)
        self.date = Line()
        self.date.setObjectName("testimony-date")
        self.date.setFixedWidth(look.px(170))
        self.date.setToolTip(say("testimony-date-help"))
        self.date.setInputMethodHints(_SECRET)
        self.language = ChoiceBox()
        self.language.setObjectName("testimony-language")
        self.language.setMinimumWidth(look.px(150))
        self.account = Account(look)
        self.account.setAccessibleName(say("testimony-account"))
        self.account.setPlaceholderText(say("testimony-account-place"))
        self.account.leave_room(0, look.px(_ROOM_BELOW))
        wait_at_start(self.account)
        self.gutter = Gutter(look, self.account)
        Leaders(look, self.account)
        self.beside = Beside(look, self.account, self)
        self.more = button(
            say("testimony-continue"),
            self.go_on,
            name="testimony-continue",
            part="plain",
            parent=self.account.viewport(),
        )
        self.more.setIcon(look.icon("plus", look.tokens.accent))
        self.more.setToolTip(say("testimony-continue-tip"))
        self.more.setCursor(Qt.CursorShape.PointingHandCursor)
        self.more.hide()
        self._lay_out()
        self._listen()

    def show_text(self, opened: Opened, *, writable: bool) -> None:
        """Show what the record says; without `writable` it is only read."""
        fields = opened.fields
        self.title.setText(_words(fields.get("title")))
        self.date.setText(_date_words(fields.get("date")))
        _offer_languages(self.language, self._look, _words(fields.get("language")))
        whole = not any(path.startswith("fields.handles") for path in opened.withheld)
        self.account.people.load(fields.get("handles"), whole=whole)
        self.account.load(_paragraphs(self._look, fields.get("paragraphs")), writable=writable)
        self.set_writable(writable=writable)

    def set_writable(self, *, writable: bool) -> None:
        """Let what is shown be written on, or only read."""
        self._writable = writable
        self.title.setReadOnly(not writable)
        self.facts.set_writable(writable=writable)
        _let_write(self.account, writable=writable)
        self.account.people.set_writable(writable=writable)
        self.beside.follow_leave()
        self.gutter.refresh()
        self._place_more()

    def order_tabs(self) -> None:
        """Let the keyboard come to what throws away after the text and its tools."""
        last: QWidget = self.title
        each = last.nextInFocusChain()
        while each is not None and each is not self.title:
            takes = each.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes and self.isAncestorOf(each) and not self.state.isAncestorOf(each):
                last = each
            each = each.nextInFocusChain()
        self.state.throw_after(last)

    def show_date(self, value: Json) -> None:
        """Show a date that was given elsewhere on the page."""
        self.date.setText(_date_words(value))

    def value(self, name: str) -> Json:
        """A field as it is written now."""
        if name == "title":
            return self.title.text() or None
        if name == "language":
            return str(self.language.currentData() or "") or None
        if name == "date":
            words = self.date.text().strip()
            return {"as_stated": words} if words else None
        if name == "handles":
            return self.account.people.to_json()
        return to_json(self.account.paragraphs())

    def commit(self) -> None:
        """Take over what an input method still holds."""
        self.account.commit()
        self.beside.column.commit()
        self.beside.facts.commit()

    def go_on(self) -> None:
        """Begin a paragraph after the last, and write there."""
        cursor = self.account.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if blocks.counts(cursor.block()):
            cursor = self.account.weave.cut(cursor)
        self.account.setTextCursor(cursor)
        self.account.setFocus()
        self.account.ensureCursorVisible()

    def go_to(self, place: int) -> None:
        """Stand at a paragraph, counted from 0."""
        counted = [b for b in blocks.blocks(self.account.document()) if blocks.counts(b)]
        if 0 <= place < len(counted):
            self.account.setTextCursor(QTextCursor(counted[place]))
            self.account.ensureCursorVisible()

    def begin(self) -> None:
        """Put the keyboard where work begins: the title of a new account, else its end."""
        is_new = self._writable and not self.title.text() and self.account.document().isEmpty()
        if is_new:
            self.title.setFocus()
        else:
            self.account.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """From the title, Enter and Down lead into the account; what is beside it grows with it."""
        if watched is self.account and event.type() is QEvent.Type.Resize:
            self._reach_down()
        if watched is self.title and isinstance(event, QKeyEvent):
            leads = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}
            if event.type() is QEvent.Type.KeyPress and event.key() in leads:
                self.account.setFocus()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self._look.px
        gutter = px(GUTTER)
        beside = self.beside.is_shown
        edge = px(28 if beside else 16)  # the translation ends before the bar that scrolls both
        room, between = self.width() - gutter - 2 * edge, px(BETWEEN)
        most = (room - between) // 2 if beside else room
        text = max(px(_NARROWEST) if not beside else 0, min(px(COLUMN), most))
        whole = 2 * text + between if beside else text
        lead = max(0, (self.width() - gutter - whole) // 2)
        trail = max(edge, self.width() - lead - gutter - text)
        self.account.set_column(lead + gutter, trail)
        mirrored = self._look.mirrored
        end = trail - between - text if beside else trail
        before, after = (end, lead + gutter) if mirrored else (lead + gutter, end)
        self._head.setContentsMargins(before, px(16), after, px(8))
        left = self.width() - lead - gutter if mirrored else lead
        self.gutter.setGeometry(left, 0, gutter, self.account.height())
        if beside:
            left = trail - between - text if mirrored else lead + gutter + text + between
            self.beside.column.setGeometry(left, 0, text, self.account.height())
        self._soon.start()

    @Slot()
    def _reach_down(self) -> None:
        """Let what stands beside the account be as high as it, though only the head grew."""
        for part in (self.gutter, self.beside.column):
            part.resize(part.width(), self.account.height())
        self.gutter.refresh()

    def _lay_out(self) -> None:
        whole = column(space=8, parent=self)
        self._head = column(space=8)
        self._head.addWidget(self.notice)
        self._head.addWidget(self.title)
        self.consent = ConsentMark(self._look)
        self._head.addWidget(self.consent)
        self.state = StateRow(self._look, ends=False, kind="testimony")
        self._head.addWidget(self.state)
        self.setMinimumWidth(self._look.px(GUTTER) + self._look.px(_NARROWEST))
        self.facts = Facts(self._look, name="testimony-facts")
        day = self._look.say("testimony-date")
        self.facts.add_answer(day, self.date, lambda: with_meaning(self._look, self.date.text()))
        told = self.language.currentText
        self.facts.add_answer(self._look.say("testimony-language"), self.language, told)
        self.translation = button(
            self._look.say("paragraph-translation"),
            self.beside.turn,
            name="testimony-translate",
            part="chip",
        )
        self.translation.setCheckable(True)
        self.translation.setToolTip(self._look.say("paragraph-translation-tip"))
        self.facts.add_chip(self.translation)
        self._head.addWidget(self.facts)
        self._head.addWidget(self.beside.facts)
        whole.addLayout(self._head)
        whole.addWidget(self.account, 1)

    def _listen(self) -> None:
        self.title.textEdited.connect(lambda _: self.touched.emit("title"))
        self.date.textEdited.connect(lambda _: self.touched.emit("date"))
        self.account.installEventFilter(self)
        self.language.activated.connect(lambda _: self.touched.emit("language"))
        lean_by_language(self.account, self.account.weave, self.language)
        self.account.edited.connect(lambda: self.touched.emit("paragraphs"))
        self.account.people.edited.connect(lambda: self.touched.emit("handles"))
        self.account.loaded.connect(self._place_more)
        self.beside.turned.connect(self._turn)
        document = self.account.document()
        document.contentsChanged.connect(self._soon.start)
        document.documentLayoutChanged.connect(self._follow_layout)
        self.account.verticalScrollBar().valueChanged.connect(self._place_more)
        self._follow_layout()

    def _follow_layout(self) -> None:
        layout = self.account.document().documentLayout()
        layout.documentSizeChanged.connect(self._soon.start)

    def _turn(self) -> None:
        self.translation.setChecked(self.beside.is_shown)
        self._arrange()

    def _place_more(self) -> None:
        """Let the way to go on stand below the last paragraph."""
        last = self.account.document().lastBlock()
        shown = self._writable and not self.account.is_loading and blocks.counts(last)
        self.more.setVisible(shown)
        if not shown:
            return
        layout = self.account.document().documentLayout()
        below = layout.blockBoundingRect(last).bottom() - self.account.verticalScrollBar().value()
        self.more.adjustSize()
        width = self.account.viewport().width()
        left = width - self.more.width() if self._look.mirrored else 0
        self.more.move(left, round(below) + self._look.px(4))


def _paragraphs(look: Look, value: Json) -> list[Paragraph]:
    """What the record says, with a sentence in the place of what this program cannot read."""
    found = paragraphs_of(value)
    if found is not None:
        return found
    closed = look.say("testimony-paragraph-closed")
    return [
        one[0] if (one := paragraphs_of([each])) else Paragraph(closed)
        for each in (value if isinstance(value, list) else [])
    ]


def _let_write(account: Account, *, writable: bool) -> None:
    """Let an account be written on, or only read; while it is being put in, after that."""
    account.writable = writable
    if not account.is_loading:
        account.setReadOnly(not writable)
        account.setUndoRedoEnabled(writable)


def _offer_languages(box: QComboBox, look: Look, chosen: str) -> None:
    """Let a language be chosen; one of another vault is there as it was."""
    box.clear()
    box.addItem(look.say("testimony-language-unsaid"), "")
    for code, term in shipped.vocabulary("languages").terms.items():
        box.addItem(look.label(term.labels), code)
    if chosen and box.findData(chosen) < 0:
        box.addItem(chosen, chosen)
    box.setCurrentIndex(max(0, box.findData(chosen)))


def _words(value: Json) -> str:
    return value if isinstance(value, str) else ""


def _date_words(value: Json) -> str:
    return _words(value.get("as_stated")) if isinstance(value, dict) else ""
