"""What came into the vault from others."""
