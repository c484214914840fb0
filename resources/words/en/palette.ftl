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
