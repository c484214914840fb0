"""Zips with one fault each, made header by header; every total is a Padmé length but one."""

import struct
import zlib
from collections.abc import Callable, Mapping

from crypto_framing import vector

from hrdoc.bundle import layout
from hrdoc.bundle.zip_format import END, ZipEntry, central_header, end_records, local_header
from hrdoc.bundle.zip_writer import padding_for

BASE = "0123456789abcdef0123456789abcdef"
REPORT = "data/report/index.html"
CONTENT: Mapping[str, bytes] = {
    layout.DESCRIPTION: b"{}",
    layout.CARD: b"card",
    REPORT: b"<!doctype html>",
    layout.PADDING: b"",
    **dict.fromkeys(layout.TAG_FILES, b"."),
}
Edit = Callable[[bytes], bytes]
SECOND = 1


def put(place: int, value: bytes) -> Edit:
    return lambda data: data[:place] + value + data[place + len(value) :]


def assemble(
    content: Mapping[str, bytes] = CONTENT,
    *,
    local: Edit | None = None,
    central: Edit | None = None,
    end: Edit | None = None,
    after: bytes = b"",
    before: bytes = b"",
    reorder: Callable[[list[bytes]], list[bytes]] = lambda headers: headers,
    base: str = BASE,
    padme: bool = True,
) -> bytes:
    """Make a zip of `content` and edit headers of its second entry, or its end.

    `after` follows the second entry's bytes, `before` comes first of all. The padding makes the
    total a Padmé length unless told not to.
    """

    def made(padding: int) -> bytes:
        body, headers = before, []
        for number, (name, part) in enumerate(content.items()):
            data = bytes(padding) if name == layout.PADDING else part
            entry = ZipEntry(f"{base}/{name}", len(data), zlib.crc32(data), len(body))
            header = local_header(entry.name, size=entry.size, crc32=entry.crc32)
            directory = central_header(entry)
            if number == SECOND:
                header = local(header) if local else header
                directory = central(directory) if central else directory
                data += after
            body += header + data
            headers.append(directory)
        tail = b"".join(reorder(headers))
        last = end_records(
            entries=len(headers), directory_size=len(tail), directory_offset=len(body)
        )
        return body + tail + (end(last) if end else last)

    padding = padding_for(lambda size: len(made(size)))
    return made(padding if padme else padding + 1)


def renamed(name: str) -> bytes:
    return assemble({name if each == REPORT else each: part for each, part in CONTENT.items()})


def both(place_local: int, place_central: int, value: bytes) -> bytes:
    return assemble(local=put(place_local, value), central=put(place_central, value))


def with_extra(header: bytes, *, length_at: int, fixed: int, extra: bytes) -> bytes:
    name = struct.unpack_from("<H", header, length_at - 2)[0]
    grown = put(length_at, struct.pack("<H", len(extra)))(header)
    return grown[: fixed + name] + extra + grown[fixed + name :]


def swapped(content: Mapping[str, bytes], first: str, second: str) -> dict[str, bytes]:
    names = {first: second, second: first}
    order = [names.get(name, name) for name in content]
    return {name: content[name] for name in order}


