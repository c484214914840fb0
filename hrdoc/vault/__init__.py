"""The encrypted folder: open, lock, migrate, records, files, journal."""
