"""The cases and what belongs to each."""
