# Consents in lists: what may be done with a record in a few words, and whom to ask again.

badge-is-none = No consent yet
badge-is-keep = Keep only
badge-is-pseudonym = Only as a pseudonym
badge-is-partly = With the name only in part, or only to some
badge-is-leaves = May leave with the name
badge-is-withdrawn = Withdrawn
badge-is-free = Needs no consent
badge-is-waits = Reading the consent …
badge-how-pseudonym = Only as a pseudonym
badge-how-named = With the name
badge-leads = { $words }, to: { $to }
badge-leads-limited = { $words }; to: { $to }
badge-leads-both = With the name, to: { $to }; under a pseudonym, to: { $under }
badge-and-others = { $names } and others
badge-limit-all = not all of it
badge-limit-some = to some, only parts
badge-limit-bound = with a condition
badge-limit-differs = it differs for other records
badge-joined = { $words }; { $more }
badge-first-all = Not all of it
badge-first-some = To some, only parts
badge-first-bound = With a condition
badge-first-differs = Different for other records
badge-limited = { $limits }. { $words }
badge-due = Ask again. { $words }
consents-title = Consents
consents-due-title = Consents to ask again about
consents-of-case = Consents of this case
consents-about = Consents about this record
consents-count = { $count ->
    [one] one consent
   *[other] { $count } consents
}
consents-none = There is no consent yet. It is taken down on the page of a testimony, a person or a piece of evidence.
consents-none-due = There is nobody to ask again today.
consents-due-chip = To ask again
consents-all-chip = All
consents-due = { $count ->
    [one] One consent to ask again about
   *[other] { $count } consents to ask again about
}
