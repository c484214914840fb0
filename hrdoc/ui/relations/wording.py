"""What the lines between records say, and how a relation is told in one line."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from hrdoc.casebook.relating import UNNAMED, Node, Relations, Tie
from hrdoc.casebook.roles import SOURCE, Role
from hrdoc.records import shipped
from hrdoc.ui.look import Look, directed, isolated
from hrdoc.ui.widgets.dotted import dotted

ICONS: Final = {
    "case": "folder",
    "person": "user",
    "group": "users",
    "event": "calendar",
    "proceeding": "scale",
    "testimony": "message-square",
    "evidence": "paperclip",
    "place": "map-pin",
    UNNAMED: "circle-help",
}
_SOMEBODY: Final = frozenset({"person", "group", UNNAMED})
"""Who is something in what happened; anything else is something to another record."""

_SHOWN: Final = 2
"""Words that a line carries; the rest is counted."""

_TOLD: Final = 2
"""Relations that are told below a drawing at least, though their words stand in it."""

_ACROSS_TOLD: Final = 8
"""Relations across the tree that are told below a drawing, which may have no place for their words.

They take a few lines; the list tells every one of them.
"""


def kind_word(look: Look, kind: str) -> str:
    """The word for a kind of record, or for somebody without one."""
    if kind == UNNAMED:
        return look.say("relations-unnamed")
    if kind in shipped.KINDS:
        return look.label(shipped.form(kind).labels)
    return look.say("record-kind-unknown")


def title_of(look: Look, node: Node) -> str:
    """What a node is called."""
    return node.title.strip() or look.say("relations-untitled", kind=kind_word(look, node.kind))


def role_word(look: Look, role: Role) -> str:
    """One word on a line, with the act it belongs to."""
    act = look.label(role.act) if role.act else ""
    if role.code == "victim" and act:
        return look.say("relations-victim-of", act=act)
    if role.code == SOURCE:
        return look.say("relations-source", who=look.label(role.labels))
    word = look.say(f"relations-tie-{role.code}") if role.code else look.label(role.labels)
    return dotted(look, (word, act)) if act else word


def tie_words(look: Look, tie: Tie, *, most: int = _SHOWN, counts: bool = True) -> str:
    """What a line says; words that belong to several acts are said once for all of them."""
    said = list(dict.fromkeys(_gathered(look, tie.roles)))
    rest = len(said) - most
    words = said[:most]
    if rest > 0 and counts:
        words.append(look.say("relations-words-more", count=rest))
    return _joined(look, words)


def _joined(look: Look, words: Sequence[str]) -> str:
    """Words one after the other, in the direction of the window."""
    if len(words) <= 1:
        return "".join(words)
    return directed(look, look.say("relations-comma").join(isolated(word) for word in words))


def _gathered(look: Look, roles: Sequence[Role]) -> list[str]:
    victims = [look.label(role.act) for role in roles if role.code == "victim" and role.act]
    others = [role for role in roles if not (role.code == "victim" and role.act)]
    words = [role_word(look, role) for role in others]
    if victims:
        words.insert(0, look.say("relations-victim-of", act=_joined(look, victims)))
    return words


def told(look: Look, nodes: Mapping[str, Node], tie: Tie) -> tuple[str, str]:
    """A relation as two lines that say who is what, and to whom or to what."""
    source, target = nodes[tie.source], nodes[tie.target]
    words = tie_words(look, tie, most=9) or look.say("relations-of-case")
    if (source.kind in _SOMEBODY) == (target.kind in _SOMEBODY):
        other = title_of(look, target)
        return title_of(look, source), look.say("relations-listed-to", words=words, other=other)
    who, what = (source, target) if source.kind in _SOMEBODY else (target, source)
    ends = look.say("relations-listed-who", who=title_of(look, who), what=title_of(look, what))
    return ends, words


def spoken(look: Look, shown: Relations, node: Node) -> str:
    """A node and everything that is drawn to it, to be read aloud."""
    joined = (words for _, words in _joined_to(look, shown, node))
    lines = [title_of(look, node), kind_word(look, node.kind), *joined]
    return dotted(look, [*lines, more_word(look, node)] if node.more else lines)


def in_short(look: Look, shown: Relations, node: Node) -> str:
    """The relations of a node whose words may not be drawn, and how many there are besides."""
    nodes = {each.key: each for each in shown.nodes}
    joined = list(_joined_to(look, shown, node))
    across = [words for tie, words in joined if not in_tree(nodes, tie)][:_ACROSS_TOLD]
    drawn = [words for tie, words in joined if in_tree(nodes, tie)]
    lines = [*drawn[: max(0, _TOLD - len(across))], *across]
    rest = len(joined) - len(lines)
    more = [look.say("relations-words-more", count=rest)] if rest > 0 else []
    return dotted(look, [*lines, *more])


def in_tree(nodes: Mapping[str, Node], tie: Tie) -> bool:
    """Whether a relation leads outwards from the middle: its words have a place of their own."""
    ends = nodes[tie.source], nodes[tie.target]
    return any(one.parent == other.key for one, other in (ends, ends[::-1]))


def _joined_to(look: Look, shown: Relations, node: Node) -> Iterator[tuple[Tie, str]]:
    """Every line of a node, with its other end and what the line says."""
    nodes = {each.key: each for each in shown.nodes}
    for tie in shown.ties:
        if node.key in {tie.source, tie.target}:
            other = nodes[tie.target if tie.source == node.key else tie.source]
            title, words = title_of(look, other), tie_words(look, tie)
            if words:  # that it is of the case goes without saying
                yield tie, directed(look, look.say("relations-told", title=title, words=words))


def more_word(look: Look, node: Node) -> str:
    """How many others hang on a node and are not drawn."""
    if node.at_least:
        return look.say("relations-beyond-least", count=node.more)
    return look.say("relations-beyond", count=node.more)


def beyond_words(look: Look, node: Node) -> str:
    """The same in as few words as a name has room for."""
    if node.at_least:
        return look.say("relations-beyond-short-least", count=node.more)
    return look.say("relations-beyond-short", count=node.more)


def in_full(look: Look, node: Node) -> str:
    """What a node is called and is, and how many others hang on it."""
    lines = [title_of(look, node), kind_word(look, node.kind)]
    return dotted(look, [*lines, more_word(look, node)] if node.more else lines)
