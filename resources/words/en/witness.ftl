# Who speaks in a testimony.

witness-title = Who speaks
witness-none = The witness is not named. They may stay unknown.
witness-name-them = Name the witness
witness-other = Choose somebody else
witness-pseudonym = Pseudonym
witness-name = Name
witness-name-help = Kept apart from the account; leaves only where the witness agreed.
witness-keep = Keep
witness-leave = Leave it
witness-known = Or somebody who has a record, in any spelling
witness-nobody = Not known after all
witness-unnamed = Nobody is named as the witness. That can wait, and may stay so.
