"""Tips over what is shown: words somebody else wrote, and never markup."""

from typing import Final

from hrdoc.ui.look import isolated

_MOST: Final = 500


def plain_tip(text: str) -> str:
    """What may stand in a tip though others wrote it.

    Qt takes a tip with something like a tag in it for markup, and opens the files such markup
    names: on Windows even on a computer elsewhere, which would tell who reads where.
    """
    shown = text if len(text) <= _MOST else text[:_MOST] + "…"
    return isolated(shown.replace("<", "\u2039")) if shown else ""
