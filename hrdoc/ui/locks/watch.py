"""Watches for every reason to lock that nobody presses a key for, and says how long there is.

Sources: nobody uses the program (or the computer, where the owner said so and the system tells),
the system's own lock, sleep, and a clock that shows the computer has slept. All of them end in
`due`; it is sent only while a vault is open.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot

from hrdoc.ui.locks.reason import Reason
from hrdoc.ui.locks.rule import COMPUTER, Rule, rule_of
from hrdoc.ui.locks.stillness import Moment, Stillness
from hrdoc.ui.outside import Outside
from hrdoc.ui.platform.system import System
from hrdoc.ui.session import Session, Touched

TICK: Final = 1000
"""Milliseconds between two looks at the clocks."""

TOLD: Final = 240
"""Seconds before a lock from which on it is told."""

RESTS: Final = 5
"""Seconds without a use after which a pause of the window is felt by nobody."""

SETTINGS: Final = "settings"
"""What a command touches that changes the rule."""

NOT_SOON: Final = -1

_USES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.DragMove,
        QEvent.Type.NonClientAreaMouseButtonPress,
    }
)


class Watch(QObject):
    """Stands beside one window; `remaining` gives seconds once there are few, else NOT_SOON.

    `rested` is sent once in every stretch of time without a use.
    """

    due = Signal(object)
    remaining = Signal(int)
    rested = Signal()

    def __init__(
        self, session: Session, outside: Outside, system: System, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._outside = outside
        self._system = system
        self._rule = Rule()
        self._told = NOT_SOON
        self._rests = False
        self._still = Stillness(self._now())
        session.opened.connect(self._begin)
        session.changed.connect(self._hear)
        session.locked.connect(system.let_sleep)
        for signal, reason in (
            (system.locked, Reason.SYSTEM),
            (system.suspending, Reason.SUSPEND),
            (system.woke, Reason.SUSPEND),
            (system.ending, Reason.ENDING),
        ):
            signal.connect(lambda reason=reason: self._ask(reason))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(TICK)
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    @property
    def rule(self) -> Rule:
        """When the open vault locks by itself."""
        return self._rule

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note that somebody is there; take nothing."""
        del watched
        if event.type() in _USES:
            self._still.use(self._now())
            if self._told != NOT_SOON:
                self._tell(NOT_SOON)
        return False  # as the base does, which costs three times as much for every event

    @Slot()
    def look(self) -> None:
        """Look at the clocks: lock when it is time or the computer has slept."""
        now = self._now()
        slept = self._still.slept(now)
        rests = self._still.seconds(now) >= RESTS
        if rests and not self._rests:
            self.rested.emit()
        self._rests = rests
        if not self._session.is_open:
            return
        if slept:
            self._ask(Reason.SUSPEND)
            return
        left = self._rule.seconds - self._unused(now)
        if left <= 0:
            self._ask(Reason.IDLE)
        elif left <= TOLD and left < self._rule.seconds - TICK / 1000:
            self._tell(round(left))
        else:
            self._tell(NOT_SOON)

    def _unused(self, now: Moment) -> float:
        """Seconds nobody used what counts."""
        still = self._still.seconds(now)
        if self._rule.counts != COMPUTER:
            return still
        idle = self._system.idle()
        return still if idle is None else min(still, idle)

    def _ask(self, reason: Reason) -> None:
        self._tell(NOT_SOON)
        if self._session.is_open or self._session.is_opening:
            self.due.emit(reason)
        elif reason is Reason.SUSPEND:
            self._system.let_sleep()

    def _tell(self, seconds: int) -> None:
        if seconds != self._told:
            self._told = seconds
            self.remaining.emit(seconds)

    @Slot()
    def _begin(self) -> None:
        """A vault was opened: somebody is there, and its owner may have a rule."""
        self._rule = Rule()
        self._still.use(self._now())
        self._ask_rule()

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        if SETTINGS in touched.kinds:
            self._ask_rule()

    def _ask_rule(self) -> None:
        self._session.query(self, rule_of, self._take_rule, latest="rule")

    def _take_rule(self, rule: Rule) -> None:
        self._rule = rule

    def _now(self) -> Moment:
        return Moment(self._outside.clock().timestamp(), self._outside.running())
