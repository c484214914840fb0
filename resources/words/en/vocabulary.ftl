vocabulary-unlisted = a word this list does not have
