"""The editors of what is asked about a form: those of any form, and three choices of its own."""

from hrdoc.casebook.form_making import NEW_LIST
from hrdoc.records.fields import Field, Sensitivity
from hrdoc.records.own_forms import Answer
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.form.given import Given
from hrdoc.ui.form.register import make_editor
from hrdoc.ui.look import Look
from hrdoc.ui.own_forms.choice import ChoiceEditor

_PLAIN = "none"


def make_asking_editor(given: Given, field: Field, *, name: str, says: str) -> Editor:
    """The editor of a field of the form of forms."""
    look = given.look
    if field.name == "kind":
        kinds = [(each.value, look.say(f"own-forms-kind-{each.value}")) for each in Answer]
        return ChoiceEditor(kinds, name=name, says=says, start=Answer.LINE.value)
    if field.name == "delicate":
        codes = [each.value or _PLAIN for each in (Sensitivity.IDENTITY, *Sensitivity)]
        levels = [(c, look.say(f"own-forms-delicate-{c}")) for c in dict.fromkeys(codes)]
        return ChoiceEditor(levels, name=name, says=says, start=Sensitivity.IDENTITY.value)
    if field.name == "vocabulary":
        return ChoiceEditor(_lists(look), name=name, says=says, start=None)
    return make_editor(given, field, name=name, says=says)


def _lists(look: Look) -> list[tuple[str, str]]:
    found = ((each, look.lists.vocabulary(each)) for each in look.lists.ids())
    lists = [(each, look.label(known.labels)) for each, known in found if known is not None]
    lists.sort(key=lambda each: each[1].casefold())
    return [(NEW_LIST, look.say("own-forms-list-new")), *lists]
