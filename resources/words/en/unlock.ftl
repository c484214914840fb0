# The way into a vault: opening one, making one, a lost passphrase.

unlock-title = Open your vault
unlock-vault = Vault
unlock-no-vault = Choose the folder of your vault, or drop it here.
unlock-choose = Choose …
unlock-choose-vault = Choose the folder of the vault
unlock-vault-needed = Choose the folder of your vault first.
unlock-passphrase = Passphrase
unlock-passphrase-needed = Type the passphrase of this vault.
unlock-open = Open the vault
unlock-opening = Opening. This takes a few seconds on purpose: it makes guessing the passphrase slow.
unlock-waiting =
    { $seconds ->
        [one] After several wrong tries the vault waits { $number } second before it tries again.
       *[other] After several wrong tries the vault waits { $number } seconds before it tries again.
    }
unlock-next-waits =
    { $seconds ->
        [one] The next try waits { $number } second.
       *[other] The next try waits { $number } seconds.
    }
unlock-to-new = Make a new vault
unlock-to-recover = I have lost the passphrase
unlock-to-verdict = Check a bundle without a vault
unlock-back = Back

unlock-needs = Still missing: { $what }.
unlock-needs-vault = the folder of the vault
unlock-needs-passphrase = the passphrase
unlock-needs-where = where to make it
unlock-needs-name = a name for its folder
unlock-needs-long = a passphrase that is long enough
unlock-needs-again = the same passphrase again
unlock-needs-words = the recovery words
unlock-needs-backup = the folder of the backup
unlock-needs-target = where to restore it
unlock-needs-old = the passphrase now

unlock-new-title = Make a new vault
unlock-new-about = A vault is one folder. Everything in it is encrypted, and nothing leaves it unless you say so.
unlock-new-where = Make it in
unlock-new-nowhere = Choose a folder or a disk, or drop it here.
unlock-new-choose = Choose where to make the vault
unlock-new-where-needed = Choose first where the vault is to be made.
unlock-new-name = Name of its folder
unlock-new-name-help = Whoever sees this disk can read the name: choose one that tells nothing.
unlock-new-name-wrong-sign = Give the folder a name without / \ : * ? " < > |
unlock-new-name-wrong-dot = Give the folder a name that does not end with a dot: Windows cannot open it.
unlock-new-name-wrong-device = Windows keeps this name for a device: give the folder another one.
unlock-new-name-wrong-long = The name is too long for a disk: give the folder a shorter one.
unlock-new-folder = notes.vault
unlock-new-first = Passphrase
unlock-new-other = New passphrase
unlock-new-again = The same passphrase again
unlock-new-make = Make the vault
unlock-new-making = Making the vault. This takes a few seconds: the program measures how slow guessing can be made on this machine.
unlock-length-hint = Only length counts. Five or six unusual words are easy to keep and hard to guess. Nobody can look it up or reset it for you.
unlock-length-short =
    { $characters ->
        [one] { $number } character: too short.
       *[other] { $number } characters: too short.
    }
unlock-length-enough = { $number } characters: long enough to begin with. Five or six words are better.
unlock-length-good = { $number } characters: good and long.
unlock-again-same = Both are the same.
unlock-again-differs = The two are not the same.

unlock-words-title = Write these words on paper
unlock-words-about = They open the vault if the passphrase is lost. They are shown only now; nothing keeps them, not even the vault.
unlock-words-caution = Keep the paper away from this computer, where nobody finds it who should not read the vault: whoever has these words can open it.
unlock-words-written = I have written all of them down, with their numbers
unlock-words-go-on = Go to the vault

unlock-recover-title = Set a new passphrase
unlock-recover-about = With the recovery words that you wrote on paper when the vault was made.
unlock-recover-words = Recovery words, in their order
unlock-recover-count = { $count } of { $words } words
unlock-recover-words-needed = All { $words } words are needed, in their order.
unlock-recover-open = Open with the new passphrase

passphrase-show = Show the passphrase
passphrase-hide = Hide the passphrase
passphrase-keyboard = Keyboard: { $language }
passphrase-letters-latin = Keyboard: Latin letters
passphrase-letters-arabic = Keyboard: Arabic or Persian letters
passphrase-letters-cyrillic = Keyboard: Cyrillic letters
passphrase-caps-on = Caps Lock is on
passphrase-pasted = Pasted, and the clipboard has been emptied. A program that keeps what was copied may still have the passphrase: typing it is safer.

unlock-to-restore = Restore a vault from its backup
unlock-restore-title = Restore a vault from its backup
unlock-restore-about = When a computer was lost or a disk has failed. The backup stays as it is.
unlock-restore-backup = Backup
unlock-restore-no-backup = Choose the folder of the backup, or drop it here.
unlock-restore-choose = Choose the folder of the backup
unlock-restore-backup-needed = Choose the folder of the backup first.
unlock-restore-where = Restore it to
unlock-restore-where-needed = Choose first where the vault is to be.
unlock-restore-by-words = I have lost the passphrase: use the recovery words
unlock-restore-secret-needed = Type the passphrase, or all of the recovery words.
unlock-restore-begin = Restore
unlock-restore-runs = Opening the backup. This takes a few seconds.
unlock-restore-work = Restoring
unlock-restore-progress = { $done } of { $total } files are back.
unlock-restore-done = Restored. Open it with its passphrase.
