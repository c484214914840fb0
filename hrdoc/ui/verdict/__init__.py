"""Whether a bundle holds, with or without a vault."""
