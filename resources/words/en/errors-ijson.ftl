## JSON that breaks the rules every reader agrees on.

error-json-refused = This is not JSON as HRDoc reads it (rule: { $rule }).
    .todo = Correct the file you gave, or ask whoever sent it for an undamaged copy.
