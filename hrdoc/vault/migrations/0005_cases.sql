-- schema 2.1

-- The case a record belongs to: the one its draft names in the field `case`, else the one its heads
-- name; evidence that names none belongs to the case of what it supports. '' where there is none.
ALTER TABLE record ADD COLUMN case_id TEXT NOT NULL DEFAULT '';

-- Each list is read in the order it is shown in, of a case, of a kind, or of one kind in a case.
CREATE INDEX record_by_case ON record (case_id, kind, changed, begun);
CREATE INDEX record_by_kind_and_change ON record (kind, changed, begun);
CREATE INDEX record_by_kind_and_title ON record (kind, title_key = '', title_key);

UPDATE record SET case_id = coalesce(
    (
        SELECT target FROM link WHERE source = record.id AND field = 'case'
        ORDER BY sealed, target LIMIT 1
    ),
    ''
);
UPDATE record SET case_id = coalesce(
    (
        SELECT iif(other.kind = 'case', other.id, other.case_id)
        FROM link JOIN record AS other ON other.id = link.target
        WHERE link.source = record.id AND link.field GLOB 'supports*'
        AND (other.kind = 'case' OR other.case_id <> '')
        ORDER BY link.sealed, link.field LIMIT 1
    ),
    ''
) WHERE kind = 'evidence' AND case_id = '';

CREATE TRIGGER case_after_link AFTER INSERT ON link
WHEN NEW.field = 'case' OR NEW.field GLOB 'supports*' BEGIN
    UPDATE record SET case_id = coalesce(
        (
            SELECT target FROM link WHERE source = NEW.source AND field = 'case'
            ORDER BY sealed, target LIMIT 1
        ),
        (
            SELECT iif(other.kind = 'case', other.id, other.case_id)
            FROM link JOIN record AS other ON other.id = link.target
            WHERE link.source = NEW.source AND link.field GLOB 'supports*'
            AND record.kind = 'evidence' AND (other.kind = 'case' OR other.case_id <> '')
            ORDER BY link.sealed, link.field LIMIT 1
        ),
        ''
    ) WHERE id = NEW.source;
END;
CREATE TRIGGER case_after_unlinking AFTER DELETE ON link
WHEN OLD.field = 'case' OR OLD.field GLOB 'supports*' BEGIN
    UPDATE record SET case_id = coalesce(
        (
            SELECT target FROM link WHERE source = OLD.source AND field = 'case'
            ORDER BY sealed, target LIMIT 1
        ),
        (
            SELECT iif(other.kind = 'case', other.id, other.case_id)
            FROM link JOIN record AS other ON other.id = link.target
            WHERE link.source = OLD.source AND link.field GLOB 'supports*'
            AND record.kind = 'evidence' AND (other.kind = 'case' OR other.case_id <> '')
            ORDER BY link.sealed, link.field LIMIT 1
        ),
        ''
    ) WHERE id = OLD.source;
END;

-- What supports a record goes with it to another case.
CREATE TRIGGER case_of_what_supports AFTER UPDATE OF case_id ON record
WHEN NEW.case_id <> OLD.case_id AND NEW.kind <> 'evidence' BEGIN
    UPDATE record SET case_id = NEW.case_id WHERE kind = 'evidence' AND id IN (
        SELECT source FROM link WHERE target = NEW.id AND field GLOB 'supports*'
    ) AND NOT EXISTS (SELECT 1 FROM link WHERE source = record.id AND field = 'case');
END;
