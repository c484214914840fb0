"""Reads the vectors under `tests/vectors` for the tests of this folder."""

from dataclasses import dataclass
from pathlib import Path

from hrdoc.errors import HrdocError

FOLDER = Path(__file__).parents[1] / "vectors"


@dataclass(frozen=True, slots=True)
class Vector:
    name: str
    fields: dict[str, str]
    body: bytes

    def __str__(self) -> str:
        return self.name

    @property
    def succeeds(self) -> bool:
        return self.fields["expect"] == "success"

    def bytes_of(self, field: str) -> bytes:
        return bytes.fromhex(self.fields[field])

    def agrees_with(self, error: HrdocError) -> None:
        """Fail unless this is the failure the vector's head names, with the fields it names."""
        assert error.code == self.fields["expect"]
        for field in ("rule", "setting"):
            if field in self.fields:
                assert error.fields[field] == self.fields[field]


def vectors(folder: str, start: str = "") -> list[Vector]:
    """Return the vectors of a folder whose file names begin with `start`, sorted."""
    paths = sorted(path for path in (FOLDER / folder).iterdir() if path.name.startswith(start))
    assert paths
    return [_read(path) for path in paths]


def _read(path: Path) -> Vector:
    head, _, body = path.read_bytes().partition(b"\n\n")
    fields = dict(line.split(": ", 1) for line in head.decode().split("\n"))
    return Vector(path.name, fields, body)
