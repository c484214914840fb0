# Forms people make themselves.

own-forms-begin = Make a form
own-forms-begin-do = Make the form
own-forms-begin-kind = For records of this kind
own-forms-begin-name = Name of the form
own-forms-delicate-contact = A way to reach somebody: leaves only where contact was allowed
own-forms-delicate-family = About the family: leaves only where that was allowed
own-forms-delicate-identity = As delicate as a name: leaves only where the name may
own-forms-delicate-location = A place: stays behind where a witness is not named
own-forms-delicate-medical = About health: leaves only where that was allowed
own-forms-delicate-none = Not delicate: leaves with the record
own-forms-delicate-sgbv = About sexual violence: leaves only where that was allowed
own-forms-fields = { $count ->
    [0] no field of its own yet
    [one] one field of its own
   *[other] { $number } fields of its own
}
own-forms-for-new = New records of this kind are written on it
own-forms-help = Every kind of record has its form. Where you need to ask more, make one of your own: it has all that the other has, and your fields after it. It goes along with the records, so that whoever receives them can read your questions.
own-forms-in-use = In use. Records written on this form ask these questions from now on.
own-forms-kind-date = A date
own-forms-kind-line = One line of text
own-forms-kind-number = A number
own-forms-kind-person = A person
own-forms-kind-place = A place
own-forms-kind-prose = A longer text
own-forms-kind-term = One choice from a list
own-forms-kind-terms = Several choices from a list
own-forms-kind-yes-no = Yes or no
own-forms-list-new = A list of its own
own-forms-make-help = What you change here is kept as you type, and asked of nobody until you put it into use. A field you take out is asked no more; answers given to it stay in their records and never leave.
own-forms-needs-name = a name for the form
own-forms-none = There is no form of your own yet.
own-forms-not-in-use = Kept, but not in use yet.
own-forms-of-kind = Form of your own: { $kind }
own-forms-title = Forms of your own
own-forms-unnamed = Form without a name
own-forms-use = Put into use
own-forms-waiting = { $count ->
    [one] In use, but for one part that has no words yet. It is kept here.
   *[other] In use, but for { $number } parts that have no words yet. They are kept here.
}
