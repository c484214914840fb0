# What can be wrong with keys, signatures, the vault's header and the journal's proofs.

error-signature-invalid =
    { $rule ->
        [malformed] This signature cannot be read ({ $algorithm }).
        [key] The public key of this signature cannot be used ({ $algorithm }).
        [other-key] The signature was made by another key than the one expected ({ $algorithm }).
        [namespace] The signature was made for another purpose ({ $algorithm }).
       *[false] The signature does not belong to this content ({ $algorithm }).
    }
    .todo = Do not rely on it. Ask the sender for a new copy by another route.

error-timestamp-invalid =
    { $rule ->
        [malformed] The timestamp cannot be read.
        [refused] The authority did not grant this timestamp.
        [hash] The timestamp was made with a kind of hash that HRDoc does not accept.
        [other-object] The timestamp belongs to something other than this bundle.
        [certificate] The timestamp does not carry exactly one certificate of its signer.
       *[untrusted] The timestamp does not lead to any authority whose certificate you gave.
    }
    .todo = Do not rely on its time. Ask for the timestamp again, or for the certificates of its authority.

error-timestamp-roots-refused =
    { $rule ->
        [no-root] None of these certificates is a root: each is issued by another.
       *[malformed] This file holds no certificates in PEM that HRDoc can read.
    }
    .todo = Get the root certificate of the timestamping authority from a place you trust, in PEM.

error-public-key-malformed = This is not a public key of the expected kind ({ $algorithm }).
    .todo = Ask for the key again and do not edit its file.

error-passphrase-empty = The passphrase is empty.
    .todo = Type at least one letter, digit or other sign; spaces alone are not enough.

error-passphrase-not-text = The passphrase holds a character that is not text.
    .todo = Type it again with the keyboard, or save its file as UTF-8.

error-passphrase-rule-unknown = This vault reads passphrases by rule { $rule }, which this program does not know.
    .todo = Open it with a newer HRDoc.

error-cost-out-of-bounds = The key file of this vault holds a setting that HRDoc does not allow ({ $setting }).
    .todo = Do not open this vault as it is; put back vault.json from a backup.

error-memory-too-small = Opening this vault needs { $mebibytes } MiB of free memory.
    .todo = Close other programs and try again, or use a computer with more memory.

error-header-damaged = The key file of this vault is damaged or is not one ({ $rule }).
    .todo = Put back vault.json from vault.json.copy or from a backup. The records are not affected.

error-header-too-new = This vault was made by a newer HRDoc (format { $found }; this program knows { $known }).
    .todo = Open it with a newer HRDoc.

error-wrong-key = This passphrase or recovery key does not open the vault.
    .todo = Type it again slowly. Nothing was changed.

error-recovery-word-unknown = Word { $position } of the recovery key is not in the list of words.
    .todo = Compare this word with the paper, letter by letter.

error-recovery-words-mistyped = The recovery words do not fit together: one is wrong, missing, added or out of order.
    .todo = Compare every word and its place with the paper.

error-recovery-key-of-other-kind = These words are one part of a divided recovery key, not a whole recovery key of HRDoc.
    .todo = Use the words that HRDoc showed when the vault was made.

error-log-proof-invalid =
    { $proof ->
        [consistency] The two states of the journal do not continue one another.
       *[inclusion] The entry is not part of the journal it claims to be in.
    }
    .todo = Do not rely on this journal. Ask its owner for a new copy.

error-checkpoint-malformed = The signed state of a journal cannot be read ({ $rule }).
    .todo = Ask for a new copy and do not edit it.

error-log-proof-malformed = The proof of a journal entry cannot be read.
    .todo = Ask for a new copy and do not edit it.
