"""Finding records while typing."""
