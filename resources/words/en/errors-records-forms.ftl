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

error-invalid-field = The value of { $field } does not fit its field: { $rule }.
    .todo = Correct this value and try again; nothing was written.

error-impossible-date = The date in { $field } does not exist in its calendar.
    .todo = Correct it, or keep the words as they were said by writing them as {"{"}"as_stated": "…"{"}"}.

error-day-outside-calendar = The calendar { $calendar } cannot give this day: { $rule }.
    .todo = Check day, month and year, or keep the date only as it was stated.

error-edtf-refused = This is not a date in the EDTF notation that HRDoc reads: { $rule }.
    .todo = Correct the notation, or keep the date only as it was stated.
