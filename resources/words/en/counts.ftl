# Counts of what is documented.

counts-title = Counts
counts-choose-unit = Count
counts-choose-by = By
counts-choose-calendar = Calendar
counts-choose-case = In the case
counts-all-cases = All cases
counts-unit-acts = Acts
counts-unit-persons = Persons (victims)
counts-unit-events = Events
counts-by-act = Kind of act
counts-by-victim = Victim
counts-by-perpetrator = Alleged perpetrator
counts-by-place = Place
counts-by-year = Year
counts-by-month = Month
counts-by-sdg = Harm (SDG 16.10.1)
counts-told-by-act = kind of act
counts-told-by-victim = victim
counts-told-by-perpetrator = alleged perpetrator
counts-told-by-place = place
counts-told-by-year = year
counts-told-by-month = month
counts-told-by-sdg = harm (SDG 16.10.1)
counts-gregorian = Gregorian
counts-solar = Solar Hijri
counts-in-calendar = { $by }, { $calendar }
counts-heading = { $unit } by { $by }
counts-broad = Broader groups
counts-broad-tip = Count each act as the broadest term above it
counts-number-acts = { $count ->
    [one] { $count } act
   *[other] { $count } acts
}
counts-number-persons = { $count ->
    [one] { $count } person
   *[other] { $count } persons
}
counts-number-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
counts-in-events = { $count ->
    [one] in { $count } event
   *[other] in { $count } events
}
counts-not-certain-year = { $count } may belong to several years
counts-not-certain-month = { $count } may belong to several months
counts-both = { $certain } + { $possible }
counts-between = { $number } more possible
counts-uncertain = More possible
counts-none-act = No kind of act given
counts-none-victim = No victim named
counts-none-perpetrator = No alleged perpetrator named
counts-none-place = No place given
counts-none-year = No year that can be told
counts-none-month = No month that can be told
counts-none-sdg = Not among these harms, or has to be judged
counts-other-act = A term that is not here
counts-unnamed = { $handle } (without a record)
counts-untitled-person = A person without a name here
counts-untitled-place = A place without a name here
counts-numbered-person = Person { $number }
counts-numbered-place = Place { $number }
counts-harm-killing = Killing
counts-harm-kidnapping = Kidnapping
counts-harm-enforced-disappearance = Enforced disappearance
counts-harm-arbitrary-detention = Arbitrary detention
counts-harm-torture = Torture
counts-harm-other-harmful-act = Other harmful act
counts-caution = These are counts of what is documented in this vault, drafts too; they do not say how much happened. What was easier to reach is counted more often. It is no sample: draw no rates, trends or comparisons from it.
counts-caution-acts = One person may have suffered several acts; each is counted.
counts-caution-persons = A person is counted once in each row and once in the total. Somebody without a record is counted once for each event that names them, because nobody knows whether two of them are the same.
counts-caution-events = An event with several acts may stand in several rows; it is counted once in the total.
counts-caution-between = A date that may lie in several periods is certain in none of them: it is told as “more possible” beside each, and no column of these may be added up.
counts-caution-sdg = The indicator counts verified cases of human rights defenders, journalists and trade unionists, each person once; here everybody documented is counted, by what your terms say.
counts-bars = Counts as bars; Enter leads to the events behind a number
counts-table = Counts as a table; Enter leads to the events behind a number
counts-table-heads = Heads of the columns
counts-as-table = As a table
counts-behind = Events behind this number
counts-none = Nothing can be counted yet. Counts come by themselves from events and the acts in them.
counts-small = Numbers below { $number } can point to one person, even without a name. Leave such rows out, or join them, before you show this to anybody.
counts-again = Count again
counts-reading = Events to be counted
counts-reading-now = The events are being read; how far that is stands below.
counts-counting = Counting
counts-stopped = It was stopped before the end.
counts-changed = Something has changed since this was counted.
counts-take-out = Take out …
counts-leaving-caution = What you take out is plain text. It leaves the vault unencrypted, and nobody can call it back.
counts-leaving-what = Only labels, periods and numbers leave, with the caution beneath. People and places are numbered; their names stay here.
counts-leaving-yes = I want this to leave the vault unencrypted
counts-leaving-not = Leave it here
counts-copy = Copy as text
counts-copied = Copied. Anybody at this computer can paste it until something else is copied or the vault is locked.
counts-save = Save as a CSV file …
counts-save-title = Where the table shall lie
counts-saving = Counts to a file
counts-saved = Saved, unencrypted.
