"""Counts of what is documented: chosen, shown as bars or a table, and taken out with care."""
