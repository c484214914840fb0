"""The persons and groups of the vault."""
