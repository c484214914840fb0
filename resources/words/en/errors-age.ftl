# What can be wrong with an encrypted file (age), its text form or its keys.

error-age-header-malformed = This is not an encrypted file that HRDoc can read: its beginning is not as it should be ({ $rule }).
    .todo = Check that it is the right file and that it was copied whole; ask the sender for it again.

error-age-version-unknown = This file is encrypted in a version of the age format that is newer than this program.
    .todo = Install a newer HRDoc, or ask the sender to encrypt it in version 1.

error-age-armored = This encrypted file is in its text form, which is not accepted here.
    .todo = Ask the sender for the file itself, or turn the text back into a file with the age program.

error-age-scrypt-too-costly = Trying a passphrase on this file would take more work than HRDoc allows.
    .todo = Do not open it unless you know the sender; ask them to encrypt it again with ordinary settings.

error-age-header-mac-mismatch = The list of recipients at the beginning of this encrypted file was changed after it was encrypted.
    .todo = Do not use it; ask the sender for it again by another route.

error-age-no-match = No key or passphrase given opens this file.
    .todo = Check the passphrase, or ask the sender whether the file was meant for you.

error-age-payload-damaged = The encrypted file is damaged, cut short or tampered with (at block { $chunk }).
    .todo = Do not rely on it; take it from a backup, or ask the sender for it again.

error-age-armor-malformed = The text form of this encrypted file is not as it should be ({ $rule }).
    .todo = Copy the text again, whole and unchanged, or ask the sender for the file itself.

error-age-recipient-malformed = HRDoc cannot encrypt to this recipient ({ $rule }).
    .todo = Copy the recipient again, whole; it begins with age1 and is written in small letters.

error-age-identity-malformed = Line { $line } is not a secret age key ({ $rule }).
    .todo = Copy the key again, whole; it begins with AGE-SECRET-KEY and is written in capital letters.

error-mixed-recipients = One file cannot be encrypted to different kinds of recipients, or to more than one passphrase.
    .todo = Make a separate file for each kind of recipient and for each passphrase.

error-too-many-recipients = One file can have at most { $most } recipients.
    .todo = Make several files, each with fewer recipients.
