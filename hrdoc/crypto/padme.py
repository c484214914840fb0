"""Padmé lengths (PURBs, Nikitin et al. 2019, section 4): a size that tells O(log log n) bits.

Steps: for a length L of at least 2, E = floor(log2 L), S = floor(log2 E) + 1; the lowest E - S bits
of the padded length are zero. It costs less than 12 percent, and less the longer the file.
"""


def padme(length: int) -> int:
    """Return the smallest Padmé length that is at least `length` bytes."""
    if length < 0:
        raise ValueError(length)
    exponent = max(length.bit_length() - 1, 0)
    kept = exponent.bit_length()
    mask = (1 << (exponent - kept)) - 1 if exponent > kept else 0
    return (length + mask) & ~mask
