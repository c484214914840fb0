"""Names of folders that every system can make."""

_NOT_IN_NAMES = frozenset('/\\:*?"<>|')


def is_folder_name(name: str) -> bool:
    """Whether a folder can be called this, on a stick that goes from one system to another."""
    return bool(name.strip(".")) and not set(name) & _NOT_IN_NAMES
