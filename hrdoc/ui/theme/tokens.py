"""The colours, sizes and spaces of the window; every other file asks for them by name.

Pairs of ink and ground are tested for contrast: 4.5 for text, 3 for large text, lines of focus and
shapes (WCAG 2.2, 1.4.3 and 1.4.11).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Appearance(StrEnum):
    """Which of the two sets of colours; `SYSTEM` follows the desktop where it says."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Tokens:
    """One set of colours as `#RRGGBB`."""

    dark: bool
    paper: str
    surface: str
    line: str
    edge: str
    """The border of what can be typed into or pressed: 3 to 1 against the grounds."""
    ink: str
    ink_soft: str
    accent: str
    accent_far: str
    """The accent under the pointer."""
    on_accent: str
    tint: str
    """The accent at about 12 % on paper: selection, the current place."""
    holds: str
    caution: str
    fails: str


LIGHT: Final = Tokens(
    dark=False,
    paper="#FAF9F7",
    surface="#FFFFFF",
    line="#E4E1DB",
    edge="#8C887F",
    ink="#1F2328",
    ink_soft="#59616B",
    accent="#1D5C75",
    accent_far="#164A5E",
    on_accent="#FFFFFF",
    tint="#E0E7EA",
    holds="#2B6A4D",
    caution="#8A5A00",
    fails="#A62B1F",
)

DARK: Final = Tokens(
    dark=True,
    paper="#15171A",
    surface="#1D2024",
    line="#30353B",
    edge="#767D86",
    ink="#E9E7E3",
    ink_soft="#A6ADB6",
    accent="#7CBAD4",
    accent_far="#97CADF",
    on_accent="#10222B",
    tint="#23313A",
    holds="#7CC5A0",
    caution="#E0B052",
    fails="#F08A7E",
)

LABEL: Final = 13
INTERFACE: Final = 14
TESTIMONY: Final = 16
TITLE: Final = 20
VERDICT: Final = 26
"""Sizes of type in pixels at 100 %."""

SPACES: Final = (4, 8, 12, 16, 24, 32, 48)
FIELD_HEIGHT: Final = 36
ROW_HEIGHT: Final = 40
TOUCH: Final = 32
FORM_WIDTH: Final = 560
RAIL_WIDTH: Final = 220
MARGIN_WIDTH: Final = 300
ICON: Final = 20
FALL: Final = 3
FALL_MIRRORED: Final = 2
"""What a word in a frame is put lower by twice of: the family leaves more room below than above."""

RADIUS: Final = 6

TEXT_SIZES: Final = (90, 100, 115, 130, 150)
"""What the person may choose, in per cent."""
