# Sending records: to whom, for what, what leaves and why.

export-title = Send
export-about = First to whom and for what; then you see what would leave, and which consent decides. Nothing is written before you say so.
export-to-whom = To whom
export-no-contacts = No contacts yet. Ask the person for their card file and add it here; they need yours as well.
export-compared-on = fingerprint compared on { $date }
export-contact-verified = fingerprint compared
export-contact-unverified = fingerprint never compared
export-contact-revoked = no longer trusted: nothing can be sent
export-contact-changed = another card was offered under this name: nothing can be sent until you decide
export-add-contact = Add a contact
export-my-card = My card
export-other-ways = Other ways
export-compare = Compare now
export-panel-close = Close

export-card-title = Add a contact from a card file
export-card-about = The other person saves their card in HRDoc and gives you the file. A card holds nothing secret.
export-card-choose = Choose the card file
export-card-compare = Call the person or meet them. They read the words of their own card to you; they have to be these:
export-card-compared = I compared the fingerprint with them by telephone or face to face
export-card-uncompared = Without comparing you can send all the same, but somebody may have put their own card in the place of the right one, and would read everything.
export-card-name = Your name for them
export-card-class = What they are
export-card-keep = Keep the card
export-my-card-about = Others need this card to send you something and to know that you signed. Read the words to them by telephone; it holds nothing secret.
export-my-card-save = Save my card
export-my-card-saved = The card is saved. Give the file to whoever is to send you something.

export-class-none = Choose
export-way-class = What the recipient is
export-way-named = Who will receive it
export-way-named-help = A name or an office. It is kept in this vault only, never in the bundle: for the day they have to be asked to delete it.
export-way-nameless = No name is written down above: without one you may not know later whom to ask to delete it.
export-way-passphrase = With a passphrase you both know
export-way-age = To a public key (age1…)
export-way-plain = Not encrypted
export-passphrase = Passphrase of the bundle
export-passphrase-again = The same again
export-passphrase-help = At least four words that nobody guesses. Tell it by another route than the bundle, and use it for nothing else.
export-age = Their public key
export-age-help = It begins with age1. For somebody without HRDoc’s card.
export-plain-caution = Anybody who finds the file can read everything in it. The journal notes that it was not encrypted.

export-for-what = For what
export-purpose = Purpose
export-purpose-none = Choose a purpose
export-identity = How much of people’s identity may leave
export-language = Language of the readable report inside

export-what-leaves = What leaves, and why
export-plan-needs = Choose to whom and for what. Then you see here what would leave.
export-needs = Still missing: { $what }.
export-needs-whom = to whom
export-needs-secret = the passphrase or key that closes it
export-needs-purpose = for what
export-needs-covered = Still to decide above: leave out what may not leave?
export-needs-read = Still to read above: what people refused.
export-card-needs = First give a name and choose what kind they are.
export-planning = Asking the consents …
export-only-covered = Leave out what no consent covers, and write the rest
export-refused = { $count ->
    [one] { $count } record may not leave. As it is, no bundle can be written.
   *[other] { $count } records may not leave. As it is, no bundle can be written.
}
export-left-out = { $count ->
    [one] { $count } record is left out.
   *[other] { $count } records are left out.
}
export-nothing = Nothing of this may leave.
export-nothing-why = Nothing of this may leave: { $reason }.
export-summary = Records that leave: { $records }. Files: { $files } ({ $size }). Withheld: { $places } with an answer, { $empty } empty.
export-list-refused = Needed in the bundle, but may not leave ({ $count })
export-list-leaving = Leaves ({ $count })
export-list-staying = Not needed in it: stays behind ({ $count })
export-names = Read these again before sending; their words contain a name of somebody who does not leave by name: { $records }
export-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
export-untitled = Untitled
export-consent-of = Consent of { $name }
export-place = another place
export-item-by = Allowed by consent: { $grant }
export-item-file-stays = The file itself stays here: no consent lets it leave, or it is not in this vault.
export-span = { $first } to { $last }
export-numbered = { $name }: number { $numbers }
export-item-withheld = Withheld: { $places } ({ $reason })
export-reason-unsealed = it is not sealed yet
export-reached-given = You chose it.
export-reached-documented = It documents what you chose.
export-reached-person = Somebody who appears in it.
export-reached-consent = The consent that allows it.
export-reached-case = It belongs to what you chose.
export-todo-no-grant = Nobody has been asked yet. Put down a consent on the record’s page.
export-todo-purpose = There is consent for another purpose only. If this bundle is for that purpose, choose it; otherwise ask again.
export-todo-recipient = There is consent for another recipient only. If this bundle is for them, choose them; otherwise ask again.
export-todo-identity = The consent allows less of who the person is. Lower the level above, or ask again.
export-todo-scope = The consent covers only part of it. Leave the rest out, or ask again.
export-todo-expired = The consent has run out. Ask again.
export-todo-withdrawn = Only a new consent of the person lets it leave.
export-todo-no-basis = Nothing says why this file may leave. State its basis, or put down a consent.
export-todo-unsealed = Seal it on its page; then it can leave.
export-todo-other = Leave it out, or look at it on its page.

export-write = Write the bundle
export-writing = Writing the bundle
export-done = The bundle is written.
export-done-for = For { $name }.
export-done-holds = Records: { $records }. Files: { $files }. Withheld: { $places } with an answer, { $empty } empty. Size: { $size }.
export-done-next = What to do next
export-next-card = Give the file to the recipient by any route; only they can open it. Then tell them its number by telephone.
export-next-age = Give the file to the recipient by any route; only their key opens it. Then tell them its number and your fingerprint by telephone.
export-next-passphrase = Give the file by one route and the passphrase by another, best by voice. Then tell them its number and your fingerprint by telephone.
export-next-plain = Give the file by hand: anybody who holds it can read it. Then tell them its number and your fingerprint by telephone.
export-done-number = Number of the bundle
export-done-fingerprint = Your fingerprint, for them to compare
export-again = Send to somebody else
export-leave = Back to the record

export-conditions = Before you send: what people refused or made a condition, in their own words
export-conditions-read = I have read this, and what I send keeps to it
export-condition-withheld = Something was refused, and the words are withheld from this vault.
