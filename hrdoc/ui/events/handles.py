"""Handles of people inside one event: the same person has the same one in every act."""

from collections.abc import Iterator, Mapping, Sequence

from hrdoc.ijson import Json
from hrdoc.ui.events.telling import objects

Acts = Sequence[Mapping[str, Json]]


def handle_for(acts: Acts, person: str, role: str, letter: str) -> str:
    """The handle a person has among `role` (victims, perpetrators) of `acts`, else a free one."""
    taken = set[str]()
    for entry in _entries(acts, role):
        handle = entry.get("handle")
        if isinstance(handle, str) and handle:
            if entry.get("person") == person:
                return handle
            taken.add(handle)
    return next(each for each in _numbered(letter) if each not in taken)


def _entries(acts: Acts, role: str) -> Iterator[Mapping[str, Json]]:
    for act in acts:
        yield from objects(act.get(role))


def _numbered(letter: str) -> Iterator[str]:
    number = 1
    while True:
        yield f"{letter}{number}"
        number += 1
