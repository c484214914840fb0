# What can be wrong with bundles, and what a person can do about it.

error-bundle-not-one = This file is not an HRDoc bundle.
    .todo = Check that you chose the right file and that it was copied to the end.

error-bundle-not-for-us = None of your keys opens this bundle: it was made for somebody else.
    .todo = Ask the sender to make it for your current card.

error-bundle-passphrase-wrong = This bundle is closed with a passphrase, and nothing that was given opens it.
    .todo = Give the passphrase you received from the sender, exactly as it was told, with --bundle-passphrase-file.

error-bundle-too-new = This bundle has the format { $found }; this program reads { $known }.
    .todo = Install a newer HRDoc to read it.

error-bundle-zip-not-canonical = The container of this bundle is not as HRDoc writes it (entry { $entry }: { $rule }); it was changed or made by another program.
    .todo = Do not use it; ask the sender for a fresh copy.

error-bundle-truncated = This bundle ends too early: a part of it is missing.
    .todo = Copy it again from where it came, to its end.

error-bundle-limit = This bundle is larger than a bundle may be ({ $limit }: { $allowed }).
    .todo = If you are making it, send fewer records at once; if you received it, do not trust it.

error-bundle-incomplete = A part that every bundle must have is missing: { $part }.
    .todo = Do not use it; ask the sender for a fresh copy.

error-bundle-changed-while-read = The bundle changed while it was being read: { $part }.
    .todo = Copy it to a disk you trust and try again.

error-bundle-has-no-such-part = The bundle does not hold what was asked for ({ $digest }).
    .todo = List the bundle to see what it holds.

error-bundle-description-malformed = What the bundle says of itself cannot be read ({ $rule }).
    .todo = Do not use it; ask the sender for a fresh copy.

error-bundle-part-missing = Part { $number } of the bundle is missing or incomplete.
    .todo = Put all parts, .001 and those after it, into one folder and try again.

error-bundle-source-changed = A file in your vault is not what its record says ({ $digest }), so no bundle was written.
    .todo = Check the vault and restore the file from a backup.

error-bundle-content-unfit = This cannot be written as a bundle ({ $rule }); nothing was written.
    .todo = This is a fault of the program: please report this sentence.

error-bundle-recipients-disagree = The keys a bundle would be closed for are not the recipients it names; nothing was written.
    .todo = This is a fault of the program: please report this sentence.
