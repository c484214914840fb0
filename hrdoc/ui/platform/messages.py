"""The messages of Windows that ask for a lock, read from the bytes Windows hands over.

Responsible for reading and for nothing that needs Windows, so that it is tested anywhere. Numbers
and the shape of MSG are those of winuser.h and wtsapi32.h.
"""

import ctypes
from typing import Final

WM_QUERYENDSESSION: Final = 0x0011
WM_ENDSESSION: Final = 0x0016
WM_POWERBROADCAST: Final = 0x0218
WM_WTSSESSION_CHANGE: Final = 0x02B1

PBT_APMSUSPEND: Final = 0x0004
PBT_APMRESUMESUSPEND: Final = 0x0007
PBT_APMRESUMEAUTOMATIC: Final = 0x0012

WTS_CONSOLE_DISCONNECT: Final = 0x2
WTS_REMOTE_DISCONNECT: Final = 0x4
WTS_SESSION_LOGOFF: Final = 0x6
WTS_SESSION_LOCK: Final = 0x7

LOCKED: Final = "locked"
SUSPENDING: Final = "suspending"
WOKE: Final = "woke"
ENDING: Final = "ending"

_MEANINGS: Final = {
    (WM_POWERBROADCAST, PBT_APMSUSPEND): SUSPENDING,
    (WM_POWERBROADCAST, PBT_APMRESUMESUSPEND): WOKE,
    (WM_POWERBROADCAST, PBT_APMRESUMEAUTOMATIC): WOKE,
    (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK): LOCKED,
    (WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT): LOCKED,
    (WM_WTSSESSION_CHANGE, WTS_REMOTE_DISCONNECT): LOCKED,
    (WM_WTSSESSION_CHANGE, WTS_SESSION_LOGOFF): ENDING,
}


class Point(ctypes.Structure):
    """POINT: where the pointer was."""

    _fields_ = (("x", ctypes.c_int32), ("y", ctypes.c_int32))


class Message(ctypes.Structure):
    """MSG, of 48 bytes on 64-bit Windows: window, number, two parameters, time, pointer."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("number", ctypes.c_uint32),
        ("first", ctypes.c_size_t),
        ("second", ctypes.c_ssize_t),
        ("time", ctypes.c_uint32),
        ("point", Point),
        ("private", ctypes.c_uint32),
    )


def meaning(number: int, first: int) -> str | None:
    """Return what a message asks for, None when it is about something else."""
    if number == WM_QUERYENDSESSION:
        return ENDING
    if number == WM_ENDSESSION:  # `first` says whether the session really ends
        return ENDING if first else None
    return _MEANINGS.get((number, first))


def meaning_at(address: int) -> str | None:
    """Return what the MSG at an address of this process asks for; None for no address."""
    if not address:
        return None
    message = Message.from_address(address)
    return meaning(int(message.number), int(message.first))
