-- schema 1.0

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The seed of the owner's keys is in this row and nowhere else.
CREATE TABLE owner (
    one  INTEGER PRIMARY KEY CHECK (one = 1),
    seed BLOB NOT NULL CHECK (length(seed) = 32)
) STRICT;

-- One row per used slot of the header, so that new slots can be written for every way in.
CREATE TABLE slot (
    purpose      TEXT PRIMARY KEY CHECK (purpose IN ('passphrase', 'recovery')),
    wrapping_key BLOB NOT NULL CHECK (length(wrapping_key) = 32)
) STRICT, WITHOUT ROWID;

-- Forms and vocabularies that records were filled with, by the SHA-256 of their bytes.
CREATE TABLE definition (
    sha256  TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    content BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- kind, title and sealed follow from the revisions and the draft and are written with them.
CREATE TABLE record (
    id     TEXT PRIMARY KEY,
    kind   TEXT NOT NULL,
    title  TEXT NOT NULL DEFAULT '',
    sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1)),
    nonce  BLOB CHECK (nonce IS NULL OR length(nonce) = 16)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_by_kind ON record (kind, id);

CREATE TABLE draft (
    begun        INTEGER PRIMARY KEY,
    record       TEXT NOT NULL UNIQUE REFERENCES record (id),
    kind         TEXT NOT NULL,
    form_id      TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    form_sha256  TEXT NOT NULL,
    parents      TEXT NOT NULL,
    fields       TEXT NOT NULL
) STRICT;

-- The signed part never changes; disclosures beside it come together from several imports.
CREATE TABLE revision (
    name       TEXT PRIMARY KEY CHECK (length(name) = 64),
    record     TEXT NOT NULL REFERENCES record (id),
    kind       TEXT NOT NULL,
    public_key BLOB NOT NULL CHECK (length(public_key) = 32),
    by_founder INTEGER NOT NULL CHECK (by_founder IN (0, 1)),
    state      TEXT NOT NULL,
    parents    TEXT NOT NULL,
    accepted   INTEGER NOT NULL CHECK (accepted IN (0, 1)),
    signed     BLOB NOT NULL
) STRICT;
CREATE INDEX revision_by_record ON revision (record, name);

CREATE TABLE disclosure (
    revision TEXT NOT NULL REFERENCES revision (name),
    digest   TEXT NOT NULL,
    content  BLOB NOT NULL,
    PRIMARY KEY (revision, digest)
) STRICT, WITHOUT ROWID;

