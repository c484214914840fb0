"""Whether evidence states on what basis it may leave where no consent decides."""

from collections.abc import Mapping


def states_basis(values: Mapping[str, object]) -> bool:
    """Whether a stated basis lets evidence leave; `other` is one only with the reason why."""
    basis, note = values.get("basis"), values.get("basis_note")
    if not isinstance(basis, str) or not basis:
        return False
    return basis != "other" or (isinstance(note, str) and bool(note))
