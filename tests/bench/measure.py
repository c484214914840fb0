"""Measure what people wait for: `make bench`, or `python tests/bench/measure.py [MEBIBYTES]`.

It prints numbers of this machine and judges none of them; no test looks at a clock.
"""

import io
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hrdoc.crypto import ed25519, kdf
from hrdoc.crypto.age import file as age
from hrdoc.crypto.age.keys import HybridIdentity
from hrdoc.records import shipped
from hrdoc.records.ids import record_id_of
from hrdoc.records.revision import Claims, FormRef, State
from hrdoc.signed.revision import Revision, seal, verify_revision

MEBIBYTE = 1024 * 1024
PARAGRAPH = "آن شب صدای در آمد و چند نفر با لباس شخصی وارد خانه شدند. " * 8
PARAGRAPHS = 12


def seconds(work: Callable[[], object]) -> float:
    """Time one run of `work`."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def cold_start() -> Iterator[str]:
    """Start Python with the casebook loaded, as every command does."""
    script = (
        "import hrdoc.words, hrdoc.records.shipped, hrdoc.signed.revision, hrdoc.crypto.age.file"
    )
    taken = min(
        seconds(lambda: subprocess.run([sys.executable, "-c", script], check=True))
        for _ in range(3)
    )
    yield f"cold start                    {taken * 1000:8.0f} ms"


def passphrase() -> Iterator[str]:
    """Calibrate as a new vault does, and derive once with the result."""
    cost = kdf.calibrate()
    taken = kdf.seconds_of(cost)
    size = cost.memory_kib // 1024
    yield f"passphrase, {size:3} MiB x {cost.passes:2}      {taken * 1000:8.0f} ms"


def age_files(mebibytes: int) -> Iterator[str]:
    """Encrypt a file, read it in order, and read it at places spread over it."""
    identity = HybridIdentity.generate()
    block = bytes(range(256)) * (MEBIBYTE // 256)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.age"

        def write() -> None:
            with path.open("wb") as out:
                encryptor = age.Encryptor(out, [identity.recipient()])
                for _ in range(mebibytes):
                    encryptor.write(block)
                encryptor.finish()

        def read() -> None:
            with path.open("rb") as source:
                reader = age.open_stream(source, [identity])
                while reader.read(MEBIBYTE):
                    pass

        def jump() -> None:
            with path.open("rb") as source:
                reader = age.open_random(source, [identity])
                for step in range(1000):
                    reader.seek(step * mebibytes * MEBIBYTE // 1000, io.SEEK_SET)
                    reader.read(4096)

        yield f"age, encrypt to a file        {mebibytes / seconds(write):8.0f} MiB/s"
        yield f"age, read in order            {mebibytes / seconds(read):8.0f} MiB/s"
        yield f"age, read 4 KiB anywhere      {1000 / seconds(jump):8.0f} /s"


def _testimony(key: Ed25519PrivateKey, author: Ed25519PrivateKey) -> Revision:
    form = shipped.form("testimony")
    claims = Claims(
        kind="testimony",
        record=record_id_of(ed25519.public_bytes(key)),
        form=FormRef(form.id, form.version, form.sha256),
        parents=(),
        state=State.ACTIVE,
    )
    fields = form.check(
        {
            "title": "A testimony",
            "paragraphs": [{"text": PARAGRAPH, "lang": "fa"} for _ in range(PARAGRAPHS)],
        }
    )
    return seal(form=form, fields=fields, claims=claims, key=key, author=author, claimed_at=None)


def revisions(count: int) -> Iterator[str]:
    """Seal testimonies of twelve paragraphs and verify them again."""
    author = Ed25519PrivateKey.generate()
    keys = [Ed25519PrivateKey.generate() for _ in range(count)]
    sealed: list[bytes] = []
    making = seconds(lambda: sealed.extend(_testimony(key, author).compact() for key in keys))
    checking = seconds(lambda: [verify_revision(compact) for compact in sealed])
    size = len(sealed[0]) / 1024
    yield f"seal, 12 paragraphs, {size:3.0f} KiB  {count / making:8.0f} /s"
    yield f"verify the same               {count / checking:8.0f} /s"


def measure(mebibytes: int, records: int) -> Iterator[str]:
    """Measure everything, one line at a time."""
    yield from cold_start()
    yield from passphrase()
    yield from age_files(mebibytes)
    yield from revisions(records)


def main() -> None:
    """Print each measure as it comes."""
    mebibytes = int(sys.argv[1]) if len(sys.argv) > 1 else 256
    for line in measure(mebibytes, records=400):
        print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
