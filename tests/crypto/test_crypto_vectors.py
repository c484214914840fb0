"""The committed vectors are what their generator writes."""

import subprocess
import sys
from pathlib import Path

from crypto_vectors import FOLDER

OURS = ("header", "merkle", "note", "passphrase", "recovery", "sshsig")


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for name in OURS
        for path in (folder / name).iterdir()
    }


def test_the_generator_writes_exactly_the_vectors_that_are_kept(tmp_path: Path) -> None:
    generator = FOLDER / "generate_crypto.py"
    subprocess.run([sys.executable, generator, tmp_path], check=True)

    assert contents(tmp_path) == contents(FOLDER)
