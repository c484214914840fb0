"""The canonical zip and `data/bundle.json`: sections 13.1, 13.2 and 13.5 of the specification."""

import hashlib
import struct
from dataclasses import dataclass
from typing import Any

from second_reader_basics import (
    DIGEST,
    MIB,
    Refused,
    Unreadable,
    matches,
    padme,
    require,
    strict_json,
)

EXTENSIONS = (
    "3gp aac amr avi avif bin bmp csv docx eml flac gif heic heif jpg json m4a mkv mov mp3 mp4 "
    "mpg odt ods ogg opus pdf png pptx tif txt wav webm webp xlsx zip"
).replace(" ", "|")
TAG_FILES = (
    "bagit.txt",
    "bag-info.txt",
    "VERIFY.txt",
    "manifest-sha256.txt",
    "tagmanifest-sha256.txt",
    "signatures/mldsa65.pub.pem",
    "signatures/tagmanifest-sha256.txt.mldsa",
    "signatures/tagmanifest-sha256.txt.sig",
    "signatures/seal.txt",
)
FIXED = {"data/bundle.json": 0, "data/sender.hrcard": 1, "data/padding": 8} | {
    name: place for place, name in enumerate(TAG_FILES, 9)
}
FOLDERS = (
    (2, r"data/records/[0-9]{4}\.jsonl"),
    (3, rf"data/forms/{DIGEST}\.toml"),
    (4, rf"data/vocabularies/{DIGEST}\.toml"),
    (
        5,
        rf"data/journal/{DIGEST}/((entries|openings|proofs)\.jsonl|checkpoint\.(txt|mldsa))",
    ),
    (6, rf"data/report/(index|{DIGEST})\.html"),
    (7, rf"data/files/{DIGEST}\.({EXTENSIONS})"),
)
BIG = 0xFFFFFFFF


def place_of(name: str) -> int | None:
    if name in FIXED:
        return FIXED[name]
    for place, pattern in FOLDERS:
        if matches(pattern, name):
            return place
    return None


@dataclass
class Bag:
    """The content of a canonical zip: names inside the bag, their bytes, and their CRC-32."""

    base: str
    parts: dict[str, bytes]
    crcs: dict[str, int]
    size: int

    def folder(self, folder: str) -> list[str]:
        return [name for name in self.parts if name.startswith(f"data/{folder}/")]

    def sha256(self, name: str) -> str:
        return hashlib.sha256(self.parts[name]).hexdigest()


def read_zip(data: bytes) -> Bag:
    """13.5: make every header again and compare."""
    entries: list[tuple[bytes, int, int, int]] = []
    bag = Bag("", {}, {}, len(data))
    at, last = 0, (-1, "")
    while data[at : at + 4] not in {b"PK\x01\x02", b"PK\x05\x06"}:
        name, size, crc, begin = _local(data, at)
        if begin + size > len(data):
            raise Unreadable("bundle-truncated")
        base, _, inner = name.partition("/")
        place = place_of(inner)
        if not matches("[0-9a-f]{32}", base) or bag.base not in {"", base} or place is None:
            raise Unreadable("bundle-zip-not-canonical")
        if (place, inner) <= last:
            raise Unreadable("bundle-zip-not-canonical")
        last = (place, inner)
        bag.base, bag.parts[inner], bag.crcs[inner] = base, data[begin : begin + size], crc
        entries.append((name.encode(), size, crc, at))
        if len(entries) > 200_000:
            raise Unreadable("bundle-limit")
        at = begin + size
    expected, found = _end(entries, at), data[at:]
    if len(found) < len(expected) and expected.startswith(found):
        raise Unreadable("bundle-truncated")
    if found != expected or padme(len(data)) != len(data):
        raise Unreadable("bundle-zip-not-canonical")
    if not FIXED.keys() <= bag.parts.keys():
        raise Unreadable("bundle-incomplete")
    return bag


def _local(data: bytes, at: int) -> tuple[str, int, int, int]:
    if len(data) < at + 30:
        raise Unreadable("bundle-truncated")
    crc, size, _, name_length, extra_length = struct.unpack_from("<IIIHH", data, at + 14)
    begin = at + 30 + name_length + extra_length
    if (
        data[at : at + 4] != b"PK\x03\x04"
        or not 0 < name_length <= 153
        or extra_length not in (0, 20)
    ):
        raise Unreadable("bundle-zip-not-canonical")
    if len(data) < begin:
        raise Unreadable("bundle-truncated")
    name = data[at + 30 : at + 30 + name_length]
    if extra_length:
        size = struct.unpack_from("<Q", data, begin - 16)[0]
    extra = struct.pack("<HHQQ", 1, 16, size, size) if size >= BIG else b""
    short = min(size, BIG)
    version = 45 if extra else 20
    head = (b"PK\x03\x04", version, 0, 0, 0, 0x21, crc, short, short, len(name), len(extra))
    if struct.pack("<4s5H3I2H", *head) + name + extra != data[at:begin] or not name.isascii():
        raise Unreadable("bundle-zip-not-canonical")
    return name.decode(), size, crc, begin


