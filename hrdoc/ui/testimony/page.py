"""The testimony page: the account in the middle, what is true of it in the margin.

Everything written is kept by itself. A record that may only be read says why.
"""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.opening import Opened, Versions, open_record, versions_of
from hrdoc.casebook.recording import seal_testimony
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.session import Touched
from hrdoc.ui.testimony.keeping import Keeping
from hrdoc.ui.testimony.linking import Linking
from hrdoc.ui.testimony.margin import Margin
from hrdoc.ui.testimony.paragraphs import paragraphs_of
from hrdoc.ui.testimony.writing import FIELDS, Writing
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.layout import frame, row
from hrdoc.ui.widgets.notice import Notice

NARROW: Final = 1040
"""Below this width of the page, at 100 %, the margin waits behind a button."""


class TestimonyPage(Page):
    """One testimony, written or read."""

    __test__ = False

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self._record = place.record or RecordId("")
        self._opened: Opened | None = None
        self._versions: Versions | None = None
        self._margin: Margin | None = None
        self._shows_margin = False
        self.writing = Writing(self.look)
        self.writing.setEnabled(False)
        self.linking = Linking(
            self.look, self.session, self.writing.account, self.writing, find=lambda _: ()
        )
        self._keeping = Keeping(self.session, self._record, self)
        self._line = frame("upright")
        self._whole = row(space=0, parent=self)
        self._whole.addWidget(self.writing, 1)
        self._add_toggle()
        self._listen()
        record = self._record
        self.session.query(
            self, lambda book: open_record(book, record), self._open, otherwise=self._refuse
        )

    @property
    def notice(self) -> Notice:
        """Where the page says what has to be known or what went wrong."""
        return self.writing.notice

    @property
    def margin(self) -> Margin | None:
        """The margin, once the record is open."""
        return self._margin

    def flush(self) -> None:
        """Hand over what is not kept, the word being composed included."""
        self.writing.account.commit()
        self._keeping.flush()

    def focus_first(self) -> None:
        """The title of a new account, else the account."""
        self.writing.begin()

    def regions(self) -> Iterable[QWidget]:
        """The page and its margin."""
        return (self.writing, self._margin) if self._margin else (self.writing,)

    def seal(self) -> None:
        """Sign what is written now."""
        self.flush()
        record = self._record

        def do(book: Book) -> Versions:
            seal_testimony(book, record)
            return versions_of(book, record)

        self.session.command(
            self,
            do,
            self._sealed,
            touches=Touched(records=frozenset({record}), kinds=frozenset({"testimony"})),
            otherwise=self._refuse,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the margin wait behind a button where there is no room for it."""
        super().resizeEvent(event)
        self._arrange()

    def _add_toggle(self) -> None:
        self._toggle = button(
            self.look.say("testimony-details"), self._turn, name="testimony-details", part="chip"
        )
        self._toggle.setCheckable(True)
        self._toggle.setToolTip(self.look.say("testimony-details-tip"))
        self.writing.facts.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignBottom)

    def _listen(self) -> None:
        for name in FIELDS:
            self._keeping.add(name, lambda name=name: self.writing.value(name))  # type: ignore[misc]
        self.writing.touched.connect(self._touch)
        self.writing.account.translation_stayed.connect(self._tell_translation)
        self._keeping.is_kept.connect(self._show_kept)
        self._keeping.refused.connect(self._refuse)
        self.session.changed.connect(self._hear)

    def _open(self, opened: Opened) -> None:
        self._opened = opened
        self._versions = opened.versions
        why, writable = self._standing(opened)
        self.writing.setEnabled(True)
        self.writing.show_text(opened, writable=writable)
        self.linking.open(opened)
        if why:
            self.notice.tell(why, "soft" if writable else "caution")
        self._margin = Margin(self.desk, opened, self.seal if writable else None)
        self._margin.left.connect(self._turn_back)
        self._whole.addWidget(self._line)
        self._whole.addWidget(self._margin)
        self._margin.evidence.accept_drops_on(self)
        self._name()
        self._arrange()
        self._stand()
        self.writing.begin()

    def _standing(self, opened: Opened) -> tuple[str, bool]:
        """Why the record is only read, or what writing on it means; and whether one may write."""
        say, versions = self.look.say, opened.versions
        drafted = versions.state in {"draft", "changed"}
        hidden = any(path.split(".")[1:2] == ["paragraphs"] for path in opened.withheld)
        unusual = paragraphs_of(opened.fields.get("paragraphs")) is None
        for holds, why in (
            (versions.state == "withdrawn", say("testimony-is-withdrawn")),
            (versions.state == "incomplete", say("testimony-is-incomplete")),
            (versions.conflict and not drafted, say("testimony-is-conflict")),
            (hidden, say("testimony-is-withheld")),
            (unusual, say("testimony-is-unusual")),
        ):
            if holds:
                return why, False
        return "" if versions.founded_here else say("testimony-is-foreign"), True

    def _stand(self) -> None:
        """Go to the paragraph the place names, such as `paragraphs.3.text`."""
        names = self.place.part.removeprefix("fields.").split(".")
        if names[0] != "paragraphs" or not names[1:2] or not names[1].isdecimal():
            return
        number = int(names[1])
        if self.writing.account.is_loading:
            self.writing.account.loaded.connect(lambda: self.writing.go_to(number))
        else:
            self.writing.go_to(number)

    def _name(self) -> None:
        opened = self._opened
        if opened is None:
            return
        say = self.look.say
        case = opened.case_title or say("cases-untitled") if opened.case else say("cases-without")
        title = self.writing.title.text().strip() or say("testimony-untitled")
        self.desk.name_place(self, (case, title))

    def _arrange(self) -> None:
        if self._margin is None:
            return
        narrow = self.width() < self.look.px(NARROW)
        alone = narrow and self._shows_margin
        self._toggle.setVisible(narrow)
        self._margin.setVisible(alone or not narrow)
        self._line.setHidden(narrow)
        self.writing.setVisible(not alone)
        self._margin.stand_alone(self.width() if alone else None)

    def _turn(self) -> None:
        self._shows_margin = self._toggle.isChecked()
        self._arrange()

    def _turn_back(self) -> None:
        self._toggle.setChecked(False)
        self._turn()
        self.writing.begin()

    @Slot(str)
    def _touch(self, name: str) -> None:
        self._keeping.touch(name)
        if name == "title":
            self._name()

    @Slot(bool)
    def _show_kept(self, kept: bool) -> None:  # noqa: FBT001 - a slot
        self.desk.show_kept(kept=kept)
        if kept and self.notice.property("of_keeping"):
            self.notice.setProperty("of_keeping", False)  # noqa: FBT003 - Qt's way
            self.notice.clear()

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        if self._record in touched.records:
            record, known = self._record, self._versions
            self.session.query(
                self,
                lambda book: versions_of(book, record, known),
                self._compare,
                latest="versions",
            )

    def _compare(self, versions: Versions) -> None:
        """Show how the record stands; a version from elsewhere is shown before one writes on."""
        known = self._versions
        if known is not None and known.newest != versions.newest and not self._keeping.waits:
            self.desk.go(self.place)
        else:
            self._show_versions(versions)

    def _show_versions(self, versions: Versions) -> None:
        self._versions = versions
        if self._margin is not None:
            self._margin.show_versions(versions)

    def _sealed(self, versions: Versions) -> None:
        self._show_versions(versions)
        self.desk.tell(self.look.say("testimony-sealed"), "holds")

    @Slot(int)
    def _tell_translation(self, number: int) -> None:
        told = self.look.say("testimony-translation-stayed", number=self.look.number(number))
        self.desk.tell(told, "caution")

    def _refuse(self, error: HrdocError) -> None:
        self.notice.setProperty("of_keeping", True)  # noqa: FBT003 - Qt's way
        self.notice.tell(self.look.tell(error), "fails")
