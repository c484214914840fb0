# Search: one field, results as one types, filters, searches that are kept.

desk-rail-search = Search
search-title = Search
search-field = What to look for
search-field-tip = Words, a name, a place, a file …
search-results = Results
search-untitled = Untitled
search-count =
    { $count ->
        [one] { $number } record found
       *[other] { $number } records found
    }
search-count-least =
    { $count ->
       *[other] At least { $number } records found
    }
search-catching-up =
    { $count ->
       *[other] { $ready } of { $records } records are searchable yet. The rest follow by themselves.
    }

search-state-draft = Draft
search-state-sealed = Sealed
search-state-changed = Changed since it was sealed
search-state-withdrawn = Withdrawn
search-state-incomplete = Known in part

search-filter-kinds = Kind
search-filter-states = State
search-filter-case = Case
search-filter-person = Person
search-filter-place = Place
search-filter-violation = Violation
search-filter-since = From
search-filter-until = Until
search-filter-date = 2019 or 1398
search-filter-date-tip = A day, a month or a year, in any calendar, as you would write it in a record
search-filter-clear = Clear filters
search-filter-any = Any
search-filter-none = There is nothing to choose from.
search-chosen = { $choice }, chosen
search-find-person = Name of the person, in any spelling
search-find-place = Name of the place, in any spelling

search-also-written = Also written:
search-name = Look for the name { $name }
search-near = These words stand nowhere. Names that sound like them:
search-name-met = A name behind the pseudonym matches
search-near-appears = { $name } appears in this testimony

search-start = Type to search everything in this vault
search-tip-everything = Every field, note and file name of every record is searched, drafts too.
search-tip-spelling = Spelling does not matter: vowel signs, half-spaces, the kinds of yeh and kaf, digits and accents are all the same.
search-tip-beginning = The beginning of a word is enough. Several words are all looked for.
search-tip-phrase = Put words between quotation marks to find them side by side: "plain clothes".
search-tip-names = A name is suggested in its other spellings and scripts, too.

search-nothing = Nothing was found
search-found-nothing = Nothing was found for “{ $words }”
search-nothing-fewer = Try fewer words.
search-nothing-beginning = Try only the beginning of a word.
search-nothing-spelling = Try the name in another spelling or in the other alphabet.
search-nothing-filters = Take filters away: perhaps what you look for is another kind, or of another time.

search-kept = Kept searches
search-kept-none = No search is kept yet. Search for something, then keep it here under a name.
search-kept-run = Search again: { $name }
search-kept-forget = Forget “{ $name }”
search-keep-name = Name for this search
search-keep = Keep

search-found-in = { $where }:
