"""Relations: who is joined to whom, drawn around one record, walked a step at a time."""
