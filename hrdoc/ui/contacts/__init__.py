"""People one exchanges bundles with: their cards, and one's own."""
