"""How soon a person sees what a large bundle claims to be and to hold, before it is verified."""

import hashlib
import io
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from bench_files import PASSPHRASE, WEAK, clock
from table import Row, Size, alone, middle, seconds

from hrdoc import VERSION
from hrdoc.bundle.description import Addressee, Description, new_bundle_id, recipient_digest
from hrdoc.bundle.writer import Content, FileSource, write_bundle
from hrdoc.casebook.contacts import own_card
from hrdoc.casebook.keeping import found_book, open_book
from hrdoc.casebook.verifying import keys_of_book, list_contents


def _file(number: int, size: int) -> FileSource:
    data = number.to_bytes(8, "big") * (size // 8)
    return FileSource(
        hashlib.sha256(data).hexdigest(),
        len(data),
        zlib.crc32(data),
        "png",
        lambda: io.BytesIO(number.to_bytes(8, "big") * (size // 8)),
    )


def rows(size: Size) -> Iterator[Row]:
    """Write an encrypted bundle of many files and list it."""
    with tempfile.TemporaryDirectory() as name:
        vault, path = Path(name) / "list.vault", Path(name) / "large.age"
        found_book(vault, PASSPHRASE, clock=clock, cost=WEAK)
        with open_book(vault, PASSPHRASE, clock=clock) as book:
            recipient = book.vault.keys.age.recipient()
            addressee = Addressee(
                kind=recipient.kind, class_="lawyer", age=recipient_digest(recipient), card=None
            )
            content = Content(
                description=Description(
                    hrdoc=VERSION,
                    id=new_bundle_id(),
                    purpose="P8",
                    recipients=(addressee,),
                    withheld=(),
                    erased=(),
                ),
                card=own_card(book).data,
                records=[],
                files=[_file(number, size.entry_bytes) for number in range(size.entries)],
            )
            with path.open("w+b") as out:
                write_bundle(
                    out,
                    content,
                    keys=book.vault.keys,
                    recipients=[recipient],
                    bagging_date=book.today(),
                )
            del content
            keys = keys_of_book(book)
            taken = middle([seconds(lambda: list_contents(path, keys)) for _ in range(5)])
        yield alone(
            f"listing a bundle of {size.entries:,} files, unverified",
            taken * 1000,
            "ms",
            most=1000,
            note=f"{path.stat().st_size / 1e9:.1f} GB",
        )
