"""Records by their titles and kinds, a few of them one by one and of the others their number."""

from collections.abc import Iterator, Sequence
from typing import Final

from hrdoc.casebook.reading import Listed
from hrdoc.records import shipped
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.dotted import dotted

SHOWN: Final = 6


def title_lines(look: Look, records: Sequence[Listed]) -> Iterator[str]:
    """A line for each of the first records, and one for the rest."""
    for each in records[:SHOWN]:
        known = each.kind in shipped.KINDS
        kind = look.label(shipped.form(each.kind).labels) if known else ""
        title = each.title or look.say("consent-untitled")
        yield dotted(look, (title, kind))
    if len(records) > SHOWN:
        yield look.say("withdrawal-more", count=len(records) - SHOWN)
