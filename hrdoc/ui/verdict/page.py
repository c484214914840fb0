"""Check a bundle, with a vault or without any: drop it, open it, read the verdict, read it.

Steps: 1 a bundle is chosen; 2 keys are gathered, the vault's own where one is open; 3 it is
verified beside the windows; 4 what came of it is shown: a verdict, the wish for a key, or why it
cannot be read; 5 its records are listed and read; 6 they are taken into the vault that is
open. The bundle stays open until the page goes.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.browsing import BundleRecord, OpenBundle
from hrdoc.casebook.jobs import Control, Door
from hrdoc.casebook.passphrases import Secret
from hrdoc.casebook.telling import Told, tell
from hrdoc.casebook.verifying import Keys, keys_of_book
from hrdoc.errors import Cancelled, HrdocError
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.verdict.browse_view import BrowseView
from hrdoc.ui.verdict.failures import is_of_what_was_given, wants_key, wants_passphrase
from hrdoc.ui.verdict.given import Given, keys_for
from hrdoc.ui.verdict.keys_view import KeysView
from hrdoc.ui.verdict.middle import Middle
from hrdoc.ui.verdict.reader import BundleReader
from hrdoc.ui.verdict.result_view import ResultView
from hrdoc.ui.verdict.saving import save_file
from hrdoc.ui.verdict.start_view import StartView
from hrdoc.ui.verdict.taking_in import TakingIn
from hrdoc.ui.verdict.unreadable_view import UnreadableView
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.work_view import WorkView
from hrdoc.ui.work import Work

T = TypeVar("T")


class VerdictPage(Page):
    """One bundle at a time; a new one takes the place of the one before."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self._given = Given()
        self._path: Path | None = None
        self._told: Told | None = None
        self._bundle = OpenBundle()
        works = self._works = list[Work]()
        self._reader = BundleReader(self.session)
        self._view: QWidget | None = None
        self._middle = Middle(self.look)
        column(space=0, parent=self).addWidget(self._middle)
        self._body = self._middle.body
        self._leave = self._way_back()
        self._body.addWidget(self._leave)
        self.setAcceptDrops(True)
        reader, holding = self._reader, [self._bundle]
        self._holding = holding

        def let_go() -> None:
            for work in works:  # nobody would hear of it
                work.cancel()
            holding[0].close()
            reader.end()

        self.destroyed.connect(let_go)
        desk.name_place(self, (self.look.say("desk-rail-verdict"),))
        self.begin()

    def begin(self) -> None:
        """Show the place to drop a bundle; a fingerprint that was given stays given."""
        self._show_start().focus_first()

    def choose(self, paths: Sequence[Path]) -> None:
        """Check a bundle; of the parts of a cut one, any names it."""
        if isinstance(self._view, StartView):
            self._given = replace(self._view.given(), key=None, passphrase=None)
        else:
            self._given = replace(self._given, key=None, passphrase=None)
        self._path = min(paths)
        self._check()

    def focus_first(self) -> None:
        """The place to begin."""
        if isinstance(self._view, StartView):
            self._view.focus_first()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files, wherever on the page they are held."""
        if _files(event):
            event.acceptProposedAction()
            self._set_over(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is held over the page any more."""
        del event
        self._set_over(over=False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Check what was dropped."""
        self._set_over(over=False)
        if paths := _files(event):
            event.acceptProposedAction()
            self.choose(paths)

    def _check(self) -> None:
        """Steps 2 and 3."""
        for work in self._works:
            work.cancel()
        given = self._given
        if self.session.is_open:
            self.session.query(
                self,
                lambda book: keys_of_book(book, fingerprint=given.typed),
                self._verify,
                otherwise=self._refused,
                latest="keys",
            )
        else:
            self._verify(None)

    def _verify(self, base: Keys | None) -> None:
        path, given, words = self._path, self._given, self.look.words
        if path is None:
            return
        bundle = self._new_bundle()

        def task(_: Door, control: Control) -> tuple[Told, bool]:
            try:
                keys = keys_for(given, base)
            finally:
                if given.passphrase is not None:
                    given.passphrase.wipe()
            verification = bundle.verify(control, path, keys)
            return tell(words, verification), verification.verified is not None

        title = self.look.say("verdict-checking")
        self._run(title, task, lambda answer: self._tell(*answer))

    def _tell(self, told: Told, can_browse: bool) -> None:  # noqa: FBT001 - as the task gives it
        view = ResultView(
            self.look,
            told,
            name=self._name(),
            can_browse=can_browse,
            can_take_in=can_browse and self.session.is_open,
        )
        self._told = told
        view.again.connect(self.begin)
        view.compare.connect(self._compare)
        view.browse.connect(self._browse)
        view.take_in.connect(self._take_in)
        self._show(view)
        view.focus_first()

    def _refused(self, error: HrdocError) -> None:
        """Step 4, where there is no verdict."""
        if isinstance(error, Cancelled):
            self.begin()
        elif wants_key(error) or wants_passphrase(error):
            self._ask_key(error)
        elif is_of_what_was_given(error):
            self._show_start(error)
        else:
            view = UnreadableView(self.look, error, name=self._name())
            view.again.connect(self.begin)
            self._show(view)

    def _ask_key(self, error: HrdocError) -> None:
        view = KeysView(
            self.look,
            self.outside.choose,
            name=self._name(),
            by_passphrase=wants_passphrase(error),
            has_vault=self.session.is_open,
        )
        if self._given.key is not None or self._given.passphrase is not None:
            view.tell_wrong()
        view.given.connect(self._take_key)
        view.again.connect(self.begin)
        self._show(view)
        view.focus_first()

    def _take_key(self, key: Path | None, passphrase: Secret | None) -> None:
        self._given = replace(self._given, key=key, passphrase=passphrase)
        self._check()

    def _compare(self) -> None:
        self._show_start().focus_fingerprint()

    def _browse(self) -> None:
        """Step 5."""
        bundle = self._bundle
        title = self.look.say("verdict-listing")
        today = self.outside.clock().date().isoformat()
        self._run(title, partial(_list, bundle, today), self._show_records)

    def _show_records(self, lines: Sequence[BundleRecord]) -> None:
        view = BrowseView(self.look, self._bundle, lines, reader=self._reader)
        view.back.connect(self._back_to_verdict)
        view.save.connect(partial(save_file, self, self._bundle, view))
        self._show(view)
        view.focus_first()

    def _take_in(self) -> None:
        """Step 6."""
        if self._told is None:
            return
        taking = TakingIn(self, self._told, self._bundle, self._if_here(self._refused))
        taking.shows.connect(self._show)
        taking.watches.connect(self._watch)
        taking.back.connect(self._back_to_verdict)
        taking.again.connect(self.begin)
        self._stop_with_page(taking.begin())

    def _back_to_verdict(self) -> None:
        if self._told is not None:
            self._tell(self._told, can_browse=True)

    def _run(
        self, title: str, task: Callable[[Door, Control], T], then: Callable[[T], None]
    ) -> None:
        """Do something long and show how far it is."""
        work = self.session.start(
            self, task, then, label=title, otherwise=self._if_here(self._refused)
        )
        self._stop_with_page(work)
        self._watch(work)

    def _stop_with_page(self, work: Work) -> None:
        self._works.append(work)
        work.ended.connect(partial(self._forget, work))

    def _watch(self, work: Work) -> None:
        self._show(view := WorkView(self.look, work, about=self._name(), name="verdict-checking"))
        view.focus_first()

    def _forget(self, work: Work) -> None:
        self._works.remove(work)

    def _if_here(self, tell_it: Callable[[HrdocError], None]) -> Callable[[HrdocError], None]:
        def act(error: HrdocError) -> None:
            if shiboken6.isValid(self):
                tell_it(error)

        return act

    def _new_bundle(self) -> OpenBundle:
        self._bundle.close()
        self._bundle = self._holding[0] = OpenBundle()
        return self._bundle

    def _name(self) -> str:
        return self._path.name if self._path else ""

    def _show_start(self, error: HrdocError | None = None) -> StartView:
        view = StartView(self.look, self.outside.choose, self._given)
        view.chosen.connect(self.choose)
        if error is not None:
            view.notice.tell(self.look.tell(error), "fails")
        self._show(view)
        return view

    def _show(self, view: QWidget) -> None:
        old, self._view = self._view, view
        if old is not None:
            self._body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._body.addWidget(view, 1)
        # In a vault the rail leads elsewhere; among the records there is a way back already.
        is_wide = self.session.is_open or isinstance(view, BrowseView)
        self._middle.set_wide(is_wide=is_wide)
        self._leave.setHidden(is_wide)

    def _set_over(self, *, over: bool) -> None:
        if isinstance(self._view, StartView):
            self._view.set_over(over=over)

    def _way_back(self) -> QWidget:
        look, way = self.look, QWidget()
        back = button(look.say("verdict-leave"), self.desk.back, name="verdict-leave", part="plain")
        back.setIcon(look.icon("arrow-left", look.tokens.accent))
        line = row(space=0, parent=way)
        line.setContentsMargins(24, 8, 24, 0)
        line.addWidget(back)
        line.addStretch(1)
        return way


def _files(event: QDropEvent) -> list[Path]:
    """The files of this computer among what is held over the page."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _list(bundle: OpenBundle, today: str, _: Door, control: Control) -> tuple[BundleRecord, ...]:
    return bundle.list_records(control, today=today)
