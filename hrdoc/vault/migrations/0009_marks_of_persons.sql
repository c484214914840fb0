-- schema 2.5

-- The mark of a person tells that something their consents are about was withdrawn, whether or not
-- that names the person.
CREATE TRIGGER glance_after_covered AFTER UPDATE OF title ON record
WHEN NEW.kind IN ('evidence', 'testimony') BEGIN
    INSERT INTO glance_waiting (record) SELECT id FROM record
    WHERE id IN (
        SELECT whose.target FROM link AS about JOIN link AS whose ON whose.source = about.source
        WHERE about.target = NEW.id AND about.field GLOB 'covers*' AND whose.field = 'person'
    ) AND +kind = 'person'
    AND NOT EXISTS (SELECT 1 FROM glance_waiting WHERE record = id);
END;
