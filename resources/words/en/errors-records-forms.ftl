# What can be wrong with forms, vocabularies, fields and dates.

error-form-invalid = The definition of a form cannot be read: { $rule }.
    .todo = Ask whoever wrote the form to correct it; nothing was changed.

error-vocabulary-invalid = The definition of a list of terms cannot be read: { $rule }.
    .todo = Ask whoever wrote the list to correct it; nothing was changed.

error-unknown-kind = There is no kind of record called { $kind }.
    .todo = Use one of: case, person, group, place, event, testimony, consent, evidence, proceeding, action, assessment, review-note, risk, referral.

error-unknown-vocabulary = There is no list of terms called { $vocabulary }.
    .todo = Check the spelling of the list's name.

error-unknown-field = The form has no field { $field }.
    .todo = Check the spelling of the field; nothing was written.

error-invalid-field =
    { $rule ->
        [answer] The value of { $field } says why there is no answer, but not in one of the ways HRDoc knows: unknown, refused, not-asked.
        [text] The value of { $field } has to be text.
        [too-long] The value of { $field } is too long for one record.
        [broken-text] The text of { $field } holds broken characters that cannot be kept.
        [integer] The value of { $field } has to be a whole number.
        [range] The number in { $field } is too small or too large.
        [boolean] The value of { $field } has to be true or false.
        [date] The value of { $field } has to be a date: the words as stated, or an object with as_stated.
        [calendar] The calendar of { $field } is not one of gregorian, solar-hijri and islamic-civil.
        [edtf] The value of { $field } is not a date in the EDTF notation that HRDoc reads.
        [order] The first day in { $field } is later than the last.
        [code] The value of { $field } has to be a code from a list.
        [unknown-code] The code in { $field } is not on its list.
        [record-id] The value of { $field } has to be the id of a record.
        [list] The value of { $field } has to be a list.
        [object] The value of { $field } has to be an object with named parts.
        [sha256] The value of { $field } has to be a SHA-256 hash: 64 digits and small letters (0 to 9, a to f).
        [grant-members] The grant in { $field } has to have exactly purpose, recipient, identity, scope and until.
        [grant-purpose] The purpose of the grant in { $field } is not one of P1 to P15.
        [grant-recipient] The recipient of the grant in { $field } is no known class, or what follows it is not the fingerprint of a card.
        [grant-identity] The identity level of the grant in { $field } is not one of I0 to I4.
        [grant-scope] The scope of the grant in { $field } cannot be understood.
        [grant-until] The last day of the grant in { $field } has to be a day such as 2030-12-31, or null.
       *[other] The value of { $field } does not fit its field: { $rule }.
    }
    .todo = Correct this value and try again; nothing was written.

error-impossible-date = The date in { $field } does not exist in its calendar.
    .todo = Correct it, or keep the words as they were said by writing them as {"{"}"as_stated": "…"{"}"}.

error-day-outside-calendar = There is no such day in the calendar { $calendar } ({ $rule }).
    .todo = Check day, month and year, or keep the date only as it was stated.

error-edtf-refused = This is not a date in the EDTF notation that HRDoc reads ({ $rule }).
    .todo = Correct the notation, or keep the date only as it was stated.
