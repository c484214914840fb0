"""The canonical zip: one spelling, read from hostile bytes."""

import io
import sys
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

import pytest
from bundle_making import Making, full_making, packed, parts_of
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.bundle import layout
from hrdoc.bundle.errors import BundleIncomplete, BundleLimit, ZipNotCanonical, ZipTruncated
from hrdoc.bundle.zip_format import ZipEntry, central_header, end_records, local_header
from hrdoc.bundle.zip_reader import list_directory, read_directory
from hrdoc.bundle.zip_writer import Extent, padding_for
from hrdoc.crypto.padme import padme
from hrdoc.errors import HrdocError

BASE = "ab" * 16
BAG = full_making().bytes()


def read(data: bytes) -> object:
    return read_directory(io.BytesIO(data))


def rule_of(data: bytes) -> str:
    with pytest.raises(ZipNotCanonical) as caught:
        read(data)
    return str(caught.value.fields["rule"])


def test_python_reads_the_same_parts_that_we_read() -> None:
    directory = read_directory(io.BytesIO(BAG))

    with zipfile.ZipFile(io.BytesIO(BAG)) as archive:
        infos = archive.infolist()
        assert archive.testzip() is None
    assert [info.filename for info in infos] == [entry.name for entry in directory.entries]
    assert {info.compress_type for info in infos} == {zipfile.ZIP_STORED}
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}


def test_entries_stand_in_the_one_order_and_are_found_by_name() -> None:
    directory = read_directory(io.BytesIO(BAG))
    names = [directory.name(entry) for entry in directory.entries]

    assert names[:2] == [layout.DESCRIPTION, layout.CARD]
    assert names[-10:] == [layout.PADDING, *layout.TAG_FILES]
    for entry, name in zip(directory.entries, names, strict=True):
        assert directory.find(name) is entry
    assert directory.find("data/files/" + "0" * 64 + ".mp4") is None
    assert directory.find("nonsense") is None
    assert [directory.name(entry) for entry in directory.folder("records")] == [
        "data/records/0001.jsonl"
    ]


def test_the_central_directory_alone_lists_the_same_names_and_sizes() -> None:
    directory = read_directory(io.BytesIO(BAG))
    listing = list_directory(io.BytesIO(BAG))

    assert listing.bundle_id == BASE
    assert list(listing.entries) == [
        (directory.name(entry), entry.size) for entry in directory.entries
    ]


def test_a_length_is_a_padme_length() -> None:
    assert padme(len(BAG)) == len(BAG)
    grown = parts_of(BAG)
    grown[layout.PADDING] += b"\0"
    assert rule_of(packed(grown)) == "padme"


@pytest.mark.parametrize("missing", layout.REQUIRED)
def test_a_bag_without_a_part_every_bundle_has_is_refused(missing: str) -> None:
    parts = {name: part for name, part in parts_of(BAG).items() if name != missing}
    fixed = Extent()
    for name, part in parts.items():
        if name != layout.VERIFY_TXT:
            fixed = fixed.plus(f"{BASE}/{name}", len(part))
    # Another part makes up the length, so that only the absence is wrong.
    filler = layout.BAGIT if missing == layout.VERIFY_TXT else layout.VERIFY_TXT
    parts[filler] = bytes(0)
    extent = Extent()
    for name, part in parts.items():
        extent = extent.plus(f"{BASE}/{name}", len(part))
    parts[filler] = bytes(padding_for(lambda more: extent.total() + more))

    with pytest.raises(BundleIncomplete) as caught:
        read(packed(parts))

    assert caught.value.fields == {"part": missing}


@pytest.mark.parametrize(
    "name",
    [
        "data/report/../x.html",
        "data/report/con.json",
        "data/report/-rf",
        "data/report//b",
        "data/report/A.html",
        "data/report/a.",
        "data/report/verify-me.html",
        "data/report/pages/index.html",
        "data/report/" + "a" * 64,
        "data/report/" + "0" * 63 + ".html",
        "data/report/" + "a/" * 60 + "b",
        "data/report/é",
        "data/files/" + "0" * 64 + ".exe",
        "data/files/" + "0" * 63 + ".mp4",
        "data/records/1.jsonl",
        "data/other/a",
        "data/journal/entries.jsonl",
        "signatures/other.sig",
        "/etc/passwd",
        "data\\report\\a",
        "data/report/a\n",
    ],
)
def test_no_bundle_holds_a_name_that_some_file_system_misreads(name: str) -> None:
    assert layout.place_of(name) is None


