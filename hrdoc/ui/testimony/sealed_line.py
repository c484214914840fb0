"""One quiet line above an account that is sealed, and once, that what is typed is a new version."""

from typing import Final

from hrdoc.casebook.opening import Versions
from hrdoc.ui.look import Look
from hrdoc.ui.testimony.standing import moment
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.labels import WrappingLabel

_SEALED: Final = "sealed"


class SealedLine(WrappingLabel):
    """Hidden as long as there is nothing to say."""

    def __init__(self, look: Look) -> None:
        super().__init__("", None)
        self._look = look
        self._is_sealed = False
        self._has_begun = False
        self.setObjectName("testimony-is-sealed")
        self.setWordWrap(True)
        is_part(self, "soft")
        self.hide()

    def show_versions(self, versions: Versions) -> None:
        """Say that the account is sealed, and when; say it again after every sealing."""
        self._is_sealed = versions.state == _SEALED
        if self._is_sealed:
            self._has_begun = False
            when = moment(self._look, versions.sealed[0].since) if versions.sealed else ""
            say = self._look.say
            told = (
                say("testimony-is-sealed", when=when) if when else say("testimony-is-sealed-once")
            )
            self.setText(told)
        self.setVisible(self._is_sealed or self._has_begun)

    def touch(self) -> None:
        """Say, the first time, that what is written begins a new version."""
        if self._is_sealed and not self._has_begun:
            self._is_sealed, self._has_begun = False, True
            self.setText(self._look.say("testimony-begins-version"))
            self.show()
