"""Files taken in as evidence."""
