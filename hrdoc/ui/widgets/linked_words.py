"""What a linked record is called, where it may be without a title, or not be here at all."""

from collections.abc import Mapping

from hrdoc.ui.look import Look


def linked_words(look: Look, names: Mapping[str, str], record: str) -> str:
    """The title of a record that `names` knows, in words where it has none yet."""
    if record not in names:
        return look.say("record-elsewhere")
    return names[record] or look.say("record-nameless")
