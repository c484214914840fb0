"""Write the vectors of sealed records: what holds, and one fault in each of the others.

Run from the checkout: `python tests/vectors/generate_sdjwt.py [FOLDER]`. Salts come from a counter,
so the files come out the same each time; a test compares them. Each file is lines `name: value`, an
empty line, and a revision as it travels. `expect` is `success` or the code of the failure, `rule` a
field of it, `comment` the one fault; of those that hold, `name` is the revision's name, `values`
its fields in JSON with null for what is withheld, `withheld` the paths of the withheld slots.
"""

import sys
from pathlib import Path

from sdjwt_cases import every_case

HERE = Path(__file__).parent


def main() -> None:
    """Write every vector."""
    folder = (Path(sys.argv[1]) if len(sys.argv) > 1 else HERE) / "sdjwt"
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in every_case().items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main()