@pytest.mark.parametrize("name", ["data/report/index.html", "data/report/" + "0" * 64 + ".html"])
def test_plain_names_are_taken(name: str) -> None:
    assert layout.place_of(name) is not None


def test_entries_in_another_order_are_refused() -> None:
    parts = parts_of(BAG)
    names = list(parts)
    for first in range(len(names) - 1):
        swapped = [*names]
        swapped[first], swapped[first + 1] = swapped[first + 1], swapped[first]
        assert rule_of(packed({name: parts[name] for name in swapped})) == "order"


def test_an_entry_that_is_there_twice_is_refused() -> None:
    directory = read_directory(io.BytesIO(BAG))
    second = directory.entries[1]
    twice = BAG[: second.end] + BAG[second.offset : second.end] + BAG[second.end :]
    assert rule_of(twice) == "order"


def test_another_base_directory_for_one_entry_is_refused() -> None:
    changed = bytearray(BAG)
    start = 30 + read_directory(io.BytesIO(BAG)).entries[1].offset
    changed[start : start + 2] = b"cd"
    assert rule_of(bytes(changed)) == "base-directory"


def test_bytes_between_before_or_after_entries_are_refused() -> None:
    directory = read_directory(io.BytesIO(BAG))
    for entry in directory.entries:
        with pytest.raises((ZipNotCanonical, ZipTruncated)):
            read(BAG[: entry.offset] + b"\0" + BAG[entry.offset :])
    assert rule_of(BAG + b"\0") in {"trailing-bytes", "padme"}


def test_a_cut_zip_is_truncated_or_not_canonical_at_every_length() -> None:
    for length in range(0, len(BAG), 97):
        with pytest.raises((ZipTruncated, ZipNotCanonical)):
            read(BAG[:length])
        with pytest.raises((ZipTruncated, ZipNotCanonical)):
            list_directory(io.BytesIO(BAG[:length]))


def test_deflate_flags_times_comments_and_descriptors_are_refused() -> None:
    for place, value in ((4, 45), (6, 8), (8, 8), (10, 1), (12, 0x22), (28, 1)):
        changed = bytearray(BAG)
        changed[place] = value
        assert rule_of(bytes(changed)) == "local-header"


def test_more_entries_than_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "MAX_ENTRIES", 5)
    with pytest.raises(BundleLimit):
        read(BAG)
    with pytest.raises(BundleLimit):
        list_directory(io.BytesIO(BAG))


@given(st.binary(max_size=400))
def test_any_bytes_are_refused_with_an_error_of_ours(data: bytes) -> None:
    for reader in (read_directory, list_directory):
        with pytest.raises(HrdocError):
            reader(io.BytesIO(data))


@given(st.data())
def test_any_edit_of_a_zip_is_refused_or_leaves_the_structure_whole(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(BAG)))
    cut = data.draw(st.integers(0, 64))
    put = data.draw(st.binary(max_size=64))
    changed = BAG[:at] + put + BAG[at + cut :]
    for reader in (read_directory, list_directory):
        try:
            reader(io.BytesIO(changed))
        except HrdocError:
            continue


# --- large: the bytes of content are a hole in a sparse file ---------------------------------


def write_sparse(out: BinaryIO, entries: Sequence[tuple[str, int]]) -> None:
    position, headers = 0, []
    for name, size in entries:
        out.seek(position)
        out.write(local_header(f"{BASE}/{name}", size=size, crc32=0))
        entry = ZipEntry(f"{BASE}/{name}", size, 0, position)
        headers.append(central_header(entry))
        position = entry.end
    out.seek(position)
    directory = b"".join(headers)
    out.write(directory)
    out.write(
        end_records(entries=len(entries), directory_size=len(directory), directory_offset=position)
    )


