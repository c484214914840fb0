"""What may be done with a record, at a glance, and taking a consent down."""
