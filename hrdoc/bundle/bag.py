"""The bag: the text files that name and hash everything else (BagIt 1.0, RFC 8493).

Responsible for the exact bytes of every tag file but `VERIFY.txt`. A reader makes them again and
compares: nothing here parses a manifest. Two spaces and LF, so that `sha256sum -c` takes them.

1. `bagit.txt`: version 1.0, UTF-8.
2. `bag-info.txt`: exactly `Bagging-Date`, `Payload-Oxum`, `External-Identifier` (the bundle id).
3. `manifest-sha256.txt`: every file under `data/`; `tagmanifest-sha256.txt`: the files of rules 1
   to 3 and `VERIFY.txt`; `signatures/seal.txt`: the tag manifest and the three files beside the
   seal. Lines are `<hex SHA-256>`, two spaces, path from the bag's base, LF, sorted bytewise as
   whole lines.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

BAGIT_TXT: Final = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

_DATE = re.compile(rb"Bagging-Date: ([0-9]{4}-[0-9]{2}-[0-9]{2})\n")


def bag_info(*, date: str, octets: int, streams: int, bundle_id: str) -> bytes:
    """The bytes of `bag-info.txt`; `octets` and `streams` count the payload (Payload-Oxum)."""
    return (
        f"Bagging-Date: {date}\n"
        f"Payload-Oxum: {octets}.{streams}\n"
        f"External-Identifier: {bundle_id}\n"
    ).encode("ascii")


def bagging_date(data: bytes) -> str | None:
    """The date a `bag-info.txt` begins with (YYYY-MM-DD), or None."""
    match = _DATE.match(data)
    return match[1].decode("ascii") if match else None


def manifest_lines(digests: Iterable[tuple[bytes, str]]) -> Iterator[bytes]:
    """The lines of a manifest over (SHA-256, path) pairs, in their order (rule 3)."""
    for digest, path in sorted(digests):
        yield f"{digest.hex()}  {path}\n".encode("ascii")
