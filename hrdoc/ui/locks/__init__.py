"""Locking: what asks for it, what it waits for, and what is taken away at once."""
