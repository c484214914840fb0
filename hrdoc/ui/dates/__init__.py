"""Dates as they were stated: a field that says what it understood, and a month to pick from."""
