"""The journal of the vault, as people read it."""
