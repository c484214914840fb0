# Looking after the vault: backup, rehearsal, health, passphrase, recovery words.

desk-rail-care = Safekeeping
care-title = Safekeeping
care-about = What keeps your work when a machine is lost, a disk fails or a passphrase is forgotten.
care-stopped = Stopped. Nothing was changed.

care-title-backup = Backup
care-state-backup = There is no backup yet. Should this computer be lost, everything in the vault is lost with it.
care-backup-newest = The newest backup is of { $when }.
care-backup-behind =
    { $count ->
        [one] One backup still holds something you erased since: bring it up to date.
       *[other] { $count } backups still hold something you erased since: bring them up to date.
    }
care-open-backup = Back up
care-backup-about = The same encryption in another folder, best on a stick that is kept elsewhere. It can be brought up to date as often as you like; only what is new is copied.
care-backup-folder = Folder of the backup
care-backup-nowhere = Choose an empty folder on another disk, or the folder of an earlier backup.
care-backup-choose = Choose the folder of the backup
care-backup-folder-needed = Choose the folder of the backup first.
care-backup-now = Back up now
care-backup-runs = Copying, and reading back what was copied. You can go on working meanwhile.
care-backup-work = Backing up
care-backup-done =
    { $files ->
        [one] The backup is whole and was read back: all records and { $files } file.
       *[other] The backup is whole and was read back: all records and { $files } files.
    }
care-backup-untried = Rehearse it below, and you know that it opens.
care-backup-of =
    { $behind ->
        [0] Backed up on { $when }.
       *[other] Backed up on { $when }. The backup still holds something that was erased since.
    }

care-rehearsal-title = Rehearse the restoration
care-rehearsal-about = Reads the whole backup as if this computer were lost, with the passphrase as you remember it. Nothing is changed.
care-rehearsal-begin = Rehearse
care-rehearsal-runs = Reading the whole backup. You can go on working meanwhile.
care-rehearsal-work = Rehearsing
care-rehearsal-holds = Everything would come back: { $records ->
        [one] { $records } record
       *[other] { $records } records
    } and { $files ->
        [one] { $files } file
       *[other] { $files } files
    }.
care-rehearsal-lost = { $lost ->
        [one] { $lost } file of { $files } would not come back.
       *[other] { $lost } files of { $files } would not come back.
    } Back up again to this folder, or to another disk, and rehearse once more.

care-title-health = Health of the vault
care-state-health = It was never read through as a whole.
care-health-last =
    { $count ->
        [0] Read through on { $when }: nothing is wrong.
       *[other] Read through on { $when }: something was found. Read it through again to see what.
    }
care-open-health = Read through
care-health-about = Reads everything in the vault once, every file to its end, and compares it with what was noted when it came in.
care-health-begin = Read everything through
care-health-runs = Reading. You can go on working meanwhile.
care-health-work = Reading everything through
care-health-holds = Everything can be read, and is what it was when it came in.
care-health-damaged = Not everything is as it was. Do not work on with this vault: restore your newest backup to another folder, and compare.
care-health-tidy = Remove what was left over
care-health-tidied = Removed.
care-left-over =
    { $count ->
        [one] An encrypted file is left over, as after a crash. It belongs to no record and is no damage.
       *[other] { $count } encrypted files are left over, as after a crash. They belong to no record and are no damage.
    }
care-health-restore = Restore a backup …
care-restored = Restored into the folder { $folder }. Lock this vault (F12), then choose that folder and open it with its passphrase.
care-found-more =
    { $count ->
        [one] and { $count } more record
       *[other] and { $count } more records
    }
care-found-database-damaged = The database is damaged: what it says cannot be trusted.
care-found-file-missing =
    { $count ->
        [one] An evidence file is missing.
       *[other] { $count } evidence files are missing.
    }
care-found-file-damaged =
    { $count ->
        [one] An evidence file is damaged and cannot be read to its end.
       *[other] { $count } evidence files are damaged and cannot be read to their end.
    }
care-found-file-swapped =
    { $count ->
        [one] An evidence file was exchanged for another one.
       *[other] { $count } evidence files were exchanged for others.
    }
care-found-revision-damaged =
    { $count ->
        [one] A sealed version of a record is damaged.
       *[other] { $count } sealed versions of records are damaged.
    }
care-found-definition-damaged =
    { $count ->
        [one] A form or a list of terms is damaged.
       *[other] { $count } forms or lists of terms are damaged.
    }
care-found-journal-damaged = The journal of this vault is damaged.
care-found-other-journal-damaged =
    { $count ->
        [one] A journal that came with a bundle is damaged.
       *[other] { $count } journals that came with bundles are damaged.
    }
care-found-other-journal-forked =
    { $count ->
        [one] A journal that came with bundles tells two stories. Ask the people who sent them.
       *[other] { $count } journals that came with bundles tell two stories. Ask the people who sent them.
    }

care-title-passphrase = Passphrase
care-state-passphrase = Change it when somebody may have seen it.
care-open-passphrase = Change
care-passphrase-about = The new passphrase opens this vault from now on. Backups and copies made before still open with the old one: bring your backups up to date afterwards.
care-passphrase-old = Passphrase now
care-passphrase-old-needed = Type the passphrase of this vault as it is now.
care-passphrase-change = Change the passphrase
care-passphrase-runs = Changing. This takes a few seconds on purpose.
care-passphrase-done = Changed. Back up again: older backups open with the old passphrase.

care-title-recovery = Recovery words
care-state-recovery = The words on paper open the vault when the passphrase is lost. See whether your paper still does.
care-open-recovery = Check the paper
care-recovery-about = Whoever has the words can open the vault. Keep the paper away from this computer.
care-recovery-check-title = Check the paper
care-recovery-check = Compare
care-recovery-whole = Type all the words of the paper, in their order.
care-recovery-holds = These words open the vault. What you typed has been forgotten again.
care-recovery-new-title = Make new words
care-recovery-new-about = When the paper is lost or somebody has seen it. The words before then open only older backups.
care-recovery-new = Make new recovery words …
care-recovery-sure = The words on your paper will open this vault no more. Have paper and a pen ready: the new words are shown once.
care-recovery-make = Make new words now
care-recovery-keep = Keep the words as they are
