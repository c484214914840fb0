# `hrdoc demo`: what was done, told to somebody who sees HRDoc for the first time.

demo-arg-folder = new folder for the demonstration; ./demo if not given
demo-arg-media = also take in every file below this folder as evidence

demo-stage-vaults = Making two vaults. Each passphrase is made costly to guess, which takes a moment …
demo-stage-writing = Writing the case down, taking its evidence in, sealing …
demo-stage-exporting = Looking at what the consents allow, writing the bundle …
demo-stage-importing = Verifying and importing as the lawyer …
demo-stage-checking = Reading both vaults in full …

# Who receives the bundle for a key without a card: an invented name.
demo-stranger = Office of the Seventh Street, by an older key

demo-title = The whole job once, on an invented case. Every person, place and word in it is made up.
demo-founded = Two vaults were made: encrypted folders, one for { $documenter } and one for the lawyer, { $lawyer }.
demo-cards = They exchanged cards and compared the fingerprints, as one does by telephone. The documenter's reads: { $fingerprint }
demo-written = The documenter wrote the case down: { $kinds }. Testimony is in Persian with an English translation. A date stays as it was said, { $stated }, and what it means stands beside it: { $meant }.
demo-evidence = Evidence was taken in: { $files } files, { $size }, each encrypted while it was read. The pictures, sound and paper invented for this case lie in { $folder }.
demo-evidence-given = { $count ->
    [one] One of them came from the folder you named.
   *[other] { $count } of them came from the folder you named.
}
demo-sealed = All { $count } records were sealed: each is signed, and any part of it can be withheld later without breaking the signature.
demo-planned = Before anything leaves, HRDoc looks at what the consents allow. To this lawyer, for “{ $purpose }”, with pseudonyms only:
demo-line = { $fate }: { $title } ({ $kind })
demo-line-reason = { $fate }: { $title } ({ $kind }) – { $reason }
demo-line-paragraph = … but its paragraph { $number } is withheld and leaves a gap with its number – { $reason }
demo-line-rest = { $count ->
    [one] One more record leaves with them.
   *[other] { $count } more records leave with them: the case, its events, people as pseudonyms, files with a stated origin, and of the consents only the grants relied on.
}
demo-exported = What may leave was written to { $file }, signed and then encrypted to the key on the lawyer's card: { $records } records, { $files } files. { $withheld } places in them, such as names, are withheld.
demo-verified = The lawyer's vault checked it. { $sentence } In detail: { $steps }.
demo-imported = The lawyer imported it: { $new } new records, { $files } new files. Importing it again changed nothing: { $unchanged } records unchanged.
demo-extracted = The photograph was written out again for the lawyer, byte for byte, as { $file }.
demo-named = Some had agreed that the lawyer may know their names. A second bundle, { $file }, carries them; the account of the witness who withholds her name stays out of it. In the lawyer's vault { $updated } records gained what had been withheld; nothing else changed.
demo-onward = The same consents travel along. If the lawyer wanted to hand this on to another lawyer:
demo-checked = Both vaults were read in full: { $findings ->
    [0] nothing is wrong.
    [one] one thing is wrong.
   *[other] { $findings } things are wrong.
}
demo-strangers = The first bundle was written once more, as { $file }, for a key that old tools know too, with that key beside it.

demo-key-warning = For demonstration only. Everybody who has this folder has this key.

demo-passphrases = Passphrases of the two vaults, invented and told only here:
demo-look = Look around:
demo-check = Check the bundle without HRDoc, on a plain Debian 12. First, once:
demo-check-then = Then:
demo-check-shows = age opens it. sha256sum and bagit.py print only what is wrong, so silence is good; ssh-keygen says Good "bundle@hrdoc" signature.
demo-check-signers = The file allowed_signers says whose signature to accept. It does not travel in the bundle, which would vouch for itself: the sender hands it over by another route.
demo-check-read = To read it, open data/report/index.html in that folder with a browser.
demo-bytes = { $size } kB
