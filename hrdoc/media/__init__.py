"""Untrusted files: what they say they are; nothing is decoded here yet."""
