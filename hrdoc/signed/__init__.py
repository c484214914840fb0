"""What carries a signature (revisions, cards, checkpoints): records and crypto joined once."""
