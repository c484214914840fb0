"""What is read to the person, in the language they understand, apart from that of the window.

The card may have less room than its words: then these alone scroll, by wheel and keyboard.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QScrollArea

from hrdoc.records.consent import Grant
from hrdoc.ui.consent.telling import Before, told
from hrdoc.ui.look import RIGHT_TO_LEFT, Look
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.words import LANGUAGES, Words

ORDER: Final = ("fa", "ar", "en")
"""The languages as they are offered."""

_LEAST: Final = 48
"""How many pixels of the words are seen at least."""


class Sheet(QScrollArea):
    """As high as its words where there is room; else they scroll, and the keyboard comes to it."""

    def __init__(self, look: Look, words: QLabel) -> None:
        super().__init__()
        self._words = words
        self.setObjectName("consent-sentence-area")
        self.setAccessibleName(look.say("consent-read-aloud"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(words)
        self.setMinimumHeight(look.px(_LEAST))
        is_part(self, "words")
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.verticalScrollBar().rangeChanged.connect(self._be_reached)
        self._be_reached()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height of all of the words."""
        return max(self._words.heightForWidth(width), self.minimumHeight())

    @Slot()
    def _be_reached(self) -> None:
        scrolls = self.verticalScrollBar().maximum() > 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if scrolls else Qt.FocusPolicy.NoFocus)


class ReadAloud(QFrame):
    """A card with what is read and a choice of its language; `chosen` when a person chose one."""

    chosen = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._language = look.words.language
        self._look = look
        self._grants: Sequence[Grant] | None = ()
        self._names: Mapping[str, str] = {}
        self._refused = ""
        self._before: Before = ""
        self.setObjectName("consent-reading")
        is_part(self, "card")
        inside = column(space=12, edge=16, parent=self)
        inside.addWidget(label(look.say("consent-read-aloud"), "section"))
        self._group = QButtonGroup(self)
        chips = row(space=8)
        for language in sorted(LANGUAGES, key=ORDER.index):
            chip = button(
                look.say(f"language-{language}"),
                partial(self._take, language),
                name=f"consent-language-{language}",
                part="chip",
            )
            chip.setCheckable(True)
            self._group.addButton(chip)
            chips.addWidget(chip)
        chips.addStretch(1)
        inside.addLayout(chips)
        self._sentence = label("", "reading", wraps=True)
        self._sentence.setObjectName("consent-sentence")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        before, after = (8, 0) if look.mirrored else (0, 8)  # apart from the bar that scrolls
        self._sentence.setContentsMargins(look.px(before), 0, look.px(after), 0)
        self._sheet = Sheet(look, self._sentence)
        inside.addWidget(self._sheet, 1)
        self.choose(self._language)

    @property
    def language(self) -> str:
        """The language it is read in."""
        return self._language

    @property
    def text(self) -> str:
        """What is read, whole."""
        return self._sentence.text()

    def choose(self, language: str) -> None:
        """Read in another language; one that is not shipped changes nothing."""
        if language in LANGUAGES:
            self._language = language
        for chip in self._group.buttons():
            chip.setChecked(chip.objectName() == f"consent-language-{self._language}")
        self._write()

    def read(
        self,
        grants: Sequence[Grant] | None,
        names: Mapping[str, str],
        refused: str,
        *,
        before: Before = "",
    ) -> None:
        """Read what this consent allows and what was refused; None before that was said.

        `before` says what becomes of what was allowed before, if anything was.
        """
        self._grants, self._names, self._refused, self._before = grants, names, refused, before
        self._write()

    def _take(self, language: str) -> None:
        self.choose(language)
        self.chosen.emit()

    def _write(self) -> None:
        self._sheet.updateGeometry()
        says = self._language if self._grants is not None else self._look.words.language
        mirrored = says in RIGHT_TO_LEFT
        self._sentence.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        )
        if self._grants is None:  # said to whoever asks, in the language of the window
            self._sentence.setText(self._look.say("consent-read-unsaid"))
            return
        words = Words(self._language, own_digits=True)
        self._sentence.setText(
            told(words, self._grants, self._names, refused=self._refused, before=self._before)
        )
