"""The export format: write, read, verify; knows no vault."""
