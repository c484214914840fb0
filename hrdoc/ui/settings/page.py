"""Language, appearance and text size: chosen here, kept in the vault, seen at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.locks.settings import LockRows
from hrdoc.ui.manner import APPEARANCE, LANGUAGE, TEXT_SIZE
from hrdoc.ui.theme.tokens import FORM_WIDTH, TEXT_SIZES, Appearance
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.choice_box import ChoiceBox
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row, scrolled
from hrdoc.words import LANGUAGES


class SettingsPage(Page):
    """Three questions; each answer is kept as it is given."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        form = QWidget()
        form.setMaximumWidth(self.look.px(FORM_WIDTH))
        self._rows = column(space=4, parent=form)
        self._rows.addWidget(label(say("settings-title"), "title"))
        self._rows.addSpacing(16)
        self._add(
            LANGUAGE,
            say("settings-language"),
            [(code, say(f"language-{code}")) for code in LANGUAGES],
            desk.manner.language,
        )
        self._add(
            APPEARANCE,
            say("settings-appearance"),
            [(each.value, say(f"settings-appearance-{each.value}")) for each in Appearance],
            desk.manner.appearance,
        )
        self._add(
            TEXT_SIZE,
            say("settings-text-size"),
            [(str(size), say("settings-text-size-percent", size=size)) for size in TEXT_SIZES],
            str(desk.manner.text_size),
        )
        self._locks = LockRows(desk.session, self.look)
        self._rows.addWidget(self._locks)
        self._rows.addSpacing(8)
        self._rows.addWidget(label(say("settings-kept"), "soft", wraps=True))
        self._rows.addSpacing(8)
        lists = button(
            say("vocabulary-title"),
            lambda: desk.go(Place("vocabularies")),
            name="settings-vocabularies",
            part="plain",
        )
        forms = button(
            say("own-forms-title"),
            lambda: desk.go(Place("own-forms")),
            name="settings-own-forms",
            part="plain",
        )
        for way in (lists, forms):
            self._rows.addWidget(way, 0, Qt.AlignmentFlag.AlignLeading)
        inside = QWidget()
        whole = column(edge=32, parent=inside)
        column(space=0, parent=self).addWidget(scrolled(inside, name="settings-area"))
        across = row(space=0)  # in a row, the height is asked for the width it has
        across.addWidget(form, 1)
        whole.addLayout(across)
        whole.addStretch(1)
        desk.name_place(self, (say("settings-title"),))

    def focus_first(self) -> None:
        """The first question."""
        if first := self.findChild(QComboBox):
            first.setFocus()

    def _add(self, name: str, says: str, answers: Sequence[tuple[str, str]], chosen: str) -> None:
        box = ChoiceBox()
        box.setObjectName(f"settings-{name}")
        for value, word in answers:
            box.addItem(word, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.activated.connect(lambda _: self.desk.choose_manner(name, str(box.currentData())))
        title = label(says, "label")
        title.setBuddy(box)
        box.setAccessibleName(says)
        self._rows.addWidget(title)
        self._rows.addWidget(box)
        self._rows.addSpacing(12)
