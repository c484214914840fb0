"""What every command pays: starting, the passphrase, and reading and writing encrypted files."""

import io
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench_files import spent
from table import MEBIBYTE, Row, Size, alone, middle, seconds

from hrdoc.crypto import kdf
from hrdoc.crypto.age import file as age
from hrdoc.crypto.age.keys import HybridIdentity


def rows(size: Size) -> Iterator[Row]:
    """Measure everything, one row at a time."""
    yield from start(size)
    yield from passphrase()
    yield from age_files(min(size.mebibytes, 256))


def start(size: Size) -> Iterator[Row]:
    """Start the program and do nothing but say its version."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "start"
        folder.mkdir()
        version = [[sys.executable, "-m", "hrdoc", "--version"]]
        spent(version, folder)  # compiles what an installation has compiled
        taken = middle([spent(version, folder).seconds for _ in range(2 * size.times - 1)])
        bare = middle(
            [spent([[sys.executable, "-c", "pass"]], folder).seconds for _ in range(size.times)]
        )
    yield alone("starting a command", taken * 1000, "ms", note=f"{bare * 1000:.0f} ms: bare Python")


def passphrase() -> Iterator[Row]:
    """Calibrate as a new vault does, and derive once with the result."""
    cost = kdf.calibrate()
    taken = kdf.seconds_of(cost)
    note = f"Argon2id, {cost.memory_kib // 1024} MiB, {cost.passes} passes"
    yield alone("deriving the key from the passphrase, on purpose", taken * 1000, "ms", note=note)


def age_files(mebibytes: int) -> Iterator[Row]:
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

        yield alone("encrypting, one thread", mebibytes / seconds(write), "MiB/s")
        yield alone("decrypting in order, one thread", mebibytes / seconds(read), "MiB/s")
        yield alone("decrypting 4 KiB anywhere", 1000 / seconds(jump), "/s")
