"""Keys from keys (HKDF) and keys from passphrases (Argon2id); it stores nothing.

- HKDF-SHA-256 (RFC 5869), empty salt, 32 bytes out; the ASCII `info` keeps every use apart.
- Argon2id version 0x13 (RFC 9106), 32 bytes out. Settings are checked before any work, so a hostile
  header cannot ask for all the memory or all the time of the machine.

Steps of calibration, run once when a vault is made:

1. Try 256 MiB, then 128, then 64; take the first whose three passes fit the time asked for, else
   64 MiB with three passes (the second recommendation of RFC 9106, section 4).
2. With that memory take as many passes as fit the time, at least 3 and at most 64. Lanes are 4.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self, cast

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from hrdoc.crypto.errors import CostOutOfBounds, MemoryTooSmall

KEY_SIZE = 32

MEMORY_LIMIT_KIB = 256 * 1024
PASSES_LIMIT = 64
LANES_LIMIT = 8
_KIB_A_LANE = 8  # RFC 9106, section 3.1: memory is at least 8 blocks of 1 KiB a lane

_LANES = 4
_FEWEST_PASSES = 3
_MEMORIES_KIB = (256 * 1024, 128 * 1024, 64 * 1024)


@dataclass(frozen=True, slots=True)
class Cost:
    """Argon2id settings: memory in KiB, passes over it, lanes computed side by side."""

    memory_kib: int
    passes: int
    lanes: int

    def checked(self) -> Self:
        """Return these settings if we agree to compute them; raises CostOutOfBounds."""
        if not 1 <= self.lanes <= LANES_LIMIT:
            raise CostOutOfBounds(setting="lanes")
        if not 1 <= self.passes <= PASSES_LIMIT:
            raise CostOutOfBounds(setting="passes")
        if not _KIB_A_LANE * self.lanes <= self.memory_kib <= MEMORY_LIMIT_KIB:
            raise CostOutOfBounds(setting="memory")
        return self


def hkdf(key: bytes, info: str) -> bytes:
    """Derive 32 bytes from a key of full strength for the use that `info` (ASCII) names."""
    return HKDF(SHA256(), KEY_SIZE, salt=None, info=info.encode("ascii")).derive(key)


def argon2id(secret: bytes | memoryview, salt: bytes, cost: Cost) -> bytes:
    """Derive 32 bytes from a passphrase in its common form and a salt of at least 8 bytes.

    A secret given as a view of a buffer leaves no copy here. Raises CostOutOfBounds before any
    work, and MemoryTooSmall.
    """
    checked = cost.checked()
    try:
        return _argon2id(checked, salt).derive(cast("bytes", secret))  # any buffer will do
    except MemoryError as error:
        raise MemoryTooSmall(mebibytes=checked.memory_kib // 1024) from error
    finally:
        if isinstance(secret, memoryview):
            _cover(len(secret), salt)


def _argon2id(cost: Cost, salt: bytes) -> Argon2id:
    return Argon2id(
        salt=salt,
        length=KEY_SIZE,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )


def _cover(size: int, salt: bytes) -> None:
    """Write over the block in which the arguments of a derivation just went to OpenSSL.

    That block is freed with the secret in it (OSSL_PARAM_free wipes none but secure memory). The
    next call with arguments as long, in this thread, is given the same block by an allocator that
    hands out what was freed last; the cheapest derivation, of zeros, is such a call.
    """
    _argon2id(Cost(_KIB_A_LANE, 1, 1), salt).derive(bytes(size))


def seconds_of(cost: Cost) -> float:
    """Measure how long one derivation takes on this machine, in seconds."""
    begun = time.perf_counter()
    argon2id(b"calibration", bytes(16), cost)
    return time.perf_counter() - begun


def calibrate(seconds: float = 1.0, *, measure: Callable[[Cost], float] = seconds_of) -> Cost:
    """Choose settings that take about `seconds` on this machine; raises MemoryTooSmall."""
    for memory_kib in _MEMORIES_KIB:  # 1
        trial = Cost(memory_kib, _FEWEST_PASSES, _LANES)
        smallest = memory_kib == _MEMORIES_KIB[-1]
        try:
            taken = measure(trial)
        except MemoryTooSmall:
            if smallest:
                raise
            continue
        if taken <= seconds or smallest:
            break
    passes = int(seconds * _FEWEST_PASSES / taken) if taken > 0 else PASSES_LIMIT  # 2
    return Cost(memory_kib, min(max(passes, _FEWEST_PASSES), PASSES_LIMIT), _LANES)
