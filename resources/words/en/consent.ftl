# Consent: what may be done with a record, and how that is put down or taken back.

consent-title = Consent
consent-shape-none = No consent yet. Nothing leaves.
consent-shape-keep = Keep only. Nothing leaves.
consent-shape-pseudonym = May leave, only under a pseudonym
consent-shape-leaves = May leave with the name
consent-shape-withdrawn = Withdrawn. Nothing leaves.
consent-who-any = { $of } (any)
consent-who-contact = { $name } ({ $of })
consent-who-unknown = { $of } whose card you do not keep
consent-who-uncompared = { $name } ({ $of }; fingerprint not compared)
consent-part-only = not all of it
consent-until = until { $date }
consent-ended = ended on { $date }
consent-refused = Refused, in the person’s own words: “{ $words }”
consent-review = Ask again on { $date }
consent-review-passed = The day to ask again has passed: { $date }
consent-uncounted = { $count ->
    [one] One consent about this record does not count: it is another person’s, or comes from somebody who has no say here.
   *[other] { $number } consents about this record do not count: they are another person’s, or come from somebody who has no say here.
}
consent-record = Record consent
consent-withdraw = Withdraw …

consent-withdraw-does = If the consent is withdrawn, nothing of this record leaves this vault again. This cannot be undone; the person would have to consent anew.
consent-withdraw-others = { $count ->
    [one] The same consent covers one more record. That one stays behind, too.
   *[other] The same consent covers { $number } more records. They stay behind, too.
}
consent-withdraw-yes = Withdraw the consent
consent-withdraw-no = Leave it as it is
consent-withdrawn-told = The consent is withdrawn.
consent-left-nowhere = This record has not left this vault in any bundle.
consent-left-title = What already left cannot be called back. It left in:
consent-left = { $date }: a bundle for { $of }
consent-left-contact = { $date }: a bundle for { $name } ({ $of })
consent-left-perhaps = { $date }: perhaps a bundle for { $of }. HRDoc was stopped while it was being written.
consent-left-more = { $count ->
    [one] and one earlier bundle
   *[other] and { $number } earlier bundles
}

consent-page-title = Record consent
consent-question = What does the person allow?
consent-ready-keep = Keep only
consent-means-keep = It stays in this vault. Nothing leaves.
consent-ready-pseudonym = To a lawyer or an organisation, under a pseudonym
consent-means-pseudonym = The name stays here.
consent-ready-court = To a court, with the name
consent-means-court = The name goes with it, and protection is asked for.
consent-to = To whom
consent-purpose = For what
consent-replaces = Nothing that was allowed before stands any more
consent-replaces-always = What was allowed before ends with this.
consent-read-aloud = Read this aloud
consent-how = How it was given
consent-how-unsaid = Not stated
consent-date = Date
consent-date-refused = There is no such day. Correct it, or write what was said in words.
consent-review-title = Ask again on (if agreed)
consent-record-title = Consent, { $date }
consent-save = Record and seal
consent-cancel = Later

consent-ready-lines = Something else, line by line
consent-means-lines = Different things for different people: parts of it, dates, names.
consent-lines-none = Nothing is allowed yet. Add a line for each person or office that may have it.
consent-line-add = Add a line
consent-line-remove = Remove this line
consent-line-to = May be given to
consent-line-for = For
consent-line-as = The name
consent-line-ends = Until (empty: no end)
consent-line-whole = All of it
consent-line-some = Only parts
consent-line-paragraphs = Paragraphs
consent-line-paragraphs-example = for example 2, 5-7
consent-line-no-part = Say which parts: numbers of paragraphs, or something to tick.
consent-line-no-day = Until when? Write a day that exists, or leave it empty.
consent-line-unclear = One line is not clear yet. Complete it or remove it.
consent-more = More: understanding, questions, contact, what if
consent-more-tip = How it was understood, what was asked, whether to get in touch again, and what to do if the person cannot be reached
consent-begun = This consent was begun and is not sealed. It allows nothing yet; go on where you stopped.
consent-discard = Throw away …
consent-discard-asks = What is written here, and the signature or files taken in for it, are deleted for good.
consent-discard-yes = Throw this consent away
consent-sealed-told = The consent is recorded and sealed.
consent-sheet-person = Whose consent
consent-sheet-about = About
consent-sheet-allows = What it allows
consent-sheet-read = What was read aloud
consent-sheet-refusals = Conditions and refusals, in the person’s own words
consent-sheet-understanding = What they said they agree to
consent-sheet-questions = What they asked
consent-sheet-contact_again = Getting in touch again
consent-sheet-if_unreachable = If they are arrested or die
consent-untitled = Untitled
consent-witnessed = Heard by { $name }
consent-given-on = Given on { $date }
consent-what-left = What left, and what was deleted
consent-ask-again = Ask again
consent-all-fields = All fields
consent-line = We may give { $what } to { $recipient }, for this: { $purpose }.
consent-line-until = Until { $date }, we may give { $what } to { $recipient }, for this: { $purpose }.
consent-line-i0 = They are not told that you took part.
consent-line-i1 = They are not told your name.
consent-line-i2 = They are told your name and must keep it to themselves.
consent-line-i3 = They are told your name, and protection is asked for you.
consent-line-i4 = Your name may become public.
consent-scope-all = all that you have told us and given us, even the most personal parts
consent-scope-parts = only these parts: { $parts }
consent-scope-paragraph = paragraph { $number }
consent-scope-paragraphs = paragraphs { $first } to { $last }

