"""A bundle too large for a file system is cut into parts and read as one."""

import io
from contextlib import ExitStack
from pathlib import Path

import pytest
from bundle_making import READER, decrypted, full_making

from hrdoc.bundle.container import open_bundle
from hrdoc.bundle.errors import PartMissing
from hrdoc.bundle.split import SplitWriter, join_parts, part_suffix


def test_a_large_bundle_is_cut_and_joined(tmp_path: Path) -> None:
    making = full_making(recipients=[READER.recipient()])
    data = making.bytes()
    stem = tmp_path / "bundle.age"
    with ExitStack() as stack:
        writer = SplitWriter(
            lambda number: stack.enter_context(
                stem.with_name(stem.name + part_suffix(number)).open("wb")
            ),
            part_size=10_000,
        )
        for start in range(0, len(data), 7_777):
            writer.write(data[start : start + 7_777])
    paths = sorted(tmp_path.iterdir())

    assert writer.parts == len(paths) == -(-len(data) // 10_000)
    assert b"".join(path.read_bytes() for path in paths) == data
    with join_parts([path.open("rb") for path in paths], part_size=10_000) as src:
        verification_of = open_bundle(src, [READER])
        assert verification_of.directory.size == len(decrypted(data))
        src.seek(9_990)
        assert src.read(20) == data[9_990:10_010]
        assert src.seek(-5, io.SEEK_END) == len(data) - 5
        assert src.read() == data[-5:]


def test_a_missing_part_is_named() -> None:
    parts = [io.BytesIO(bytes(10)), io.BytesIO(bytes(9)), io.BytesIO(bytes(3))]
    with pytest.raises(PartMissing) as caught:
        join_parts(parts, part_size=10)
    assert caught.value.fields == {"number": 2}
    with pytest.raises(PartMissing):
        join_parts([])
