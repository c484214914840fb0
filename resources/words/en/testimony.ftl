# The testimony page.

testimony-title = Title of the testimony
testimony-title-place = A few words without a name
testimony-title-help = A few words without a name. Enter goes on to the account.
testimony-untitled = Untitled testimony
testimony-date = Date of the conversation
testimony-date-help = As people say it: 5 Aban 1403, October 2024, last winter. It is kept letter for letter.
testimony-language = Language of the account
testimony-language-unsaid = not said
testimony-account = The account
testimony-account-place = Write what was said, in the words it was said in. Enter begins a new paragraph.
testimony-continue = Continue writing
testimony-continue-tip = Begin a new paragraph (Enter at the end of the last)
testimony-gutter = Numbers of the paragraphs
testimony-source-tip = How the witness knows this (Tab or Alt+Down, or press beside a paragraph)
testimony-source-of = Paragraph { $number }: { $source }
testimony-source-ask = how known?
testimony-source-unsaid = Not said
testimony-knows-own-senses = saw, heard or lived it
testimony-knows-told = was told by somebody
testimony-knows-media = read or heard in the media
testimony-knows-document = saw it in a document
testimony-knows-inference = concluded it
testimony-knows-common-knowledge = everybody knew
testimony-knows-unclear = not clear
testimony-menu-undo = Undo
testimony-menu-redo = Redo
testimony-menu-cut = Cut
testimony-menu-copy = Copy
testimony-menu-paste = Paste
testimony-menu-select-all = Select all
testimony-details = About the testimony
testimony-details-tip = Consent, evidence and versions (F6 moves between the parts of the window)
testimony-account-back = Back to the account
testimony-paragraph-closed = [Withheld: not in this copy]
testimony-translation-stayed = The translation stays whole with paragraph { $number }. Cut it there too.

testimony-case = Case
testimony-no-case = It belongs to no case yet.
testimony-version = This version
testimony-conflict = Two versions stand side by side, and a person has to decide between them.
testimony-waiting = { $count ->
    [one] { $count } amendment by somebody else waits.
   *[other] { $count } amendments by others wait.
}
testimony-earlier = { $count ->
    [one] and { $count } earlier version
   *[other] and { $count } earlier versions
}
testimony-seal = Seal this version
testimony-seal-tip = Sign what is written now
testimony-seal-help = Signs it as it is now. What you change later becomes a new version.
testimony-empty = Still empty, and may stay so:
testimony-empty-consent = Consent
testimony-empty-person = Who speaks
testimony-empty-date = Date of the conversation
testimony-empty-place = Place of the conversation
testimony-sealed = Sealed and signed
testimony-sealed-with = Sealed and signed, together with { $what }
testimony-sealed-empty = { $told }. Still empty: { $what }
testimony-sealed-kind = { $kind ->
    [evidence] { $count ->
        [one] 1 piece of evidence
       *[other] { $number } pieces of evidence
    }
    [person] { $count ->
        [one] 1 person
       *[other] { $number } people
    }
    [group] { $count ->
        [one] 1 group
       *[other] { $number } groups
    }
   *[other] { $words }: { $number }
}

testimony-is-withdrawn = This testimony was withdrawn: nothing of it leaves again, and it can only be read.
testimony-is-incomplete = Only proposals to change this testimony came, not the testimony itself.
testimony-is-conflict = Two versions of this testimony stand side by side. One is shown; it can only be read until somebody decides between them.
testimony-is-withheld = Parts of this account are withheld from you, so it can only be read.
testimony-is-unusual = This account was written in a way this page cannot change safely. It can only be read here.
testimony-is-foreign = This testimony came from somebody else. What you change becomes an amendment they can accept; their version stays as it is.

testimony-is-sealed = Sealed { $when }.
testimony-is-sealed-once = Sealed.
testimony-is-final = A change begins a new version.
testimony-is-written-on = What you write now becomes a new version; the sealed one stays as it is.
testimony-is-changed = A new version, still a draft. The one sealed on { $when } stays as it was.
testimony-begins-version = A new version begins with what you write; the sealed one stays as it was.
testimony-change = Change it: a new version
testimony-change-tip = Write on. What is sealed stays as it was (Ctrl+E)
testimony-leave = Leave it as it is
testimony-leave-tip = Nothing was changed yet: read it again, and begin no version
testimony-discard = Throw this testimony away …
testimony-discard-asks = Everything written here is deleted for good, with the consent and the files that were begun for it alone.
testimony-discard-yes = Throw this testimony away
testimony-discarded = The testimony was thrown away.
