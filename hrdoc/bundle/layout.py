"""Where everything lies in a bundle: names, their order, and limits (format version 1).

Responsible for the one list of entry names a bundle may have and the order they stand in. It
reads no bytes and refuses every other name: so none that a file system somewhere could misread.

1. Every entry lies in one base directory, the bundle id: 32 lower-case hexadecimal digits.
2. Payload: `data/bundle.json`, `data/sender.hrcard`, then `data/records/`, `data/forms/`,
   `data/vocabularies/`, `data/journal/`, `data/report/`, `data/files/`, each bytewise, then
   `data/padding`.
3. Tag files, in this order: the fixed names of `TAG_FILES`.
4. Payload names are numbers, hashes and fixed words. A page of the report is `index.html` or 64
   hexadecimal digits and `.html`: any other name would be words of the sender that look like words
   of the program. A path inside the bag is at most 120 ASCII bytes (the base directory adds 33).
"""

import re
from typing import Final

MAX_ENTRIES: Final = 200_000
MAX_RECORDS_FILE: Final = 64 * 1024 * 1024
MAX_RECORDS_LINES: Final = 1_000
MAX_LINE: Final = 16 * 1024 * 1024
MAX_JOURNAL_FILE: Final = 64 * 1024 * 1024
MAX_DESCRIPTION: Final = 16 * 1024 * 1024
MAX_CARD: Final = 64 * 1024
MAX_TAG_FILE: Final = 64 * 1024
MAX_DEFINITION: Final = 4 * 1024 * 1024
MAX_PATH: Final = 120
"""Bytes of a path inside the bag."""
MAX_ZIP_NAME: Final = 33 + MAX_PATH
"""Bytes of an entry's name in the zip, the base directory included."""

DESCRIPTION: Final = "data/bundle.json"
CARD: Final = "data/sender.hrcard"
PADDING: Final = "data/padding"
BAGIT: Final = "bagit.txt"
BAG_INFO: Final = "bag-info.txt"
VERIFY_TXT: Final = "VERIFY.txt"
MANIFEST: Final = "manifest-sha256.txt"
TAGMANIFEST: Final = "tagmanifest-sha256.txt"
MLDSA_KEY: Final = "signatures/mldsa65.pub.pem"
MLDSA_SIGNATURE: Final = "signatures/tagmanifest-sha256.txt.mldsa"
SSH_SIGNATURE: Final = "signatures/tagmanifest-sha256.txt.sig"
SEAL: Final = "signatures/seal.txt"

TAG_FILES: Final = (
    BAGIT,
    BAG_INFO,
    VERIFY_TXT,
    MANIFEST,
    TAGMANIFEST,
    MLDSA_KEY,
    MLDSA_SIGNATURE,
    SSH_SIGNATURE,
    SEAL,
)
"""Everything after the payload, in the order it stands in the zip."""

TAGGED: Final = (BAGIT, BAG_INFO, VERIFY_TXT, MANIFEST)
"""What the tag manifest covers."""

SEALED: Final = (TAGMANIFEST, MLDSA_KEY, MLDSA_SIGNATURE, SSH_SIGNATURE)
"""What `seal.txt` covers."""

REQUIRED: Final = (DESCRIPTION, CARD, PADDING, *TAG_FILES)

FOLDERS: Final = ("records", "forms", "vocabularies", "journal", "report", "files")
"""The folders of `data/`, in the order they stand in the zip."""

EXTENSIONS: Final = frozenset(
    re.split(
        r"\s+",
        """3gp aac amr avi avif bin bmp csv docx eml flac gif heic heif jpg json m4a mkv mov mp3 mp4
        mpg odt ods ogg opus pdf png pptx tif txt wav webm webp xlsx zip""",
    )
)
"""What a file's name may end in; never what a system would run or a browser would interpret."""

_BASE = re.compile(r"[0-9a-f]{32}\Z")
_IN_FOLDER: Final = {
    "records": r"[0-9]{4}\.jsonl",
    "forms": r"[0-9a-f]{64}\.toml",
    "vocabularies": r"[0-9a-f]{64}\.toml",
    "journal": (
        r"[0-9a-f]{64}/(?:entries\.jsonl|openings\.jsonl|proofs\.jsonl"
        r"|checkpoint\.txt|checkpoint\.mldsa)"
    ),
    "report": r"(?:index|[0-9a-f]{64})\.html",
    "files": rf"[0-9a-f]{{64}}\.(?:{'|'.join(sorted(EXTENSIONS))})",
}
# One expression for all, because a listing asks for each of 100,000 names.
_PLACES: Final = re.compile(
    "data/(?:" + "|".join(f"({folder}/{_IN_FOLDER[folder]})" for folder in FOLDERS) + r")\Z"
)
_BEFORE_FOLDERS: Final = 1  # the number of the last thing before them
_FIXED: Final = {DESCRIPTION: 0, CARD: 1, PADDING: 8} | {
    name: 9 + place for place, name in enumerate(TAG_FILES)
}

Place = tuple[int, str]
"""Where a name stands: the number of its folder or fixed name, then the name itself."""


def is_bundle_id(text: str) -> bool:
    """Whether `text` is 32 lower-case hexadecimal digits."""
    return _BASE.match(text) is not None


def place_of(name: str) -> Place | None:
    """Return where the bag-relative `name` stands, or None when no bundle may hold it."""
    fixed = _FIXED.get(name)
    if fixed is not None:
        return fixed, name
    found = _PLACES.match(name)
    if found is None:
        return None
    assert found.lastindex is not None  # each folder is one group, and holds none
    return _BEFORE_FOLDERS + found.lastindex, name


def records_file(number: int) -> str:
    """The name of records file `number`, from 1."""
    return f"data/records/{number:04d}.jsonl"


def definition_file(folder: str, digest: str) -> str:
    """The name of a form or vocabulary whose bytes have the SHA-256 `digest` (hex)."""
    return f"data/{folder}/{digest}.toml"
