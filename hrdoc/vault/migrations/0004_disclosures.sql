-- schema 2.0

-- What is open of a revision stands in its own row, joined by `~` in the order of the digests: a row
-- and a digest for each disclosure took more than half of a large vault.
ALTER TABLE revision ADD COLUMN disclosures BLOB NOT NULL DEFAULT x'';
UPDATE revision SET disclosures = coalesce(
    (
        SELECT CAST(group_concat(CAST(content AS TEXT), '~' ORDER BY digest) AS BLOB)
        FROM disclosure WHERE disclosure.revision = revision.name
    ),
    x''
);
DROP TABLE disclosure;

-- A draft that is thrown away takes its record along, whose files are looked for.
CREATE INDEX file_use_by_record ON file_use (record);
