"""Write the vectors of the vault header, passphrase rule, Merkle log, SSHSIG, notes and recovery.

Run from the checkout: `python tests/vectors/generate_crypto.py [FOLDER]`. Chance comes from a
counter, so the files come out the same each time; a test compares them. Each file is lines
`name: value`, an empty line, and the bytes as they would stand in a file; `expect` is `success` or
the code of the failure, `rule` a field of it, `comment` the one fault. The passphrases and the tree
are JSON tables.
"""

import sys
from pathlib import Path

from crypto_header import header_vectors
from crypto_merkle import merkle_table
from crypto_note import note_vectors
from crypto_sshsig import sshsig_vectors
from crypto_words import passphrase_table, recovery_vectors

HERE = Path(__file__).parent


def every_vector() -> dict[str, bytes]:
    """Return every file by its path below the folder."""
    folders = {
        "header": header_vectors(),
        "sshsig": sshsig_vectors(),
        "note": note_vectors(),
        "recovery": recovery_vectors(),
    }
    files = {
        f"{folder}/{name}": data
        for folder, vectors in folders.items()
        for name, data in vectors.items()
    }
    return files | {
        "passphrase/rule1.json": passphrase_table(),
        "merkle/rfc6962.json": merkle_table(),
    }


def main() -> None:
    """Write every vector."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for name, data in every_vector().items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


if __name__ == "__main__":
    main()
