"""What is documented: kinds, forms, vocabularies, dates, consent, revisions; values only."""