# Read to the person, in their language, whatever the language of the window.
consent-read-keep = What you have told us, and what you have given us, stays with us, encrypted. We give it to nobody, unless we ask you again and you say yes.
consent-read-pseudonym = We may give all that you have told us, even the most personal parts, and what you have given us, to { $recipient }, and only for this: { $purpose }. Your name is not given; you are called by another name. Even so, somebody who knows what happened may recognise you.
consent-read-court = We may give all that you have told us, even the most personal parts, and what you have given us, to { $recipient }, and only for this: { $purpose }. Your name, and how you can be reached, go with it, and protection is asked for you. The accused and their lawyers may come to read it, and a judge may let others read it.
consent-read-lines = This is what you allow:
consent-read-others = Nobody else may have it, unless you agree to that, too.
consent-read-refused = You have said: “{ $words }”. Whoever sends it has to read that first.
consent-read-back-keep = You can change your mind at any time, and you need not say why.
consent-read-back = You can take this back at any time, and you need not say why. From then on nothing more leaves. What they have received by then we cannot call back; we can only ask them to delete it.
consent-read-back-court = You can take this back at any time, and you need not say why. From then on nothing more leaves. What a court or an authority has received by then stays with them; we cannot call it back.
consent-read-question = Do you agree?
consent-read-any-lawyer = a lawyer, whoever it is
consent-read-any-organisation = another organisation, whichever it is
consent-read-any-court = a court, whichever it is
consent-read-any-self = the people of our own organisation
consent-read-any-un = the United Nations
consent-read-any-regional = a regional human rights body
consent-read-any-prosecutor = a prosecutor or the police of another country
consent-read-any-archive = an archive or a memorial
consent-read-any-public = everybody (it may be made public)
consent-read-named-lawyer = the lawyer { $name }
consent-read-named-organisation = the organisation { $name }
consent-read-named-court = this court: { $name }
consent-read-named-self = { $name }, of our own organisation
consent-read-named-un = { $name }, of the United Nations
consent-read-named-regional = the regional body { $name }
consent-read-named-prosecutor = this prosecutor or police: { $name }
consent-read-named-archive = the archive { $name }
consent-read-named-public = { $name }, who may make it public

consent-sign = Sign here on the screen
consent-sign-here = Sign below with mouse, finger or pen
consent-sign-keep = Keep the signature
consent-sign-again = Start over
consent-sign-leave = No signature here
consent-signature-title = Signature, drawn on the screen
consent-how-signature = Drawn here, or on paper and photographed. Encrypted at once, never a file outside.
consent-how-thumbprint = On paper and photographed. Say who was there.
consent-how-audio = Let the person say in their own words what they agree to. Take the recording in, then delete it from the device.
consent-how-video = Let the person say in their own words what they agree to. Take the film in, then delete it from the device.
consent-how-witnessed-oral = Nothing is on paper; the one who heard it is named below.
consent-how-written-message = A picture or a copy of the message, as it was received.
consent-take-signature = Photo of the signed paper …
consent-take-thumbprint = Photo of the mark …
consent-take-audio = The sound recording …
consent-take-video = The film …
consent-take-witnessed-oral = A file, if there is one …
consent-take-written-message = The message …
