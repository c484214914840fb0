"""The way into a vault."""
