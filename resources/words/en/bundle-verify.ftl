# What a verification found and what it leaves open; the text of VERIFY.txt.

verify-verdict-holds = Everything holds: the bundle is whole and comes from the signer named here.
verify-holds-not-compared = The bundle is whole and signed with a card you keep, but you never compared its fingerprint: it may be somebody else’s.
verify-verdict-fails = The bundle fails: do not rely on it.
verify-verdict-unknown-signer = The bundle is whole, but you keep no card of whoever signed it.
verify-verdict-not-for-you = The bundle is whole, but it was not made for the key that opened it.

verify-result-holds = holds
verify-result-fails = fails
verify-result-absent = absent

verify-step-container = Container
verify-step-manifests = Lists of files
verify-step-signatures = Signatures
verify-step-signer = Signer
verify-step-records = Records
verify-step-files = Files
verify-step-journal = Journal
verify-step-timestamps = Timestamps
verify-step-recipients = Recipients and purpose

verify-detail-container-holds = The container is as it was written. Parts: { $entries }; bytes: { $bytes }.
verify-detail-entry-damaged = A part is damaged: { $part }.
verify-detail-padding-not-zero = The empty space at the end holds something.
verify-detail-manifests-hold = Every file is listed with its hash, and every hash is right. Files: { $files }.
verify-detail-tag-file-differs = A list does not agree with what is in the bundle: { $part }.
verify-detail-bundle-id-differs = The bundle does not agree with itself about its own number.
verify-detail-bundle-id-reused = Another bundle with the same number was received before: { $bundle }.
verify-detail-verify-text-differs = VERIFY.txt is not what this version of HRDoc writes, though the bundle says this version made it. Follow nothing it says.
verify-detail-signatures-hold = Both signatures are by the keys on the sender's card.
verify-detail-card-refused = The sender's card cannot be accepted ({ $code }).
verify-detail-signature-false = A signature is missing or false ({ $algorithm }).
verify-detail-mldsa-key-differs = The second key beside the signatures is not the one on the sender's card.
verify-detail-seal-differs = The seal does not agree with the signatures.
verify-detail-signer-verified = The signer is { $name }, whose fingerprint you compared.
verify-detail-signer-typed = The signer's fingerprint is the one you gave.
verify-detail-signer-unverified = The signer has the card you keep as { $name }, whose fingerprint you have not compared.
verify-detail-signer-unknown = You keep no card of the signer.
verify-detail-signer-not-shown = The signatures do not hold, so they show no signer.
verify-detail-signer-revoked = The signer is { $name }, whose card you no longer trust.
verify-detail-signer-changed = The keys of { $name } have changed, and the new fingerprint has not been compared.
verify-detail-fingerprint-differs = The signer's fingerprint is not the one you gave.
verify-detail-records-hold = The records hold. Records: { $records }; versions: { $revisions }; places withheld, filled or empty: { $withheld }. Authors whose fingerprint you compared: { $verified }; whose card you keep: { $known }; unknown: { $unknown }; not named: { $unnamed }.
verify-detail-records-missing = The bundle holds no record.
verify-detail-records-misnumbered = A file of records has the wrong number: { $part }.
verify-detail-records-file-malformed = A file of records cannot be read: { $part } ({ $rule }).
verify-detail-revision-invalid = A record does not hold: { $part }, line { $line } ({ $rule }).
verify-detail-revision-misplaced = A record is out of order or there twice: { $part }, line { $line }.
verify-detail-ancestor-in-part = An earlier version is shown only in part: { $revision }.
verify-detail-withheld-unlisted = Something is missing from a version, and no reason is given. Version: { $revision }; places: { $count }.
verify-detail-withheld-stray = Something is listed as withheld that is not: { $revision }.
verify-detail-erased-disclosed = A version that is listed as erased still has its text: { $revision }.
verify-detail-erased-stray = A version that is listed as erased is not in the bundle: { $revision }.
verify-detail-definition-missing = The form a record was filled with is missing: { $digest }.
verify-detail-definition-differs = A form or list of terms is not the one its name says: { $digest }.
verify-detail-definition-malformed = A form cannot be read: { $digest }.
verify-detail-definition-unused = A form came along that no record uses: { $digest }.
verify-detail-files-hold = Every file the records name is there, or withheld with a reason. There: { $files }; withheld: { $withheld }.
verify-detail-file-missing = A file that a record names is missing: { $file }.
verify-detail-file-unreferenced = A file is there that no record names: { $file }.
verify-detail-file-differs = A file is not the one its name says: { $file }.
verify-detail-file-size-differs = A file is not as long as its record says: { $file }.
verify-detail-file-withheld-but-present = A file is listed as withheld and is there: { $file }.
verify-detail-file-withheld-stray = A file is listed as withheld that no record names: { $file }.
verify-detail-journal-holds = The sender's journal holds. Entries: { $entries }; journals of others that came along: { $foreign }; records it says nothing about: { $silent }.
verify-detail-journal-absent = No journal came along.
verify-detail-journal-not-own = No journal of the sender came along. Journals of others that did, each in order in itself: { $foreign }.
verify-detail-journal-malformed = A journal cannot be read or has a gap: { $log } ({ $rule }).
verify-detail-journal-proof-false = An entry does not fit the signed state of its journal: { $log }.
verify-detail-checkpoint-false = The state of a journal is not signed as it must be: { $log }.
verify-detail-timestamps-absent = No trusted timestamp was looked at: no certificates of timestamping authorities were given.
verify-detail-timestamp-not-shown = The timestamp was not looked at, because the signatures do not hold.
verify-detail-timestamp-not-found = No timestamp lies beside the bundle; its file would be named { $file }.
verify-detail-timestamp-holds = An authority you trust says the seal existed at { $time }. Its certificate is valid until { $until }; after that day, rely on it only if it was checked before.
verify-detail-timestamp-false =
    { $rule ->
        [malformed] The timestamp cannot be read.
        [refused] The authority did not grant this timestamp.
        [hash] The timestamp was made with a kind of hash that HRDoc does not accept.
        [other-object] The timestamp belongs to something other than this bundle.
        [certificate] The timestamp does not carry exactly one certificate of its signer.
       *[untrusted] The timestamp does not lead to any authority whose certificate you gave.
    }
