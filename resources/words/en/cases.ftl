# Cases and what belongs to each.

desk-rail-cases = Cases
cases-title = Cases
cases-first-title = Begin here
cases-step-first = { $number }. { $what }
cases-first-case = Begin a case
cases-first-case-why = One story, one campaign or one file of work. A title is enough; testimonies, people and evidence find their place in it.
cases-first-testimony = Write down what somebody says
cases-first-testimony-why = Ten lines in their own words. No form has to be filled in, and every word is kept, encrypted, as it is typed.
cases-first-consent = Ask what may be done with it
cases-first-consent-why = Nothing leaves this vault before the person agreed to whom it goes and for what.
cases-first-kept = F12 locks at any moment; nothing that was written is lost.
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
cases-changed-itself = the case itself changed { $when }
cases-untitled = Untitled case
cases-new = New case
cases-new-tip = Begin a case (Ctrl+N)
cases-new-title = Title of the case
cases-new-place = For example: The broken benches
cases-new-wanted = Still missing: the title.
cases-new-cancel = Cancel
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
case-count-testimony = { $count ->
    [one] { $count } testimony
   *[other] { $count } testimonies
}
case-count-evidence = { $count ->
    [one] { $count } item of evidence
   *[other] { $count } items of evidence
}
case-count-person = { $count ->
    [one] { $count } person
   *[other] { $count } persons
}
case-count-group = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
case-count-event = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
case-count-proceeding = { $count ->
    [one] { $count } proceeding
   *[other] { $count } proceedings
}
case-count-action = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
case-count-referral = { $count ->
    [one] { $count } referral
   *[other] { $count } referrals
}
case-count-risk = { $count ->
    [one] { $count } risk assessment
   *[other] { $count } risk assessments
}
case-count-assessment = { $count ->
    [one] { $count } assessment
   *[other] { $count } assessments
}
case-count-review-note = { $count ->
    [one] { $count } review note
   *[other] { $count } review notes
}
case-export = Send
case-export-tip = See what may leave, and why, before anything does
case-is-withdrawn = This case was withdrawn: nothing of it leaves again.
case-is-foreign = This case came from somebody else. A change to its title becomes an amendment they can accept.
case-part-overview = Overview
case-part-testimonies = Testimonies
case-part-evidence = Evidence
case-part-people = People
case-part-events = Events
case-part-relations = Relations
case-part-timeline = Timeline
case-part-proceedings = Proceedings
case-part-actions = Actions
case-part-exports = Sent
case-go-to = This case: { $part }
case-new-testimony = New testimony
case-new-evidence = Add files
case-new-person = Add a person
case-new-group = Add a group
case-new-event = New event
case-new-proceeding = New proceeding
case-new-action = New action
case-new-referral = New referral
case-new-risk = New risk assessment
case-new-assessment = New assessment
case-new-review-note = New review note
case-tip-new = { $what } (Ctrl+N)
case-empty-testimony = Write down what somebody said: ten lines are enough. People, consent and evidence find their place beside it.
case-empty-evidence = Photos, films, recordings and documents belong here. Add files, or drop them anywhere on this page: each is encrypted as it comes in and never changed.
case-empty-person = Everybody whom a testimony or an event of this case names appears here by itself. You can add somebody before that, under a pseudonym that tells nothing about them.
case-empty-group = An organisation, an agency, a unit or a community: as those who act or as those who are harmed.
case-empty-event = An event is something that happened at a time and a place, and the acts it was made of: who did what to whom. Write the testimony first; then put down here what follows from it.
case-empty-proceeding = A summons, a charge, a hearing, a verdict: each step of the authorities against somebody is one proceeding. Give it a date, and the overview reminds you of it.
case-empty-action = What you did about it: a letter, a complaint, a visit, a report. Give the next step a date, and the overview reminds you of it.
case-empty-referral = Help that you offered or arranged for somebody: a doctor, a lawyer, a safe place.
case-empty-risk = Who could be harmed by this work, by whom, and what you do against it.
case-empty-assessment = How far a source and what it says can be relied on, and why.
case-empty-review-note = What somebody who read this work again wants to have changed.
case-empty-export = Nothing of this case has left this vault. Before anything does, you see what may leave, and why the rest stays.
case-drop-here = Let go to take the files in
case-people = People of the case
case-people-count = { $count ->
    [one] { $count } person or group
   *[other] { $count } persons and groups
}
case-people-coming = { $count ->
    [0] Looking for those whom this case names …
    [one] { $count } so far; still looking …
   *[other] { $count } so far; still looking …
}
case-exports-count = { $count ->
    [one] { $count } bundle
   *[other] { $count } bundles
}
case-exports-note = What has left cannot be called back.
case-exports-some = Of a case as large as this only the { $count } records that changed last are looked at here.
case-export-unsaid = A bundle
case-export-what = What left in the bundle
case-export-what-to = What left: { $to }
case-export-withdrawn-consents = { $count ->
    [one] { $count } consent withdrawn since
   *[other] { $count } consents withdrawn since
}
case-export-withdrawn-records = { $count ->
    [one] { $count } record withdrawn since
   *[other] { $count } records withdrawn since
}
case-export-perhaps = Perhaps: HRDoc was stopped while it was being written
case-export-records = { $count ->
    [one] { $count } record of this case
   *[other] { $count } records of this case
}
case-next = What to do next
case-next-nothing = Nothing is waiting here.
case-next-first = Begin with what somebody said. Everything else can come later, in any order.
case-next-consent = Ask for consent
case-next-consent-count = { $count ->
    [one] { $count } testimony: nobody was asked yet what may be done with it
   *[other] { $count } testimonies: nobody was asked yet what may be done with them
}
case-next-event = Put down who did what to whom
case-next-event-why = There are testimonies and no event yet
case-next-seal = Seal what is finished
case-next-seal-count = { $count ->
    [one] { $count } draft is not sealed yet
   *[other] { $count } drafts are not sealed yet
}
case-late-due = late: { $day }
case-due-appeal = Last day to appeal
case-due-referral = Ask how the help went
case-due-case = Next step of the case
case-due-hearing = Hearing or step of the authorities
case-due-step = Next step of an action
case-due-review = Ask again about a consent
case-due-risk = Look at the risks again
case-due-promise = Keep a promise to a witness
case-summary = Summary
case-summary-place = What this case is about, in a few sentences
case-summary-none = Nothing written.
case-status = Status
case-status-unsaid = Not stated
case-latest = Changed last
case-details = All details of the case

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
