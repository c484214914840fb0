"""The words of a line of results and of the filters: labels, never codes."""

from hrdoc.casebook.searching import STATES
from hrdoc.records import shipped
from hrdoc.ui.consent.badge import badge_words
from hrdoc.ui.look import Look, isolated
from hrdoc.ui.search.asking import Line
from hrdoc.ui.widgets.dotted import joined


def kind_label(look: Look, kind: str) -> str:
    """What a kind of record is called; a newer program's by its own name."""
    term = shipped.vocabulary("record-kinds").terms.get(kind)
    return look.label(term.labels) if term else isolated(kind)


def state_label(look: Look, state: str, kind: str = "") -> str:
    """How a record stands, in a word that agrees with its kind where a language asks."""
    return look.say(f"search-state-{state}", kind=kind) if state in STATES else isolated(state)


def violation_label(look: Look, code: str) -> str:
    """What a violation is called."""
    return look.term("violations", code)


def field_label(look: Look, kind: str, path: str) -> str:
    """What the answer that was found is called in the form, "" where nobody knows."""
    name = path.split(".", maxsplit=1)[0]
    if kind not in shipped.KINDS or not name:
        return ""
    found = shipped.form(kind).fields.get(name)
    return look.label(found.labels) if found else ""


def title(look: Look, line: Line) -> str:
    """The title of a hit, or that it has none."""
    return line.hit.title.strip() or look.say("search-untitled")


def says_more_than_title(line: Line) -> bool:
    """Whether the text that was found is another than the title, which is shown anyway."""
    hit = line.hit
    return bool(hit.snippet.strip()) and hit.snippet.strip() != hit.title.strip()


def metadata(look: Look, line: Line) -> str:
    """What a hit may be used for, its kind, its case and state."""
    return joined(part for part in (may(look, line), what_it_is(look, line)) if part)


def may(look: Look, line: Line) -> str:
    """What a hit may be used for, "" where it needs no consent of its own."""
    return isolated(badge_words(look, line.badge)) if line.badge else ""


def what_it_is(look: Look, line: Line) -> str:
    """The kind of a hit, its case and state."""
    hit = line.hit
    state = state_label(look, hit.state, hit.kind)
    parts = (kind_label(look, hit.kind), line.case, state)
    return joined(isolated(part) for part in parts if part)


def where(look: Look, line: Line) -> str:
    """In what answer something was found, as it leads its words; "" where the title tells it."""
    if not says_more_than_title(line):
        return ""
    return field_label(look, line.hit.kind, line.hit.field)
