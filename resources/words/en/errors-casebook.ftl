error-no-such-record = There is no record { $record } in this vault.
    .todo = List the records with: hrdoc list VAULT
error-no-such-kind = There is no kind of record called { $kind }.
    .todo = Use one of: { $known }.
error-not-evidence = Record { $record } has no file in this vault.
    .todo = Give the id of a piece of evidence whose file is here.
error-not-sealed = Record { $record } was never sealed.
    .todo = Seal it first with: hrdoc seal VAULT ID
error-form-unknown = The form { $record } was filled with is not in this vault.
    .todo = Import the bundle it came with again.
error-conflict-unresolved = Record { $record } has two versions that differ in: { $fields }.
    .todo = Give a value for each of these fields in the same edit.
error-export-refused = { $count ->
    [one] Record { $record } may not leave ({ $reason }).
   *[other] { $count } records may not leave; the first is { $record } ({ $reason }).
}
    .todo = Look at everything with --dry-run, record the missing consent, or leave these out with --only-covered.
error-plan-outdated = What may leave has changed since it was shown; nothing was written.
    .todo = Look again at what leaves, and write it then.
error-conditions-unread = { $count ->
    [one] Somebody whose words would leave made a condition or refused something; nothing was written.
   *[other] People whose words would leave made { $count } conditions or refusals; nothing was written.
}
    .todo = Read what they said, and confirm that you have read it.
error-nothing-leaves = No record is left that may leave.
    .todo = Look at what is missing with --dry-run.
error-no-such-contact = No card is kept under the name { $name }.
    .todo = Keep one with: hrdoc trust VAULT CARD --as NAME --class CLASS
error-contact-revoked = The card of { $name } was revoked.
    .todo = Ask for a new card and keep it under another name.
error-fingerprint-differs = The fingerprint you typed is not the one of this card.
    .todo = Do not use this card. Ask its owner by another route.
error-no-such-class = { $value } is not a class of recipient.
    .todo = Use one of: { $known }.
error-no-such-purpose = { $value } is not a purpose.
    .todo = Use one of P1 to P15.
error-no-such-identity-level = { $value } is not an identity level.
    .todo = Use one of I0 to I4.
error-bundle-refused = The bundle does not verify: step { $step } fails. Nothing was taken in.
    .todo = See what is wrong with: hrdoc verify FILE --vault VAULT, and ask the sender for another copy.
error-sender-unknown = The bundle is whole, but you keep no card of whoever signed it. Nothing was taken in.
    .todo = Keep their card with hrdoc trust, or take it in all the same with --accept-unknown.
error-passphrase-too-short = This passphrase is too short to protect anything.
    .todo = Use at least { $least } letters; five or six words nobody would guess are best.
error-passphrases-differ = The two passphrases are not the same.
    .todo = Try again.
error-secret-file-invalid = The passphrase file is not plain text.
    .todo = Save it as UTF-8 text with the passphrase on the first line.
error-source-missing = { $what ->
    [passphrase] The file for the passphrase does not exist.
    [fields] The file with the fields does not exist.
    [card] The card file does not exist.
    [key] The key file does not exist.
    [certificates] The file with the certificates does not exist.
    [bundle] Bundle number { $position } does not exist.
   *[file] File number { $position } does not exist.
}
    .todo = Check the name and try again.
error-source-unreadable = { $what ->
    [passphrase] The file for the passphrase cannot be read.
    [fields] The file with the fields cannot be read.
    [card] The card file cannot be read.
    [key] The key file cannot be read.
    [certificates] The file with the certificates cannot be read.
    [timestamp] The timestamp file beside the bundle cannot be read.
    [bundle] Bundle number { $position } cannot be read.
   *[file] File number { $position } cannot be read.
}
    .todo = Check that it is a file and not a folder or a device, and that you may read it.
error-source-too-large = { $what ->
    [passphrase] The file for the passphrase is too large; at most { $most } bytes are read.
    [fields] The fields are too large; at most { $most } bytes are read.
    [card] The card file is too large; at most { $most } bytes are read.
    [key] The key file is too large; at most { $most } bytes are read.
    [certificates] The file with the certificates is too large; at most { $most } bytes are read.
   *[file] This file is too large for what it should be; at most { $most } bytes are read.
}
    .todo = Check that you gave the right file.
error-output-exists = There is already something at the place to write to.
    .todo = Choose another name; nothing is overwritten.
