"""What chance made once and the vectors keep: sealed records and ML-DSA signatures.

Salts of records and ML-DSA signatures come from chance that no caller can choose. So that a run of
the generator writes the same files again, whatever was made is kept in `bundle_kept.json` under a
label of what it is made of, and made anew only when that label is new.
"""

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey

from hrdoc.crypto import mldsa
from hrdoc.signed.revision import Revision, verify_revision

PATH = Path(__file__).parent / "bundle_kept.json"


class Kept:
    """The store; `used` holds what this run asked for."""

    def __init__(self) -> None:
        text = PATH.read_text(encoding="ascii") if PATH.exists() else "{}"
        self._known: dict[str, str] = json.loads(text)
        self._used: dict[str, str] = {}
        self._sign = mldsa.sign

    def record(self, label: str, make: Callable[[], Revision]) -> Revision:
        """Return the record kept under `label`, made when it is not there."""
        return verify_revision(self._kept(f"record {label}", lambda: make().compact()))

    def sign(self, key: MLDSA65PrivateKey, message: bytes, *, context: bytes) -> bytes:
        """Return the signature kept for this key, message and context, made when not there."""
        public = mldsa.public_bytes(key)
        label = hashlib.sha256(public + len(context).to_bytes(1, "big") + context + message)
        return self._kept(
            f"signature {label.hexdigest()}", lambda: self._sign(key, message, context=context)
        )

    def save(self) -> None:
        """Keep what was used in this run, and nothing else."""
        text = json.dumps(self._used, indent=1, sort_keys=True)
        PATH.write_text(text + "\n", encoding="ascii")

    def _kept(self, label: str, make: Callable[[], bytes]) -> bytes:
        if label not in self._known:
            self._known[label] = b64encode(make()).decode("ascii")
        self._used[label] = self._known[label]
        return b64decode(self._known[label])
