"""The palette: one line in which every command and every record is found by its words."""
