"""A timeline of one case: every date as the interval it is, in both calendars."""
