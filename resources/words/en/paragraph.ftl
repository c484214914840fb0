# What is known of a paragraph, and of the people of an account, beside it.

paragraph-close = Close (Esc)
paragraph-title = Paragraph { $number }
paragraph-none = Nothing is written here yet. Go to a paragraph to see what is known of it.
paragraph-people = People in this paragraph
paragraph-people-add = Somebody who is meant, too
paragraph-people-remove = { $handle }: take out of this paragraph
paragraph-people-title = People
paragraph-people-none = Type @ in the account to link somebody by a handle. Names stay out of the text.
paragraph-person-title = { $handle }
paragraph-person-tip = Role, and how the name became known
paragraph-person-open = Open the record
paragraph-person-begin = Begin a record
paragraph-person-remove = Take out of the list
paragraph-person-gone = No longer in the text
paragraph-person-ask = How did the name become known?
paragraph-details = Paragraph details
paragraph-details-tip = What is known of the paragraph you stand in (F2)
