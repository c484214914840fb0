# The phases of a conversation, and reading an account back.

phases-more = Further phases and questions
phases-more-tip = Shows the phases of a full conversation: need, risk, plan, consent, reading back
phases-less = Keep to a first account
phases-title = Phases
phases-name-need = Need
phases-tip-need = Why this conversation is needed, and what was said before
phases-name-risk = Risk
phases-tip-risk = Who could be harmed by it, and what was decided
phases-name-plan = Plan
phases-tip-plan = When, where, how, with whom and through which interpreter
phases-name-explain = Explain and consent
phases-tip-explain = What was explained before anything was asked
phases-name-account = Account
phases-tip-account = The account itself: write here
phases-name-probing = Asking further
phases-tip-probing = Questions after the free account, what was shown, breaks
phases-name-read-back = Reading back and closing
phases-read-leave = Leave reading back
phases-tip-read-back = What the witness confirmed and corrected, signatures, referral and promises
phases-name-evaluation = Looking back
phases-tip-evaluation = What has to be checked and followed up, and how you are
phases-state-open = nothing yet
phases-state-begun = begun
phases-state-complete = complete
phases-written = { $count ->
    [one] one paragraph written
   *[other] { $count } paragraphs written
}
phases-said = { $phase }: { $state }
phases-counted = { $state }; { $answered } of { $all } answered
phases-back = Back to writing  F9
phases-back-tip = Go back to the account; F9 comes here again
phases-read = Read it back, paragraph by paragraph
phases-read-note = What the witness corrected, in their words
phases-read-confirm = Confirm this paragraph
phases-read-correct = Correct this paragraph …
phases-read-cancel = Cancel
phases-read-keep = Keep the correction
phases-read-change = Change the words
phases-read-before = Previous
phases-read-after = Next
phases-read-where = Paragraph { $number } of { $all }
phases-heard-confirmed = The witness confirmed this paragraph.
phases-heard-corrected = The witness corrected this paragraph.
phases-break = Take a break
phases-break-tip = Notes that a break begins now
phases-break-end = Go on
phases-break-since = Break since { $time }
phases-next = Next: { $phase }
