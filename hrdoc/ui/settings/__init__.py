"""What the owner may choose about the window."""
