# The palette: one line for every command and every record.

palette-line = Find a record, or something to do
palette-place = A name, a word, or what you want to do
palette-list = What was found
palette-nothing = Nothing to do is called that.
palette-search-all = Search everything for { $words }
palette-go = Go to: { $where }
palette-back = Go back
palette-keys-back = Alt+Left
palette-lock = Lock now
palette-language = Language: { $language }
palette-text-size = Size of text: { $size } %
palette-new-testimony = New testimony
palette-new-case = New case
palette-new-person = New person
palette-place-care-backup = Backup
palette-place-care-health = Health of the vault
palette-place-care-passphrase = Passphrase
palette-place-care-recovery = Recovery words
palette-place-counts = Counts
palette-place-vocabularies = Lists of terms
