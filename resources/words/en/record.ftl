# A record to be read.

record-text = What the record says
record-withheld = Withheld: it is not in this copy
record-answer-unknown = Not known
record-answer-refused = Declined to say
record-answer-not-asked = Not asked
record-covered = Hidden behind the pseudonym
record-elsewhere = A record that is not in this vault
record-nameless = A record without a title
record-unknown = Kept from another form
record-item = No. { $number }
record-yes = Yes
record-no = No
record-file-sha256 = Hash of the file (SHA-256)
record-file-size = Size
record-file-media-type = Type
record-media = { $kind } ({ $format })
record-media-unknown = A file of an unknown kind
record-file-name = Name of the file as received
record-grant = Agreement
record-grant-unclear = This entry cannot be understood, so it allows nothing.
record-grant-purpose = For
record-grant-recipient = To
record-grant-any = { $of } (anyone of this kind)
record-grant-party = { $name } ({ $of })
record-grant-party-unknown = { $of } (one particular party, whose card is not here)
record-grant-identity = Identity
record-grant-scope = What of it
record-grant-all = Everything
record-grant-until = Until
record-grant-no-end = No last day
record-scope-photo-video = photos and video
record-scope-voice = the voice
record-scope-contact = contact details
record-scope-medical = medical details
record-scope-sgbv = sexual violence
record-scope-family = the family
record-part-paragraph = paragraph { $number }
record-part-paragraphs = paragraphs { $first } to { $last }
record-untitled = { $kind } without a title
record-kind-unknown = Record of a kind not known here
record-open-itself = Open it to work on it
record-edit = Edit
record-done = Done
record-sealed = Sealed and signed
record-is-withdrawn = This record was withdrawn: nothing of it leaves again, and it can only be read.
record-is-incomplete = Only proposals to change this record came, not the record itself.
record-is-conflict = Two versions of this record stand side by side. It can be written on once somebody decides between them.
record-is-formless = This record is of a kind this version of HRDoc has no form for. It can only be read.
record-is-partly-withheld = Parts of this record are withheld from you. They stay as they are; the rest can be edited.
record-is-foreign = This record came from somebody else. What you change becomes an amendment they can accept; their version stays as it is.
record-orphans-help = The form does not ask for these answers any longer. They stay with the record and never leave in an export.
record-export = Send it in a bundle
record-export-both = If it is sent now, both versions go.
record-withdraw = Withdraw or delete
record-written-on = Written on this form
record-ask-more = Ask for more
record-ask-more-tip = Add fields of your own to this form
record-shipped-form = { $kind }: the form HRDoc comes with
record-decide-do = Make a draft of these
record-decide-side = Version { $number }
record-decide-here = sealed in this vault
record-decide-came = came in a bundle
record-decide-came-of = came in a bundle of { $name }
record-decide-missing = { $count ->
    [one] Still to choose: one answer
   *[other] Still to choose: { $count } answers
}
record-decide-title = { $kind }: which version is right?
record-decide-help = Choose for each answer which version is right. What you choose becomes a draft that follows both; neither version is lost.
record-decide-nothing = Nothing stands here

# Throwing away what was written since a record was sealed.

changes-discard = Throw away the changes …
changes-discard-asks = Everything written since it was sealed is deleted for good.
changes-discard-yes = Throw the changes away
changes-discard-no = Keep it
changes-discarded = The changes were thrown away. It stands as it was sealed.
draft-discard = Throw this record away …
draft-discard-asks = Everything written here is deleted for good.
draft-discard-yes = Throw this record away
draft-discarded = The record was thrown away.
