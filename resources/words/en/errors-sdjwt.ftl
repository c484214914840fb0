## Signed objects whose parts can be withheld.

error-not-base64url = A part of a signed record is not written the one way the format allows.
    .todo = Do not rely on this record; ask whoever sent it for an undamaged copy.

error-sdjwt-invalid = A signed record breaks the rules of its format (rule: { $rule }).
    .todo = Do not rely on this record; ask whoever sent it for an undamaged copy.
