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
consent-date-means = Understood as { $date }
consent-date-between = Understood as a day between { $first } and { $last }
consent-date-as-written = Kept as it is written; no day could be made out.
consent-date-impossible = There is no such day.
consent-date-refused = There is no such day. Correct it, or write what was said in words.
consent-review-title = Ask again on (if agreed)
consent-refused-title = What the person refuses (if anything)
consent-refused-help = In their own words. Whoever prepares a bundle sees it here; it goes with the consent.
consent-record-title = Consent, { $date }
consent-save = Record and seal
consent-cancel = Cancel

# Read to the person, in their language, whatever the language of the window.
consent-read-keep = I agree that what I have told, and what I have handed over, is kept here, encrypted. It is given to nobody unless I am asked again and agree. I can take this back at any time.
consent-read-pseudonym = I agree that all I have told, even the most personal parts, and what I have handed over, may be given to { $recipient }, only for this: { $purpose }. My name is not given; I am called by another name. Nobody else may have it unless I have agreed to that, too. I can take this back at any time; what has been handed over by then cannot be called back.
consent-read-court = I agree that all I have told, even the most personal parts, and what I have handed over, may be given to { $recipient }, only for this: { $purpose }. My name, and how I can be reached, go with it, and protection is asked for me. The accused and their lawyers may come to read it. Nobody else may have it unless I have agreed to that, too. I can take this back at any time; what a court has received by then cannot be called back.
consent-read-any-lawyer = a lawyer, whoever it is
consent-read-any-organisation = another organisation, whichever it is
consent-read-any-court = a court, whichever it is
consent-read-named-lawyer = the lawyer { $name }
consent-read-named-organisation = the organisation { $name }
consent-read-named-court = this court: { $name }
