"""Which editor fills in which type of field."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from hrdoc.records.fields import Field, FieldType
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.wording import place_of
from hrdoc.ui.dates.field import DateField
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.form.given import Given
from hrdoc.ui.form.kept import KeptEditor
from hrdoc.ui.form.link import LinkEditor
from hrdoc.ui.form.listing import ListEditor
from hrdoc.ui.form.members import MembersEditor
from hrdoc.ui.form.number import NumberEditor
from hrdoc.ui.form.several import SeveralEditor
from hrdoc.ui.form.text import ProseEditor, TextEditor
from hrdoc.ui.form.yes_no import YesNoEditor
from hrdoc.ui.names.field import NamesField
from hrdoc.ui.names.row import MEMBERS
from hrdoc.ui.vocabulary.field import TermField
from hrdoc.ui.widgets.linked_words import linked_words
from hrdoc.ui.widgets.record_lines import code_word

_NAME: Final = frozenset({"text", "lang", "kind"})
"""What makes an element of a list a name; a list of names has an editor of its own."""


def make_editor(given: Given, field: Field, *, name: str, says: str) -> Editor:
    """The editor of a field; what is not edited in a form is shown in words."""
    return _MAKERS.get(field.type, _make_kept)(given, field, name, says)


def _make_kept(given: Given, field: Field, name: str, _says: str) -> Editor:
    return KeptEditor(given, field, name=name)


def _make_list(given: Given, field: Field, name: str, says: str) -> Editor:
    item, look = field.item, given.look
    if item is None:
        return _make_kept(given, field, name, says)
    if _NAME <= item.members.keys() <= MEMBERS:
        names = NamesField(look, given.desk.session, name=name, says=says)
        names.opens.connect(lambda record: given.desk.go(place_of("person", RecordId(record))))
        return names
    if item.type not in {FieldType.CODE, FieldType.LINK}:
        return ListEditor(given, item, name=name, says=says)
    adder = make_editor(given, item, name=name, says=says)
    if item.type is FieldType.CODE:
        words = partial(code_word, look, item.vocabulary)
        return SeveralEditor(look, adder, words, name=name)
    kind = item.to[0] if len(item.to) == 1 else ""
    return SeveralEditor(
        look,
        adder,
        partial(linked_words, look, given.names),
        name=name,
        leads=lambda record: given.desk.go(place_of(kind, RecordId(record))),
    )


_PAST: Final = frozenset({"birth"})
"""Dates that cannot lie ahead."""

_MAKERS: Final[Mapping[FieldType, Callable[[Given, Field, str, str], Editor]]] = {
    FieldType.TEXT: lambda _given, _field, name, says: TextEditor(name=name, says=says),
    FieldType.PROSE: lambda given, _, name, says: ProseEditor(given.look, name=name, says=says),
    FieldType.INTEGER: lambda given, field, name, says: NumberEditor(
        given.look, field, name=name, says=says
    ),
    FieldType.BOOLEAN: lambda given, _, name, says: YesNoEditor(given.look, name=name, says=says),
    FieldType.DATE: lambda given, field, name, says: DateField(
        given.look, name=name, says=says, is_past=field.name in _PAST
    ),
    FieldType.CODE: lambda given, field, name, says: TermField(
        given.look, given.desk.session, field.vocabulary or "", name=name, says=says
    ),
    FieldType.LINK: lambda given, field, name, says: LinkEditor(given, field, name=name, says=says),
    FieldType.OBJECT: lambda given, field, name, _: MembersEditor(given, field.members, name=name),
    FieldType.LIST: _make_list,
}
