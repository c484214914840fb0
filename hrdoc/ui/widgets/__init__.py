"""Controls that more than one screen uses, one control per file."""
