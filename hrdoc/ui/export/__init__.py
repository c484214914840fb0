"""What leaves, why, and to whom."""
