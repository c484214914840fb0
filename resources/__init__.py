"""What ships beside the code: forms, vocabularies, words and the books."""
