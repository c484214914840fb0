## Records, their revisions, and consent.

error-not-a-record-id = This is not the id of a record.
    .todo = Copy the id from the list of records: 36 characters with four hyphens.

error-claims-invalid = What a sealed record says about itself breaks the rules of the format (rule: { $rule }).
    .todo = Do not rely on this record; ask whoever sent it for an undamaged copy.

error-revision-too-new = A record is written in version { $found } of the format; this program knows version { $known }.
    .todo = Update HRDoc, then open it again.

error-grant-invalid = A grant of a consent is not written as it has to be (rule: { $rule }).
    .todo = Give purpose, recipient, identity level, scope and end date, each in its own place.

error-revision-invalid = A sealed record cannot be trusted, because it breaks a rule of the format (rule: { $rule }).
    .todo = Do not rely on this record; ask whoever sent it for an undamaged copy.
