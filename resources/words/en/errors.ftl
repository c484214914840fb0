## Failures that belong to no single room.

error-cancelled = The work was stopped before it was done.
    .todo = Nothing of it was kept; start it again when you are ready.
