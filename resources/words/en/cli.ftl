cli-about = Offline, encrypted documentation of human-rights cases.
cli-command = COMMAND
cli-interrupted = Stopped. Nothing half-done was kept.

cli-arg-json = answer with one JSON document
cli-arg-language = language of messages: en, fa or ar
cli-arg-vault = folder of the vault
cli-arg-passphrase-file = file whose first line is the passphrase; without it you are asked
cli-arg-new-passphrase-file = file whose first line is the new passphrase
cli-arg-recovery-file = file whose first line is the recovery key
cli-arg-bundle-passphrase-file = file whose first line is the passphrase of the bundle
cli-arg-kind = kind of record, such as case, person, testimony or consent
cli-arg-id = id of a record
cli-arg-from = file with the fields as one JSON object, or - to read them from standard input
cli-arg-seal-all = seal everything that is not sealed yet
cli-arg-files = files to take in as evidence
cli-arg-basis = why this file may leave without a consent, such as public-source
cli-arg-output = new file to write
cli-arg-folder = new folder to write
cli-arg-backup = folder of the backup
cli-arg-no-recovery = make no recovery key
cli-arg-identity-key = print the age key that opens every evidence file
cli-arg-ssh = print the line ssh-keygen needs to verify signatures
cli-arg-card-name = issue a new card with this name or pseudonym
cli-arg-organisation = organisation to show on the card
cli-arg-role = role to show on the card
cli-arg-card = card file of somebody else
cli-arg-as = your own name for this contact
cli-arg-class = what they are: self, organisation, lawyer, un, regional, prosecutor, court, archive or public
cli-arg-fingerprint = fingerprint you received by another route: its words, its groups of digits and letters, or SHA256:…
cli-arg-timestamps = certificates in PEM of the timestamping authorities you trust; the timestamp is looked for beside the bundle, named after the hash of its seal and ending in .tsr
cli-arg-purpose = purpose of the export, P1 to P15
cli-arg-identity = how much of people's identity may leave, I0 (no trace) to I4 (public); I1, pseudonyms, if not given
cli-arg-withhold = field or kind of sensitive content to keep back; may be given more than once
cli-arg-history = send the text of earlier versions too, where nothing is withheld
cli-arg-dry-run = only say what would leave, what would not, and which consent decides
cli-arg-only-covered = leave out what no consent covers, and say so
cli-arg-conditions-read = say that you have read the conditions and refusals of those whose words leave
cli-arg-to = name of the contact who receives it
cli-arg-to-age = age recipient (age1…) of somebody without a card
cli-arg-to-passphrase = close the bundle with a passphrase
cli-arg-plain = do not encrypt: anybody who holds the file can read it
cli-arg-recipient = what the recipient is, and the contact's name if there is one
cli-arg-bundle = bundle file
cli-arg-key = file with a secret age key
cli-arg-preview = only say what would change
cli-arg-accept-unknown = take in a bundle whose signer you do not know
cli-arg-repair = remove encrypted files that nothing refers to

cli-help-init = make a new vault
cli-help-add = begin a new record
cli-help-edit = change fields of a record
cli-help-attach = take files in as evidence of a record
cli-help-seal = sign records, so that they stay as they are
cli-help-list = list records
cli-help-show = show a record
cli-help-log = show the journal
cli-help-extract = write the original bytes of a piece of evidence to a file
cli-help-withdraw = withdraw a record: nothing of it leaves again
cli-help-erase = withdraw a record and delete what it says
cli-help-check = check the health of the vault
cli-help-card = show or write your own card
cli-help-trust = keep somebody's card
cli-help-revoke = stop trusting somebody's card
cli-help-export = write a signed bundle of records
cli-help-verify = check a bundle, with or without a vault
cli-help-unpack = write a verified bundle out as a folder
cli-help-import = take verified bundles in
cli-help-passphrase = change the passphrase of a vault
cli-help-recover = set a new passphrase with the recovery key, or print the key of the files
cli-help-backup = back a vault up into a folder
cli-help-restore = restore a vault from a backup
cli-help-demo = build a demonstration vault and do the whole job once

cli-ask-passphrase = Passphrase:
cli-ask-new-passphrase = New passphrase:
cli-ask-again = The same again:
cli-ask-recovery = Recovery key (33 words):
cli-ask-either = Passphrase or recovery key:
cli-ask-bundle-passphrase = Passphrase for the bundle:

cli-taking-in = Taking in file { $number }
cli-writing-out = Writing
cli-verifying = Verifying
cli-importing = Taking in files
cli-checking = Checking
cli-backing-up = Backing up

