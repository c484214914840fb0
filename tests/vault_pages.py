"""The pages of a vault's database as they are under the encryption, freed ones included."""

from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE: Final = 4096
SALT: Final = 16
RESERVED: Final = 80
IV: Final = 16


def decrypted(path: Path, key: bytes) -> bytes:
    """Every page of a SQLCipher 4 database: AES-256-CBC, the vector before the page's MAC."""
    data = path.read_bytes()
    assert len(data) % PAGE == 0
    return b"".join(
        _page(data[start : start + PAGE], key, skipped=0 if start else SALT)
        for start in range(0, len(data), PAGE)
    )


def _page(page: bytes, key: bytes, *, skipped: int) -> bytes:
    end = PAGE - RESERVED
    decryptor = Cipher(AES(key), CBC(page[end : end + IV])).decryptor()
    return decryptor.update(page[skipped:end]) + decryptor.finalize()
