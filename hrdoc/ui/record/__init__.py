"""Any record: read, and edited in place by its own form."""