-- Names of revisions whose text was destroyed here; it is not taken in again.
CREATE TABLE erasure (
    name TEXT PRIMARY KEY,
    at   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What journal entries about these hide was destroyed here; it is not taken in again.
CREATE TABLE closed (
    subject TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- What the heads (sealed = 1) and the draft (sealed = 0) of a record point at.
CREATE TABLE link (
    source TEXT NOT NULL REFERENCES record (id),
    sealed INTEGER NOT NULL CHECK (sealed IN (0, 1)),
    field  TEXT NOT NULL,
    target TEXT NOT NULL,
    PRIMARY KEY (source, sealed, field, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_by_target ON link (target, source);

-- One age file per content; payload_key is the SHA-256 of its payload key.
CREATE TABLE file (
    sha256      TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    place       TEXT NOT NULL UNIQUE,
    size        INTEGER NOT NULL CHECK (size >= 0),
    crc32       INTEGER NOT NULL CHECK (crc32 BETWEEN 0 AND 4294967295),
    payload_key BLOB NOT NULL CHECK (length(payload_key) = 32)
) STRICT, WITHOUT ROWID;

-- Which revision (by name) or draft (by record) names a file, whether or not it is kept.
CREATE TABLE file_use (
    sha256 TEXT NOT NULL,
    user   TEXT NOT NULL,
    record TEXT NOT NULL REFERENCES record (id),
    PRIMARY KEY (sha256, user)
) STRICT, WITHOUT ROWID;
CREATE INDEX file_use_by_user ON file_use (user);

-- Our own logs: the last is the one that grows, those before it ended at a restore or a copy.
CREATE TABLE log (
    id     INTEGER PRIMARY KEY,
    origin TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE entry (
    log     INTEGER NOT NULL REFERENCES log (id),
    place   INTEGER NOT NULL CHECK (place >= 0),
    subject TEXT NOT NULL,
    seq     INTEGER NOT NULL CHECK (seq >= 0),
    line    BLOB NOT NULL,
    leaf    BLOB NOT NULL UNIQUE CHECK (length(leaf) = 32),
    PRIMARY KEY (log, place),
    UNIQUE (subject, log, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE checkpoint (
    log   INTEGER NOT NULL REFERENCES log (id),
    size  INTEGER NOT NULL,
    root  BLOB NOT NULL CHECK (length(root) = 32),
    note  BLOB NOT NULL,
    mldsa BLOB NOT NULL,
    PRIMARY KEY (log, size)
) STRICT, WITHOUT ROWID;

-- What commitments hide, of our entries and of imported ones; rows here may be destroyed.
CREATE TABLE opening (
    leaf BLOB NOT NULL CHECK (length(leaf) = 32),
    part TEXT NOT NULL CHECK (part IN ('event', 'detail')),
    salt BLOB NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (leaf, part)
) STRICT, WITHOUT ROWID;

-- Copies of other logs as they came in bundles, byte for byte; several of one log may come.
-- signer is the journal key of the bundle's sender where it signed the copy, '' where it did not.
CREATE TABLE foreign_log (
    id     INTEGER PRIMARY KEY,
    origin TEXT NOT NULL,
    size   INTEGER NOT NULL,
    root   BLOB NOT NULL CHECK (length(root) = 32),
    note   BLOB NOT NULL,
    mldsa  BLOB NOT NULL,
    signer TEXT NOT NULL,
    UNIQUE (origin, size, root, signer)
) STRICT;

CREATE TABLE foreign_entry (
    log     INTEGER NOT NULL REFERENCES foreign_log (id),
    subject TEXT NOT NULL,
    seq     INTEGER NOT NULL,
    line    BLOB NOT NULL,
    leaf    BLOB NOT NULL CHECK (length(leaf) = 32),
    PRIMARY KEY (log, subject, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX foreign_entry_by_subject ON foreign_entry (subject);

CREATE TABLE foreign_proof (
    log     INTEGER NOT NULL REFERENCES foreign_log (id),
    subject TEXT NOT NULL,
    place   INTEGER NOT NULL,
    line    BLOB NOT NULL,
    PRIMARY KEY (log, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
    fingerprint TEXT PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE,
    class       TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('unverified', 'verified', 'revoked', 'changed')),
    how         TEXT NOT NULL,
    since       TEXT NOT NULL,
    serial      INTEGER NOT NULL,
    card        BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE bundle_sent (
    id          TEXT PRIMARY KEY,
    tagmanifest TEXT NOT NULL,
    at          TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE bundle_sent_part (
    bundle  TEXT NOT NULL REFERENCES bundle_sent (id),
    path    TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (bundle, path)
) STRICT;

CREATE TABLE bundle_received (
    id          TEXT PRIMARY KEY,
    tagmanifest TEXT NOT NULL,
    seal        TEXT NOT NULL,
    sender      TEXT NOT NULL,
    verdict     TEXT NOT NULL,
    at          TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who brought text of a record: the fingerprint of every sender whose bundle opened some of it.
CREATE TABLE arrival (
    record TEXT NOT NULL REFERENCES record (id),
    sender TEXT NOT NULL,
    PRIMARY KEY (record, sender)
) STRICT, WITHOUT ROWID;

-- Backup folders by the random id each holds, and how many erasures they are behind.
CREATE TABLE backup (
    id     TEXT PRIMARY KEY,
    at     TEXT NOT NULL,
    behind INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
