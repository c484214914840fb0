# Cases and what belongs to each.

desk-rail-cases = Cases
cases-title = Cases
cases-none = A case is what testimonies, people and evidence belong to: one story, one campaign or one file of work. Begin with its title; everything else can come later.
cases-count = { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
cases-testimonies = { $count ->
    [0] no testimony yet
    [one] { $count } testimony
   *[other] { $count } testimonies
}
cases-changed = changed { $when }
cases-untitled = Untitled case
cases-new = New case
cases-new-tip = Begin a case (Ctrl+N)
cases-new-title = Title of the case
cases-new-place = The broken benches
cases-new-help = A short name you will recognise. Put nobody’s name in it.
cases-begin = Begin the case
cases-without = Testimonies without a case
cases-without-count = { $count ->
    [one] { $count } testimony without a case
   *[other] { $count } testimonies without a case
}

case-title = Title of the case
case-title-tip = The title of the case; write to change it
case-list = What the case is made of
case-count = { $count ->
    [0] nothing in it yet
    [one] { $count } record
   *[other] { $count } records
}
case-none = Write down what somebody said: ten lines are enough. People, consent and evidence find their place beside it.
case-export = Export
case-export-tip = See what may leave, and why, before anything does
case-new-testimony = New testimony
case-new-testimony-tip = Begin a testimony (Ctrl+N)
case-is-withdrawn = This case was withdrawn: nothing of it leaves again.
case-is-foreign = This case came from somebody else. A change to its title becomes an amendment they can accept.

state-draft = Draft, not sealed
state-sealed = Sealed
state-changed = Draft after a sealed version
state-withdrawn = Withdrawn
state-incomplete = Incomplete

sealed-by-self = Sealed by you
sealed-by-contact = Sealed by { $name }
sealed-by-unknown = Sealed by somebody whose card is not here
sealed-by-withheld = Sealed; by whom is withheld
sealed-withdrawal = a withdrawal
