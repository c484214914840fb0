-- schema 1.1

-- Records whose text or standing has changed since they were indexed; the newest change has the
-- highest number, which becomes the number of the record in the index.
CREATE TABLE search_waiting (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    record TEXT NOT NULL UNIQUE REFERENCES record (id) ON DELETE CASCADE
) STRICT;

-- What is indexed of a record: heads are the names of the revisions it was read from.
CREATE TABLE search_record (
    id     INTEGER PRIMARY KEY,
    record TEXT NOT NULL UNIQUE REFERENCES record (id) ON DELETE CASCADE,
    kind   TEXT NOT NULL,
    state  TEXT NOT NULL,
    heads  TEXT NOT NULL
) STRICT;
CREATE INDEX search_record_by_state ON search_record (state);

-- Folded words and what a record is filtered by. The words are kept beside the index because only
-- who knows them can take them out of it again.
CREATE VIRTUAL TABLE search_text USING fts5 (
    words, other, prefix = '2', columnsize = 0, tokenize = 'ascii'
);
-- A word leaves the pages of the index together with the text it stood in.
INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 1);

CREATE TABLE search_facet (
    id    INTEGER NOT NULL REFERENCES search_record (id) ON DELETE CASCADE,
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (id, facet, value)
) STRICT, WITHOUT ROWID;

-- Days as Julian day numbers; an end that is open is far away.
CREATE TABLE search_span (
    id    INTEGER NOT NULL REFERENCES search_record (id) ON DELETE CASCADE,
    first INTEGER NOT NULL,
    last  INTEGER NOT NULL CHECK (first <= last),
    PRIMARY KEY (id, first, last)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_span_by_first ON search_span (first);
CREATE INDEX search_span_by_last ON search_span (last);

CREATE TABLE search_name (
    key  TEXT NOT NULL,
    id   INTEGER NOT NULL REFERENCES search_record (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    PRIMARY KEY (key, id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_name_by_id ON search_name (id);

CREATE TABLE saved_search (
    name    TEXT PRIMARY KEY,
    request TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_record_gone AFTER DELETE ON search_record BEGIN
    DELETE FROM search_text WHERE rowid = OLD.id;
END;

-- Whatever changes a record writes its title again, or ends its draft. A record waits once.
CREATE TRIGGER search_after_change AFTER UPDATE OF title ON record
WHEN NOT EXISTS (SELECT 1 FROM search_waiting WHERE record = NEW.id) BEGIN
    INSERT INTO search_waiting (record) VALUES (NEW.id);
END;
CREATE TRIGGER search_after_discarding AFTER DELETE ON draft
WHEN NOT EXISTS (SELECT 1 FROM search_waiting WHERE record = OLD.record) BEGIN
    INSERT INTO search_waiting (record) VALUES (OLD.record);
END;

-- Erased text leaves the index in the transaction that erases it.
CREATE TRIGGER search_after_erasure AFTER INSERT ON erasure BEGIN
    DELETE FROM search_record
    WHERE record = (SELECT record FROM revision WHERE name = NEW.name);
    INSERT INTO search_waiting (record)
    SELECT record FROM revision WHERE name = NEW.name ON CONFLICT DO NOTHING;
END;

-- Everything there is waits, as our own logs tell its age.
INSERT INTO search_waiting (record)
SELECT id FROM record
ORDER BY (SELECT max(log * 4294967296 + place) FROM entry WHERE subject = record.id), id;
