# What can be wrong with a command line itself.

error-command-not-understood = { $detail }
    .todo = Look at: { $command } --help

error-argument-not-text = An argument holds bytes that are not text in UTF-8.
    .todo = Type it again; only names of files may hold such bytes.

error-no-terminal = There is no terminal on which a passphrase could be typed.
    .todo = Give a file whose first line is the passphrase, with --passphrase-file or the option named in the help.

error-answer-not-written = The command is done, but its answer could not be written.
    .todo = Check the disk or the program that was to read it.
