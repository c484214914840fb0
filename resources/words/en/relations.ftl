# Relations around a record, drawn and listed.

relations-title = Relations
relations-around = Around { $title }
relations-canvas = Relations: arrows move, Enter walks on, Backspace goes back, F opens
relations-list = Relations as a list
relations-as-list = As a list
relations-back = One step back
relations-back-tip = What stood in the middle before stands there again (Backspace)
relations-walk = Walk on from here
relations-walk-tip = Let this stand in the middle (Enter)
relations-open = Open
relations-open-tip = Open the record (F)
relations-none = Nothing is joined to this yet. Relations come by themselves: when an event names its people, when a testimony says whose it is, when evidence supports either.
relations-unnamed = Without a record
relations-untitled = { $kind } without a title
relations-told = { $title }: { $words }
relations-comma = {", "}
relations-of-case = Belongs to the case
relations-words-more = and { $count } more
relations-hidden = and { $count } more
relations-hidden-least = and { $count } more, at least
relations-hidden-help = Enter shows the following ones around the same middle.
relations-beyond = { $count ->
    [one] { $count } other relation that is not drawn
   *[other] { $count } other relations that are not drawn
}
relations-beyond-least = at least { $count } other relations that are not drawn
relations-beyond-short = { $count } more
relations-beyond-short-least = { $count } or more besides
relations-listed-who = { $who } in “{ $what }”
relations-listed-to = { $words }: { $other }
relations-victim-of = Victim of: { $act }
relations-tie-victim = victim of
relations-tie-perpetrator = alleged perpetrator
relations-tie-told-by = told it
relations-tie-given-by = gave it
relations-tie-concerns = it is about them
relations-tie-supports = supports
relations-tie-made-from = made from
relations-tie-part-of = part of
relations-tie-adds-to = adds to
relations-tie-of-event = belongs to the event
relations-tie-at-place = at this place
relations-tie-names = names
relations-key = Full lines lead outwards from the middle. Dashed lines also join what is shown.
relations-source = Source ({ $who })
