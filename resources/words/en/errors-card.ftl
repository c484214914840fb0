# What can be wrong with cards and fingerprints, and what a person can do about it.

error-card-malformed = This is not a card as HRDoc writes it ({ $rule }).
    .todo = Ask for the card again, as a file; if it is your own, check the name and the date.

error-card-signature-false = This card is not signed by the keys it names ({ $algorithm }); it was changed.
    .todo = Do not use it; get the card again by another route.

error-fingerprint-malformed = This is not a fingerprint, or a part of it is mistyped ({ $rule }).
    .todo = Type the 17 words, the 40 digits and letters (0 to 9, a to f), or the text that begins with SHA256:.
