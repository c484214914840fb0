"""The guide: short pages in plain words, reached from every screen and needing no network."""