cli-founded = The vault is ready. Its id is { $vault }.
cli-recovery-once = This is the recovery key. It is shown this once. Whoever finds it opens the vault; without it, a forgotten passphrase cannot be replaced.
cli-no-recovery = No recovery key was made. If the passphrase is forgotten, nothing opens this vault.
cli-passphrase-changed = The new passphrase opens the vault. An old copy of the vault still opens with the old one.
cli-recovered = The new passphrase opens the vault.
cli-identity-warning = Whoever has the next line can open every evidence file of this vault. Keep it nowhere.
cli-identity-commands = To open a file without HRDoc, save that line as key.txt and use age 1.3 or later:
cli-identity-length = The decrypted file is padded with zeros; its true length is in its last eight bytes:
cli-identity-powershell = The same in PowerShell:
cli-checked-well = Everything that was checked is in order.
cli-checked-findings = { $count ->
    [one] { $count } thing is wrong:
   *[other] { $count } things are wrong:
}
cli-check-removed = The left-over files were removed.
cli-check-repair-hint = Left-over files of an interrupted intake are harmless. Remove them with --repair.
check-database-damaged = The database is damaged:
check-file-missing = An evidence file is missing:
check-file-damaged = An evidence file is damaged:
check-file-swapped = An evidence file was exchanged for another:
check-file-unnamed = An encrypted file is left over and belongs to no record:
check-revision-damaged = A sealed version of a record is damaged:
check-definition-damaged = A form or list of terms is damaged:
check-journal-damaged = The journal is damaged:
check-other-journal-damaged = A journal that came with a bundle is damaged:
check-other-journal-forked = A journal that came with bundles tells two stories:
cli-backed-up = The backup is complete and was read back. It holds { $files ->
    [one] { $files } encrypted file
   *[other] { $files } encrypted files
}.
cli-restored = The vault was restored and begins a new journal.

cli-seal-which = Give the ids of the records to seal, or --all.
cli-list-empty = There is nothing here yet. Begin with: hrdoc add VAULT case --from FILE
cli-show-conflict = Two versions of this record stand side by side. Edit it to decide, field by field.
cli-show-amendments = { $count ->
    [one] { $count } amendment by somebody else waits to be accepted.
   *[other] { $count } amendments by others wait to be accepted.
}
cli-show-withheld = withheld
cli-withdrawn = The record is withdrawn. Nothing of it leaves again; copies that already left cannot be recalled.
cli-withdraw-proposed = Somebody else founded this record, so this is a proposal to withdraw it.
cli-erased = Erased: the text of { $revisions ->
    [one] { $revisions } version
   *[other] { $revisions } versions
}, and { $deleted ->
    [one] { $deleted } file
   *[other] { $deleted } files
}. Files kept because another record uses them: { $kept }.
cli-erased-limits = Copies that somebody already has, older backups and traces on the disk may still hold it.
cli-log-closed = closed
cli-reason-unsealed = not sealed yet

cli-card-name = Card of { $name }, number { $serial }, of { $date }.
cli-card-compare = Compare this fingerprint by another route, by telephone or face to face:
cli-trusted = The card is kept as { $name }.
cli-trusted-not-compared = Its fingerprint was not compared: anybody could have made this card. Compare it and repeat with --fingerprint.
cli-revoked = The card of { $name } is no longer trusted.

cli-export-needs-recipient = Say with --recipient what the recipient is, such as --recipient court.
cli-export-needs-output = Say with -o where to write the bundle.
cli-export-plain = This bundle is not encrypted. Anybody who holds the file can read everything in it. The journal says so.
cli-export-not-compared = The fingerprint of { $name } was never compared. If this card is somebody else's, they can read the bundle.
cli-export-leaves = leaves
cli-export-stays = stays
cli-export-grant = grant { $number } of consent { $consent } decides
cli-export-refused = { $count ->
    [one] { $count } record may not leave, so nothing was written.
   *[other] { $count } records may not leave, so nothing was written.
}
cli-export-only-covered-hint = Record the missing consent, or repeat with --only-covered to leave these out.
cli-export-conditions-hint = Somebody made a condition or refused something. Read it; then write with --conditions-read.
cli-export-condition = Consent { $consent }, in the person’s own words: { $words }
cli-export-left-out = { $count ->
    [one] { $count } record was left out because no consent covers it.
   *[other] { $count } records were left out because no consent covers them.
}
cli-export-name-in-text = Read before sending: { $place } of record { $record } contains a name of person { $person }, who does not leave by name.
cli-exported = Bundle { $bundle } is written. Records: { $records }; files: { $files }; places withheld: { $withheld }.

