"""Forms of one's own: which there are, which new records begin with, and making one."""
