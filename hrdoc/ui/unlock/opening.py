"""What runs while a vault is opened: secrets wiped on every way out, waits that can be given up."""

import math
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager

from PySide6.QtCore import QObject, Signal

from hrdoc.casebook.book import Book
from hrdoc.casebook.keeping import Wait, in_slices
from hrdoc.casebook.passphrases import Secret
from hrdoc.errors import Cancelled
from hrdoc.ui.session import Session


@contextmanager
def opened(make: Callable[[], AbstractContextManager[Book]], *secrets: Secret) -> Iterator[Book]:
    """The vault that `make` opens; the secrets are wiped as soon as it is open or refused."""
    with ExitStack() as stack:
        try:
            book = stack.enter_context(make())
        finally:
            for secret in secrets:
                secret.wipe()
        yield book


class Patience(QObject):
    """The wait that failed tries cost, on the vault's thread; it ends when the opening is over."""

    begun = Signal(int)
    """Whole seconds that will be waited."""

    def __init__(self, session: Session, wait: Wait, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._wait = in_slices(wait, self._check)

    def wait(self, seconds: float) -> None:
        """Wait; raises Cancelled when the vault is locked or the program ends meanwhile."""
        self.begun.emit(math.ceil(seconds))
        self._wait(seconds)

    def _check(self) -> None:
        if not self._session.is_opening:
            raise Cancelled
