"""Names of people, each in its own script, and whether somebody of that name is known already."""
