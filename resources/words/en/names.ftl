# The names of a person: each in its script, and who is known by a name like it.
names-language = Language
names-kind = Kind of name
names-note = Note
names-take-out = Take this name out
names-perhaps = Perhaps already in the vault; look before you go on:
names-another = Another name
names-other-script = Same name in another script
