"""The age file format, version 1 (C2SP age.md)."""
