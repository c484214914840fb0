"""Write the vectors of the journal with a second writer, which shares no code with the program.

Run from the checkout: `python tests/vectors/generate_journal.py [FOLDER]`. A file is lines
`name: value`, an empty line, and bytes; `expect` is `success` or the code of the failure, `rule` a
field of it, `comment` the one fault. `entry_`, `opening_` and `proof_` hold one line, ended by LF.
`log_` holds the files of a log's folder one after the other, in the order and of the lengths that
`files` says; `folder` is the folder's name, `journal` and `mldsa` the public keys.
"""

import sys
from pathlib import Path

from journal_line_cases import entry_vectors, opening_vectors, proof_vectors
from journal_log_cases import log_vectors
from journal_writer import Kept

HERE = Path(__file__).parent


def every_vector(kept: Kept) -> dict[str, bytes]:
    """Return every file by its name."""
    groups = {
        "entry": entry_vectors(),
        "opening": opening_vectors(),
        "proof": proof_vectors(),
        "log": log_vectors(kept),
    }
    return {f"{group}_{name}": data for group, made in groups.items() for name, data in made}


def main() -> None:
    """Write every vector."""
    target = (Path(sys.argv[1]) if len(sys.argv) > 1 else HERE) / "journal"
    target.mkdir(parents=True, exist_ok=True)
    kept = Kept()
    for name, data in every_vector(kept).items():
        (target / name).write_bytes(data)
    kept.save()


if __name__ == "__main__":
    main()