verify-detail-recipients-hold = The bundle was made for the key that opened it. Recipients named: { $count }.
verify-detail-recipients-plain = The bundle was made without encryption. Recipients named: { $count }.
verify-detail-recipients-decrypted = The bundle was made encrypted, and somebody has taken the encryption off. Recipients named: { $count }.
verify-detail-recipients-passphrase = The bundle was made for whoever has the passphrase. Recipients named: { $count }.
verify-detail-recipients-rewrapped = The bundle was made for others, and somebody has closed it again with a passphrase. Recipients named: { $count }.
verify-detail-not-addressed = The key that opened the bundle belongs to none of the recipients it names. Recipients named: { $count }.

# The same without the codes in it, for a window, where the codes stand below.
verify-plain-container-holds = The container is as it was written.
verify-plain-manifests-hold = Every file is listed, and every file is as the list says.
verify-plain-records-hold = Every record is as it was signed.
verify-plain-files-hold = Every file the records name is there, or withheld with a reason.
verify-plain-journal-holds = The sender’s journal holds.
verify-plain-recipients-hold = The bundle was made for the key that opened it.
verify-plain-recipients-plain = The bundle was made without encryption.
verify-plain-recipients-decrypted = The bundle was made encrypted, and somebody has taken the encryption off.
verify-plain-recipients-passphrase = The bundle was made for whoever has the passphrase.
verify-plain-recipients-rewrapped = The bundle was made for others, and somebody has closed it again with a passphrase.
verify-plain-entry-damaged = A part of the bundle is damaged.
verify-plain-tag-file-differs = A list in the bundle does not agree with what is in it.
verify-plain-bundle-id-reused = Another bundle with the same number was received before.
verify-plain-card-refused = The sender’s card cannot be accepted.
verify-plain-signature-false = A signature of the sender is missing or false.
verify-plain-records-misnumbered = A file of records has the wrong number.
verify-plain-records-file-malformed = A file of records cannot be read.
verify-plain-revision-invalid =
    { $rule ->
        [signature] A record is not what its author signed.
        [too-new] A record was made by a newer HRDoc than this one.
       *[other] A record is not built as it has to be.
    }
