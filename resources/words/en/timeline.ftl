# The timeline of a case, drawn and listed.

timeline-title = Timeline
timeline-canvas = Timeline: left and right walk from date to date, plus and minus show fewer or more days, 0 shows all, Enter opens
timeline-list = Dates as a list
timeline-as-list = As a list
timeline-all = All
timeline-closer = Fewer days (+)
timeline-farther = More days (−)
timeline-open = Open
timeline-open-tip = Open the record (Enter)
timeline-again = Read again
timeline-reading = Dates of a case
timeline-reading-now = The dates of this case are being read; how far that is stands below.
timeline-stopped = Reading was stopped before the end.
timeline-changed = Something has changed since this was read.
timeline-none = Nothing in this case has a date yet. Whatever is dated comes here by itself: acts, events, steps of proceedings, conversations, evidence.
timeline-count = { $count ->
    [one] { $count } date
   *[other] { $count } dates
}
timeline-unknown = { $count ->
    [one] { $count } date without a day
   *[other] { $count } dates without a day
}
timeline-counted = Many dates, counted: solid are certain days, light is what may have been then. The highest column stands for { $count }.
timeline-which = { $which }: { $name }
timeline-stated = “{ $stated }”
timeline-no-day = no day known
timeline-between = between { $first } and { $last }
timeline-since = { $first } or later
timeline-until = { $last } or earlier
timeline-key-event = Event
timeline-key-other = Another record
timeline-is-time = Time
timeline-is-begin = Start
timeline-is-end = End
timeline-is-due = Due
timeline-untitled = { $kind } without a title