SHORT = assemble()
ZIP64 = struct.pack("<HHQQ", 1, 16, 4, 4)
LONG_END = struct.pack(
    "<4sQHHIIQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, len(CONTENT), len(CONTENT), 0, 0
)
# name: (rule, or a code when it has no rule; comment; bytes)
FAULTS: dict[str, tuple[str, str, bytes]] = {
    "flag_descriptor": ("local-header", "flag bit 3 set in both headers", both(6, 8, b"\x08")),
    "flag_utf8": ("local-header", "flag bit 11 set in both headers", both(7, 9, b"\x08")),
    "flag_encrypted": ("local-header", "flag bit 0 set in both headers", both(6, 8, b"\x01")),
    "method_deflate": ("local-header", "method 8 in both headers", both(8, 10, b"\x08")),
    "time": ("local-header", "a time of day in both headers", both(10, 12, b"\x01")),
    "date": ("local-header", "1980-01-02 in both headers", both(12, 14, b"\x22")),
    "version_45": ("local-header", "version 45 without zip64", both(4, 6, b"\x2d")),
    "local_extra": (
        "local-header",
        "an extra field in the local header",
        assemble(
            local=lambda h: with_extra(h, length_at=28, fixed=30, extra=b"UT\x05\0\x01\0\0\0\0")
        ),
    ),
    "local_zip64_not_needed": (
        "local-header",
        "zip64 sizes for a small entry",
        assemble(
            local=lambda h: with_extra(
                put(18, b"\xff" * 8)(put(4, b"\x2d")(h)), length_at=28, fixed=30, extra=ZIP64
            )
        ),
    ),
    "central_crc": (
        "central-directory",
        "another CRC-32 in the central header only",
        assemble(central=put(16, b"\0\0\0\0")),
    ),
    "central_size": (
        "central-directory",
        "another size in the central header only",
        assemble(central=put(24, b"\x09")),
    ),
    "central_offset": (
        "central-directory",
        "an offset that points elsewhere",
        assemble(central=put(42, b"\0\0\0\0")),
    ),
    "central_name": (
        "central-directory",
        "another name in the central header only",
        assemble(central=lambda h: h.replace(b"sender", b"sander")),
    ),
    "central_made_by_unix": (
        "central-directory",
        "made by Unix",
        assemble(central=put(5, b"\x03")),
    ),
    "central_attributes": (
        "central-directory",
        "external attributes",
        assemble(central=put(40, b"\xa4\x81")),
    ),
    "central_comment": (
        "central-directory",
        "a comment on an entry",
        assemble(central=lambda h: put(32, b"\x02")(h) + b"hi"),
    ),
    "central_missing": (
        "central-directory",
        "the second entry is not in the directory",
        assemble(reorder=lambda headers: [headers[0], *headers[2:]]),
    ),
    "central_reordered": (
        "central-directory",
        "the directory in another order",
        assemble(reorder=lambda headers: [headers[1], headers[0], *headers[2:]]),
    ),
    "end_comment": (
        "central-directory",
        "a comment on the whole zip",
        assemble(end=lambda e: put(20, b"\x02")(e) + b"hi"),
    ),
    "end_count": (
        "central-directory",
        "another count of entries at the end",
        assemble(end=put(8, b"\x01\0\x01")),
    ),
    "end_disk": ("central-directory", "a second disk", assemble(end=put(4, b"\x01"))),
    "end_zip64_not_needed": (
        "central-directory",
        "zip64 end records for a small zip",
        assemble(end=lambda e: LONG_END + struct.pack("<4sIQI", b"PK\x06\x07", 0, 0, 1) + e),
    ),
    "trailing_byte": ("trailing-bytes", "a byte after the end", assemble(end=lambda e: e + b"\0")),
    "leading_byte": ("local-header", "a byte before the first entry", assemble(before=b"\0")),
    "byte_between": ("local-header", "a byte between two entries", assemble(after=b"\0")),
    "descriptor_between": (
        "local-header",
        "a data descriptor after an entry",
        assemble(after=b"PK\x07\x08" + bytes(12)),
    ),
    "not_padme": ("padme", "a total that is no Padmé length", assemble(padme=False)),
    "order": (
        "order",
        "the card before the description",
        assemble(swapped(CONTENT, layout.DESCRIPTION, layout.CARD)),
    ),
    "order_of_tags": (
        "order",
        "VERIFY.txt before bag-info.txt",
        assemble(swapped(CONTENT, layout.BAG_INFO, layout.VERIFY_TXT)),
    ),
    "base_not_an_id": ("base-directory", "a base directory of another form", assemble(base="bag")),
    "base_upper_case": ("base-directory", "an id in capitals", assemble(base=BASE.upper())),
    "base_two": (
        "base-directory",
        "an entry in another base directory",
        assemble(
            local=lambda h: h.replace(b"0123", b"1123", 1),
            central=lambda h: h.replace(b"0123", b"1123", 1),
        ),
    ),
    "name_parent": ("name", "a component ..", renamed("data/report/../index.html")),
    "name_upper_case": ("name", "a capital letter", renamed("data/report/Index.html")),
    "name_device": ("name", "a device name of Windows", renamed("data/report/con.html")),
    "name_final_dot": ("name", "a component that ends in a dot", renamed("data/report/index.")),
    "name_empty_component": ("name", "two slashes", renamed("data/report//index.html")),
    "name_dash": ("name", "a component that looks like an option", renamed("data/report/-rf")),
    "name_backslash": ("name", "a backslash", renamed("data/report/a\\b")),
    "name_directory": ("name", "a directory entry", renamed("data/report/")),
    "name_unknown_folder": ("name", "a folder no bundle has", renamed("data/extra/index.html")),
    "name_extension": (
        "name",
        "an extension that is not allowed",
        renamed(f"data/files/{'0' * 64}.exe"),
    ),
    "name_report": (
        "name",
        "a page of the report with a name of the sender's choice",
        renamed("data/report/how-to-verify.html"),
    ),
    "name_long": ("name", "a path of 121 bytes", renamed(f"data/report/{'a' * 60}/{'b' * 48}")),
    "missing_seal": (
        "bundle-incomplete",
        "no seal",
        assemble({name: part for name, part in CONTENT.items() if name != layout.SEAL}),
    ),
    "cut_in_entry": ("bundle-truncated", "ends inside an entry", SHORT[:150]),
    "cut_in_directory": ("bundle-truncated", "ends inside the directory", SHORT[: -END.size - 9]),
    "cut_in_end": ("bundle-truncated", "ends inside the end record", SHORT[:-1]),
    "empty": ("bundle-truncated", "no bytes", b""),
}


def zip_vectors() -> dict[str, bytes]:
    """Return every vector of the container by its name."""
    made = {"good": vector(SHORT, expect="success", comment="the smallest canonical container")}
    for name, (expected, comment, data) in FAULTS.items():
        fields = (
            {"expect": expected}
            if expected.startswith("bundle-")
            else {"expect": "bundle-zip-not-canonical", "rule": expected}
        )
        made[name] = vector(data, **fields, comment=comment)
    return made