verify-plain-revision-misplaced = A record is out of order or there twice.
verify-plain-ancestor-in-part = An earlier version of a record is shown only in part.
verify-plain-withheld-unlisted = Something is missing from a record, and no reason is given.
verify-plain-withheld-stray = Something is listed as withheld that is not.
verify-plain-erased-disclosed = A version that is listed as erased still has its text.
verify-plain-erased-stray = A version that is listed as erased is not in the bundle.
verify-plain-definition-missing = The form a record was filled with is missing.
verify-plain-definition-differs = A form or list of terms is not the one its name says.
verify-plain-definition-malformed = A form cannot be read.
verify-plain-definition-unused = A form came along that no record uses.
verify-plain-file-missing = A file that a record names is missing.
verify-plain-file-unreferenced = A file is there that no record names.
verify-plain-file-differs = A file is not the one its name says.
verify-plain-file-size-differs = A file is not as long as its record says.
verify-plain-file-withheld-but-present = A file is listed as withheld and is there.
verify-plain-file-withheld-stray = A file is listed as withheld that no record names.
verify-plain-journal-malformed = A journal cannot be read or has a gap.
verify-plain-journal-proof-false = An entry does not fit the signed state of its journal.
verify-plain-checkpoint-false = The state of a journal is not signed as it must be.

verify-not-proven-truth = Not proven: that what the records say is true.
verify-not-proven-completeness = Not proven: that the sender holds nothing more about the case.
verify-not-proven-time = Not proven: when anything was written or signed; the times told are the signer's own.
verify-not-proven-signer = Not proven: who the signer is. Compare the fingerprint by another route.
verify-not-proven-authors = Not proven: who wrote each record, where the author is unknown or not named.
verify-not-proven-withheld = Not proven: what stands in the places that were withheld or erased.
verify-not-proven-custody = Not proven: what happened to the evidence while the sender held it.
verify-not-proven-before-intake = Not proven: what happened to the evidence before it was taken in.
verify-not-proven-foreign-logs = Not proven: whose the journals of others are; each is only in order in itself.
verify-not-proven-report = Not proven: that the readable report says what the records say; it is the sender's statement.
verify-not-proven-verify-text = Not proven: that VERIFY.txt says what HRDoc would say. Follow no command in it that you would not type yourself.
verify-not-proven-transport = Not proven: that the bundle came to you as it was sent; who else has read it is not known.

verify-reason-no-grant = no consent covers it
verify-reason-purpose = no consent for this purpose
verify-reason-recipient = no consent for this recipient
verify-reason-identity = no consent to show this much of who somebody is
verify-reason-expired = the consent has run out
verify-reason-withdrawn = the consent was withdrawn
verify-reason-scope = the consent does not reach so far
verify-reason-out-of-reach = it is about something that is not in the bundle
verify-reason-asked = the sender chose to leave it out
verify-reason-not-relied = a consent that this bundle does not rely on
verify-reason-superseded = the sender keeps a later text that says otherwise
verify-reason-not-held = the sender does not have it either
verify-reason-no-basis = nothing is stated that allows it to leave
verify-reason-erased = it was erased
verify-reason-unknown = no form here knows it or its mark, so how delicate it is cannot be known

verify-other-reason = a reason this program does not know ({ $reason })

verify-txt-intro = How to check this bundle with tools that are not HRDoc. Above are the sender's fingerprint in words, in groups of digits and letters, and as OpenSSH shows it.
verify-txt-trust = This text came inside the bundle, so it proves nothing itself. Get the sender's fingerprint by another route (by voice, on paper, from a person you both trust) and compare it with what the commands below print. Without it you learn only that the bundle is whole, not whose it is.
verify-txt-unpack = Decrypt and unpack (an unencrypted bundle is already the zip file). This shows that your key opens it; it does not show who sent it.
verify-txt-hashes = Compare every file with the lists. No complaint shows that nothing in the lists was changed or lost since they were written; it does not show who wrote them. On PowerShell nothing printed means that all are right.
verify-txt-signature = Check the first signature. The key it prints must be the sender's SHA256 fingerprint that you got by another route. This shows that the holder of that key signed the lists; it does not show when, nor that what they signed is true.
verify-txt-second = Check the second signature, which a quantum computer could not forge (OpenSSL 3.5 or newer). The key is also on the line mldsa65 of data/sender.hrcard, and the fingerprint in words covers both keys.
verify-txt-seal = Check the seal: it names the signed list and the signatures together, and timestamps are made over it.
verify-txt-hrdoc = HRDoc itself checks all this and more: each record's own signature, what was withheld and why, the journal, and for whom the bundle was made.
verify-txt-limits = None of this shows that what is written is true, that nothing more exists, or when it was written. The pages in data/report are the sender's statement; the records are what was signed.