def _end(entries: list[tuple[bytes, int, int, int]], offset: int) -> bytes:
    directory = b""
    for name, size, crc, at in entries:
        numbers = [size, size] * (size >= BIG) + [at] * (at >= BIG)
        extra = (
            struct.pack(f"<HH{len(numbers)}Q", 1, 8 * len(numbers), *numbers) if numbers else b""
        )
        version, short = 45 if extra else 20, min(size, BIG)
        head = (b"PK\x01\x02", version, version, 0, 0, 0, 0x21, crc, short, short, len(name))
        rest = (len(extra), 0, 0, 0, 0, min(at, BIG))
        directory += struct.pack("<4s6H3IH", *head) + struct.pack("<4H2I", *rest) + name + extra
    count, size = len(entries), len(directory)
    long = b""
    if count >= 0xFFFF or size >= BIG or offset >= BIG:
        record = (b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, size, offset)
        long = struct.pack("<4sQ2H2I4Q", *record)
        long += struct.pack("<4sIQI", b"PK\x06\x07", 0, offset + size, 1)
    short_count = min(count, 0xFFFF)
    end = (b"PK\x05\x06", 0, 0, short_count, short_count, min(size, BIG), min(offset, BIG), 0)
    return directory + long + struct.pack("<4s4H2IH", *end)


CLASSES = (
    "self",
    "organisation",
    "lawyer",
    "un",
    "regional",
    "prosecutor",
    "court",
    "archive",
    "public",
)
REASON = "[a-z][a-z-]{0,38}[a-z]"


def read_description(data: bytes) -> dict[str, Any]:
    if len(data) > 16 * MIB:
        raise Unreadable("bundle-limit")
    try:
        value = strict_json(data, 16 * MIB)
        version = value.get("format") if isinstance(value, dict) else None
        require(matches(r"hrdoc/bundle/v[1-9][0-9]{0,3}", version), "format")
        if version != "hrdoc/bundle/v1":
            raise Unreadable("bundle-too-new")
        _check_description(value)
    except Refused:
        raise Unreadable("bundle-description-malformed") from None
    assert isinstance(value, dict)
    return value


def _check_description(value: dict[str, Any]) -> None:
    members = {"format", "hrdoc", "id", "purpose", "recipients", "withheld", "erased"}
    require(value.keys() == members, "members")
    require(matches(r"[0-9A-Za-z.+-]{1,40}", value["hrdoc"]), "hrdoc")
    require(matches("[0-9a-f]{32}", value["id"]), "id")
    require(matches("P([1-9]|1[0-4])", value["purpose"]), "purpose")
    recipients = value["recipients"]
    require(isinstance(recipients, list) and 1 <= len(recipients) <= 8, "recipients")
    for each in recipients:
        require(isinstance(each, dict) and each.keys() == {"kind", "class", "age", "card"}, "who")
        require(each["kind"] in ("hybrid", "x25519", "passphrase", "plain"), "kind")
        require(each["kind"] == recipients[0]["kind"] and each["class"] in CLASSES, "kind")
        keyed = each["kind"] in ("hybrid", "x25519")
        require(matches(DIGEST, each["age"]) if keyed else each["age"] is None, "age")
        require(each["card"] is None or matches("[0-9a-f]{40}", each["card"]), "card")
    require(recipients[0]["kind"] != "passphrase" or len(recipients) == 1, "recipients")
    withheld, erased = value["withheld"], value["erased"]
    require(isinstance(withheld, list) and isinstance(erased, list), "lists")
    seen = set()
    for each in withheld:
        require(isinstance(each, dict), "withheld")
        slot = each.keys() == {"revision", "digest", "reason"}
        require(slot or each.keys() == {"revision", "file", "reason"}, "withheld")
        what = each["digest"] if slot else each["file"]
        require(matches("[A-Za-z0-9_-]{43}" if slot else DIGEST, what), "withheld")
        require(matches(DIGEST, each["revision"]) and matches(REASON, each["reason"]), "withheld")
        seen.add((each["revision"], slot, what))
    require(len(seen) == len(withheld), "withheld")
    require(all(matches(DIGEST, name) for name in erased), "erased")
    require(len(set(erased)) == len(erased), "erased")