cli-unpacked = Written out. Files: { $files }.
cli-import-preview = This is a preview; nothing was changed.
cli-imported = Bundle { $bundle }. Records: { $new } new, { $updated } updated, { $unchanged } unchanged. New files: { $files }.
cli-import-conflict = Record { $record } now has two versions side by side. Edit it to decide.
cli-import-amendment = Record { $record } has an amendment by somebody else, which waits to be accepted.
cli-import-refused-file = The file of record { $record } was erased here and was refused.
cli-import-contradicts = Part of what came of record { $record } cannot stand beside what is here and was refused.
cli-import-refused = Record { $record } was erased here, so text of it was refused. Parts: { $count }.
cli-signer = Signed by { $name } ({ $trust }), fingerprint { $fingerprint }.
cli-signer-nobody = somebody you keep no card of
cli-not-proven = What this does not prove:

trust-verified = fingerprint compared
trust-typed = fingerprint typed in now
trust-unverified = fingerprint never compared
trust-unknown = unknown
trust-revoked = revoked
trust-changed = keys changed
trust-none = no signer shown
cli-arg-help = show this help
cli-arg-version = show the version
cli-arg-basis-note = the reason in words; the basis “other” needs one
cli-help-usage = Usage:
cli-help-positions = What it works on
cli-help-options = Options
cli-help-commands = Commands
cli-usage-missing = Something is missing: { $names }.
cli-usage-unknown = There is no such option or argument here: { $names }.
cli-usage-value = { $name } needs a value after it.
cli-usage-choice = { $name } takes one of these: { $known }.
cli-usage-together = { $first } cannot be given together with { $second }.
cli-usage-one-of = One of these is needed: { $names }.
cli-usage-other = The command is not understood ({ $detail }).
cli-fault = This is a fault of HRDoc itself ({ $kind }, { $place }). What was saved before is safe. Please report this line.
cli-not-opened = The bundle could not be opened, so nothing about it was checked.
cli-about-bundle = Bundle { $number } of { $count }: { $told }
cli-erased-backups = These backups still hold it. Bring each up to date with hrdoc backup, or destroy it:
cli-export-empty = { $count ->
    [one] { $count } empty place is withheld too, so that nobody learns that it is empty.
   *[other] { $count } empty places are withheld too, so that nobody learns that they are empty.
}
cli-arg-proof = print the proof that the journal holds the last entry about the record
cli-arg-revision = version to accept, when several wait
cli-help-accept = let what somebody else sealed count in this vault
cli-log-proof-of = Say with an id which record the proof is about.
cli-accepted = From now on this version counts in this vault. The journal says so.
cli-arg-split = cut the bundle into parts of 4 GB (.001, .002, …), for sticks that hold no larger file
cli-ask-plain = Write it all the same? Type { $yes }:
cli-yes = yes
cli-arg-begin = begin a new journal, because this folder is a copy of another vault
cli-log-begun = A new journal has begun; its first entry names the old one.
cli-show-version = Version { $revision } says instead:
cli-help-search = find records by words in any spelling, and by what they are
cli-arg-search-text = words, "phrases" and beginnings of words; - reads them from standard input; without it, every record
cli-arg-search-kind = only records of this kind; may be given more than once
cli-arg-search-state = only records in this state: draft, sealed, changed, withdrawn or incomplete; may be given more than once
cli-arg-search-case = only records that belong to this case
cli-arg-search-person = only records about this person
cli-arg-search-place = only records about this place
cli-arg-search-violation = only records with this act or a narrower one, such as KIL or KIL.EXJ
cli-arg-search-since = only records with a date on or after this one, in any calendar
cli-arg-search-until = only records with a date on or before this one, in any calendar
cli-arg-search-limit = how many hits to show
cli-arg-search-offset = how many hits to pass over
cli-arg-search-facets = count kinds, states, cases, acts and years of the hits
cli-arg-search-save = keep this search in the vault under a name
cli-arg-search-saved = do a search that was kept
cli-arg-search-searches = list the searches that are kept
cli-arg-search-forget = forget a search that was kept
cli-search-number = { $name } takes a whole number from { $least } on.
cli-search-indexing = Indexing
cli-search-nothing = Nothing was found.
cli-search-total = { $how ->
    [at-least] At least { $count } records were found; the newest stand first.
   *[exactly] { $count } records were found; the newest stand first.
}
cli-search-none-kept = No search is kept.
cli-search-forgotten = The search "{ $name }" is forgotten.
cli-search-name = A name that sounds like it: { $name }, in { $id }
