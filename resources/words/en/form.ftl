# Filling in a form.

form-add = Add
form-add-to = Add to: { $what }
form-answer-instead = Answer it instead
form-answer-line = { $label }: { $text }
form-begin-record = Begin a new { $kind }: { $name }
form-bring-back = Bring it back
form-clear = Empty the field
form-done-missing = { $count ->
    [one] one answer expected
   *[other] { $missing } answers expected
}
form-done-nothing = Nothing yet
form-done-some = { $answered } of { $all } answered
form-element-menu = Move or remove
form-example = For example: { $text }
form-expected = expected
form-find-record = Find by name
form-guideline = How to fill it in: { $text }
form-how = How to fill in: { $what }
form-is-folded = folded
form-is-open = open
form-more = Other answers: { $what }
form-move-down = Move down
form-move-up = Move up
form-said-no = No
form-no-longer-asked = Answered, but no longer asked. The answer stays until you empty it.
form-nothing-found = Nothing found.
form-number-only = Only a whole number is kept here.
form-number-range = Only a whole number from { $low } to { $high } is kept here.
form-open-record = Open: { $name }
form-redo = Redo
form-remove = Remove
form-section = { $title }. { $done }. { $state }
form-take-out = Take out: { $name }
form-taken-out = Removed.
form-undo = Undo
form-said-unsaid = Not said
form-said-yes = Yes
