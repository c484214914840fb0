# Linking people, places and dates in an account.

mention-list = Who is meant
mention-here = In this account
mention-case = In this case
mention-named = By name
mention-new = Somebody new
mention-keys = Enter puts in the handle, such as W1. Ctrl+Enter also begins a record for somebody new. Esc leaves it.
mention-note-date = Note this date
mention-date-offered = Recognised as a date, and only offered: nothing is kept of it unless it is noted.
mention-is-person = This is a person …
mention-is-place = This is a place
mention-is-date = This is a date