def sized(entries: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """Give the padding the size that makes the whole a Padmé length."""
    place = [name for name, _ in entries].index(layout.PADDING)
    before = Extent()
    for name, size in entries[:place]:
        before = before.plus(f"{BASE}/{name}", size)

    def length(padding: int) -> int:
        extent = before.plus(f"{BASE}/{layout.PADDING}", entries[place][1] + padding)
        for name, size in entries[place + 1 :]:
            extent = extent.plus(f"{BASE}/{name}", size)
        return extent.total()

    padding = padding_for(length)
    return [(name, size + padding * (name == layout.PADDING)) for name, size in entries]


@pytest.mark.skipif(sys.platform == "win32", reason="the file would not be sparse")
@pytest.mark.parametrize("size", [0xFFFFFFFE, 0xFFFFFFFF, 0x100000000, 10_000_000_000])
def test_files_and_offsets_beyond_four_gigabytes_are_read_back(tmp_path: Path, size: int) -> None:
    film = f"data/files/{'1' * 64}.mp4"
    after = f"data/files/{'2' * 64}.mp4"
    names = [layout.DESCRIPTION, layout.CARD, film, after, layout.PADDING, *layout.TAG_FILES]
    entries = sized([(name, size if name == film else 7) for name in names])
    path = tmp_path / "large.zip"
    with path.open("wb") as out:
        write_sparse(out, entries)

    with path.open("rb") as src:
        directory = read_directory(src)
        listing = list_directory(src)

    assert [(directory.name(each), each.size) for each in directory.entries] == entries
    assert list(listing.entries) == entries
    with zipfile.ZipFile(path) as archive:
        told = [(info.filename, info.file_size, info.header_offset) for info in archive.infolist()]
    assert told == [(each.name, each.size, each.offset) for each in directory.entries]


def test_seventy_thousand_entries_need_zip64_end_records_and_are_listed(tmp_path: Path) -> None:
    many = [(f"data/files/{number:064x}.jpg", 100) for number in range(70_000)]
    fixed = [(name, 9) for name in (layout.DESCRIPTION, layout.CARD)]
    last = [(name, 9) for name in (layout.PADDING, *layout.TAG_FILES)]
    entries = sized([*fixed, *many, *last])
    path = tmp_path / "many.zip"
    with path.open("wb") as out:
        write_sparse(out, entries)

    with path.open("rb") as src:
        assert list(list_directory(src).entries) == entries
        assert len(read_directory(src).entries) == len(entries)
    with zipfile.ZipFile(path) as archive:
        assert len(archive.infolist()) == len(entries)


# --- padding --------------------------------------------------------------------------------


@given(st.integers(0, 1 << 40), st.integers(0, 12))
def test_the_padding_gives_the_smallest_padme_length_that_can_be_reached(
    base: int, digits: int
) -> None:
    def length(padding: int) -> int:
        return base + padding + len(str(base + padding)) * digits

    total = length(padding_for(length))

    assert padme(total) == total
    target = padme(length(0))
    while target < total:
        # Nothing in between is a length that some padding gives.
        low = [p for p in range(max(0, target - base - 260), target - base + 1) if p >= 0]
        assert target not in {length(p) for p in low}
        target = padme(target + 1)


def test_a_bundle_says_the_same_length_whatever_the_digits_of_its_oxum() -> None:
    for size in (0, 1, 9_000, 9_990, 99_000):
        data = Making(report={"index.html": bytes(size)}).bytes()
        assert padme(len(data)) == len(data)
        octets = sum(len(p) for n, p in parts_of(data).items() if n.startswith("data/"))
        assert f"Payload-Oxum: {octets}.".encode() in parts_of(data)[layout.BAG_INFO]


def test_crc_is_that_of_the_bytes() -> None:
    directory = read_directory(io.BytesIO(BAG))
    parts = parts_of(BAG)
    for entry in directory.entries:
        assert entry.crc32 == zlib.crc32(parts[directory.name(entry)])