error-output-refused = The place to write to cannot be written.
    .todo = Check that the folder exists and that you may write there.
error-input-not-fields = { $rule ->
    [too-large] The fields are too large.
    [utf-8] The fields are not text in UTF-8.
    [syntax] The fields are not JSON.
    [member-twice] The fields name the same thing twice.
    [number] The fields hold a number that not every program would read the same way.
    [string] The fields hold broken characters that cannot be kept.
    [depth] The fields are nested too deeply.
   *[type] The fields are JSON, but not one object.
}
    .todo = Write them as {"{"}"field": value, …{"}"} in UTF-8. Nothing was changed.
error-nothing-to-withhold = Nothing that would leave is called { $value }.
    .todo = Use the name of a field (names, place) or of a sensitivity (identity, contact, medical, sgbv, family, location).
error-no-such-revision = Record { $record } has no such version here.
    .todo = Look at its versions with: hrdoc show VAULT ID --json
error-contact-changed = Another card was offered as { $name }, so it is not certain whose card you hold.
    .todo = Compare the fingerprint by another route and keep the right card again with: hrdoc trust VAULT CARD --as NAME --class CLASS --fingerprint WORDS
error-contact-of-another-class = You keep { $name } as { $kept }, which is not the class given here.
    .todo = Write { $kept } before the name, or keep the card as another class.
error-contact-name-empty = A contact needs a name that can be read.
    .todo = Give one with --as.
error-basis-note-missing = The basis “other” says nothing by itself.
    .todo = Say with --basis-note why this file may be handed on without a consent.
error-nothing-logged = The journal of this vault has no entry about record { $record }.
    .todo = Records that came with a bundle have entries from their import on.
error-nothing-to-accept = Nothing about record { $record } waits to be accepted.
    .todo = Look at it with: hrdoc show VAULT ID
error-several-to-accept = { $count ->
    [one] { $count } version of record { $record } waits to be accepted.
   *[other] { $count } versions of record { $record } wait to be accepted.
}
    .todo = Look at them with hrdoc show, and give the name of the one you accept.
error-no-such-state = No record can be in the state "{ $state }".
    .todo = The states are: { $known }.
error-no-such-form = This vault has no such form of its own.
    .todo = Choose another form.
error-list-fixed = No term can be added to this list: the program decides by its terms.
    .todo = Choose one of them, and write the rest in your own words.
error-no-such-term = This list of terms does not have that term.
    .todo = Choose another one from the list.
error-term-unfit = { $reason ->
    [empty] The field for the words is empty.
    [long] These words are too long for a list.
    [known] The list has these words already.
   *[unfit] These words cannot be shown in a list.
}
    .todo = { $reason ->
        [empty] Write the words of the term first.
        [long] Write a shorter name.
        [known] Use the term there is, or write another name.
       *[unfit] Write a short name in plain letters.
    }
error-no-such-violation = There is no act with the code { $violation }.
    .todo = Take a code from the vocabulary of acts, such as KIL or KIL.EXJ.
error-search-date-unclear =
    { $end ->
        [since] From which day on to search could not be understood.
       *[other] Up to which day to search could not be understood.
    }
    .todo =
        { $reason ->
            [impossible] There is no such day in that calendar. Look at day and month again.
            [calendar-needed] Say which calendar is meant, for example 1440 AH or 2019 CE.
            [calendar-conflict] Two calendars are named. Keep one of them.
            [day-or-month-first] It cannot be told which is the day and which the month. Write the year first, such as 2019-11-16.
            [two-digit-year] Write the year with four digits, such as 1398 or 2019.
            [no-year] Write the year, too, with four digits.
           *[other] Write a year, a month or a day, such as 2019, 2019-11, 1398/08/25 or 25 Aban 1398.
        }
error-search-dates-reversed = The time to search in ends before it begins.
    .todo = Exchange the two dates.
error-search-name-empty = A search that is kept needs a name.
    .todo = Give it a name that you will recognise.
error-no-such-search = No search is kept under the name "{ $name }".
    .todo = List the searches that are kept, and take one of their names.
error-testimony-stays = This testimony stays: it was sealed, or something that was sealed names it.
    .todo = Take its consent back instead; there it can be deleted, too.
error-draft-stays = This record stays: it was sealed once, or another record names it.
    .todo = Take it out of the records that name it first. What was sealed is withdrawn or deleted.
