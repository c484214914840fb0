# What can go wrong with a vault on a disk, and with journals that came with a bundle.

error-not-a-vault = This is not an HRDoc vault.
    .todo = Choose the folder that ends in .vault and holds a file named vault.json.

error-vault-exists = Something is already at this place.
    .todo = Choose another name for the vault. Nothing was changed.

error-vault-too-new = A newer HRDoc made this vault (format { $found }; this program reads up to { $known }).
    .todo = Open it with a newer version of HRDoc. Nothing was changed.

error-vault-damaged =
    { $part ->
        [header] Both copies of this vault's key file are damaged.
        [database] The encrypted database of this vault is damaged.
       *[content] A part of this vault is not what was written into it.
    }
    .todo = Copy the whole folder somewhere safe before anything else, then restore from a backup.

error-wrong-passphrase = This passphrase does not open the vault.
    .todo = Type it again slowly. If it is lost, use the recovery words.

error-wrong-recovery-key = These recovery words do not belong to this vault.
    .todo = Look for the sheet with the words of this vault, or use the passphrase.

error-vault-busy = Another program has this vault open.
    .todo = Close the other HRDoc, then try again.

error-disk-full = There is no room left on the disk.
    .todo = Free some room, then try again. What was saved before is safe.

error-disk-refuses = The disk does not let HRDoc read or write there.
    .todo = Check that the folder belongs to you and that the disk is not write-protected.

error-disk-fails = The disk failed while HRDoc was reading or writing ({ $reason }).
    .todo = Copy the vault to another disk as soon as you can, then check it there.

error-file-too-large-for-disk = This disk takes no file of { $needed } bytes; disks formatted as FAT end at 4 GiB.
    .todo = Move the vault to a disk with another format (exFAT, NTFS, APFS or ext4). Nothing was written.

error-source-changed = The file changed while it was being taken in.
    .todo = Nothing of it was kept. Wait until nothing writes to it any more, then try again.

error-source-lost = The file could not be read to its end.
    .todo = Nothing of it was kept. Check the disk or the cable, then try again.

error-file-not-kept = The vault does not hold this file ({ $digest }).
    .todo = Import the bundle that carries it, or attach it again.

error-file-missing = The encrypted bytes of a file are gone from the vault folder ({ $digest }).
    .todo = Restore the vault from a backup, or attach the file again.

error-file-damaged = A file in the vault is damaged ({ $digest }).
    .todo = Do not rely on it. Restore the vault from a backup, or attach the file again.

error-file-swapped = A file in the vault was exchanged for another one ({ $digest }).
    .todo = Somebody may have changed this folder. Restore the vault from a backup you trust.

error-revision-not-kept = The vault does not hold this sealed version of a record ({ $revision }).
    .todo = Import the bundle that carries it.

error-contact-name-taken = The name { $name } already stands for other keys.
    .todo = Ask the person by another route whether their keys have changed. Use another name until you know.

error-card-older = This card is older than the one you have (number { $found }; you have number { $known }).
    .todo = Ask for the newest card. Yours was kept.

error-not-a-backup = This folder is not a backup made by HRDoc.
    .todo = Choose the folder you gave when the backup was made.

error-backup-of-another-vault = This folder holds the backup of another vault.
    .todo = Choose an empty folder, or the backup folder of this vault. Nothing was changed.

error-backup-damaged =
    { $part ->
        [database] The database in this backup cannot be read back.
       *[files] A file in this backup cannot be read back.
    }
    .todo = Do not rely on this backup. Make a new one on another disk.

error-backup-place-unfit = A backup cannot be kept in this folder.
    .todo = Choose an empty folder outside the vault, best on another disk.

error-journal-malformed = A journal that came along cannot be read or has a gap ({ $rule }).
    .todo = Ask the sender for a fresh copy. Nothing of it was kept.
