"""age, keys and key slots, signatures, shares, Merkle trees: bytes in, values out."""
