# Contacts: people one exchanges bundles with.

desk-rail-contacts = Contacts
contacts-title = Contacts
contacts-about = People and organisations whose card you keep. A card is what you need to send them something that only they can read, and to know what they signed.
contacts-none = Nobody yet. Ask for the card file of the lawyer or organisation you work with, and add it here.
contacts-add = Add a contact
contacts-words = Fingerprint of their card, as words
contacts-compare-about = Call them or meet them, and let them read the words of their own card to you. Only then press the button.
contacts-compared = The words are the same
contacts-revoke = Trust no longer …
contacts-revoke-sure = Nothing can be sent to { $name } any more, and what they signed counts as unknown. What was sent before stays readable to them.
contacts-revoke-really = Trust no longer
contacts-stay = Leave it as it is
