"""Write the vectors of the container, of whole bundles and of cards.

Run from the checkout: `python tests/vectors/generate_bundle.py [FOLDER]`. Each file is lines
`name: value`, an empty line, and the bytes as they would stand in a file. `expect` is `success`, a
verdict, or the code of the failure; `rule`, or `step` and `detail`, say where; `signer` is the
fingerprint typed by the reader, `identity` the age key that opens the file; `comment` is the one
fault. What chance made is kept in `bundle_kept.json`, so the files come out the same each time.
"""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from bundle_card_cases import card_vectors  # noqa: E402
from bundle_cases import bundle_vectors  # noqa: E402
from bundle_kept import Kept  # noqa: E402
from bundle_zip_cases import zip_vectors  # noqa: E402

from hrdoc.crypto import mldsa  # noqa: E402


def main() -> None:
    """Write every vector."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    kept = Kept()
    mldsa.sign = kept.sign
    folders = {"zip": zip_vectors(), "bundle": bundle_vectors(kept), "card": card_vectors()}
    if target == HERE:
        kept.save()
    for folder, vectors in folders.items():
        (target / folder).mkdir(parents=True, exist_ok=True)
        for name, data in vectors.items():
            (target / folder / name).write_bytes(data)


if __name__ == "__main__":
    main()
