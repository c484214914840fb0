-- schema 1.2

-- What lists are ordered by. begun grows as records come into this vault; changed is when their
-- text last changed here; title_key is the title as it sorts, NULL until a list by title asks.
ALTER TABLE record ADD COLUMN begun INTEGER NOT NULL DEFAULT 0;
ALTER TABLE record ADD COLUMN changed TEXT NOT NULL DEFAULT '';
ALTER TABLE record ADD COLUMN title_key TEXT;

-- The journal remembers in which order they came, and when something was last written.
UPDATE record SET begun = coalesce(
    (SELECT min(log * 4294967296 + place) FROM entry WHERE subject = record.id), 0
);
UPDATE record SET changed = coalesce(
    (
        SELECT max(json_extract(text, '$.time')) FROM entry JOIN opening USING (leaf)
        WHERE entry.subject = record.id AND part = 'event' AND json_valid(text)
        AND json_extract(text, '$.type')
        IN ('created', 'edited', 'sealed', 'withdrawn', 'erased', 'imported', 'intake', 'accepted')
    ),
    ''
);

CREATE INDEX record_by_begun ON record (begun, kind);
CREATE INDEX record_by_change ON record (changed, begun, kind);
CREATE INDEX record_by_title ON record (title_key, kind);

-- The roots of the complete subtrees of a log of ours at its newest checkpoint, largest first: the
-- next checkpoint reads what came after it, not the whole log.
CREATE TABLE frontier (
    log   INTEGER PRIMARY KEY REFERENCES log (id),
    size  INTEGER NOT NULL CHECK (size >= 0),
    roots BLOB NOT NULL
) STRICT;
