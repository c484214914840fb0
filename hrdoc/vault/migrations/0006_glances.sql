-- schema 2.2

-- What the consents about a record itself let be done with it, found once: a shape, to whom as JSON,
-- and the last day the answer holds ('' without end). Of a consent, ask_on is the day (Julian day
-- number) from which the person is to be asked again. Made anew from what it follows from.
CREATE TABLE glance (
    record TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
    shape  TEXT NOT NULL,
    told   TEXT NOT NULL,
    until  TEXT NOT NULL,
    ask_on INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX glance_by_day ON glance (ask_on) WHERE ask_on IS NOT NULL;

-- The records of which nothing is found yet, or no longer.
CREATE TABLE glance_waiting (
    record TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TRIGGER glance_after_waiting AFTER INSERT ON glance_waiting BEGIN
    DELETE FROM glance WHERE record = NEW.record;
END;

-- A plus keeps SQLite from reading every record of a kind where a few are named.

-- Whatever changes a record writes its title again, or ends its draft; a change of a consent is one
-- of what it names.
CREATE TRIGGER glance_after_change AFTER UPDATE OF title ON record
WHEN NEW.kind IN ('consent', 'evidence', 'person', 'testimony') BEGIN
    INSERT INTO glance_waiting (record) SELECT id FROM record
    WHERE (id = NEW.id OR (
        NEW.kind = 'consent' AND id IN (SELECT target FROM link WHERE source = NEW.id)
        AND +kind IN ('evidence', 'person', 'testimony')
    )) AND NOT EXISTS (SELECT 1 FROM glance_waiting WHERE record = id);
END;
CREATE TRIGGER glance_after_discarding AFTER DELETE ON draft BEGIN
    INSERT INTO glance_waiting (record) SELECT id FROM record
    WHERE (id = OLD.record OR (
        OLD.kind = 'consent' AND id IN (SELECT target FROM link WHERE source = OLD.record)
    )) AND +kind IN ('consent', 'evidence', 'person', 'testimony')
    AND NOT EXISTS (SELECT 1 FROM glance_waiting WHERE record = id);
END;
-- What an event or an account says of a person, and in which case, changes without a change of links.
CREATE TRIGGER glance_after_telling AFTER UPDATE OF title ON record
WHEN NEW.kind IN ('event', 'testimony') BEGIN
    INSERT INTO glance_waiting (record) SELECT id FROM record
    WHERE id IN (SELECT target FROM link WHERE source = NEW.id) AND +kind = 'person'
    AND NOT EXISTS (SELECT 1 FROM glance_waiting WHERE record = id);
END;
CREATE TRIGGER glance_after_link AFTER INSERT ON link BEGIN
    INSERT INTO glance_waiting (record) SELECT about.id FROM record AS about
    WHERE about.id = NEW.target AND (
        about.kind = 'person'
        OR about.kind IN ('evidence', 'testimony')
        AND (SELECT kind FROM record WHERE id = NEW.source) = 'consent'
    ) AND NOT EXISTS (SELECT 1 FROM glance_waiting WHERE record = about.id);
END;
CREATE TRIGGER glance_after_unlinking AFTER DELETE ON link BEGIN
    INSERT INTO glance_waiting (record) SELECT about.id FROM record AS about
    WHERE about.id = OLD.target AND (
        about.kind = 'person'
        OR about.kind IN ('evidence', 'testimony')
        AND (SELECT kind FROM record WHERE id = OLD.source) = 'consent'
    ) AND NOT EXISTS (SELECT 1 FROM glance_waiting WHERE record = about.id);
END;

-- Whose word counts follows from who brought what, and from which cards were revoked.
CREATE TRIGGER glance_after_arrival AFTER INSERT ON arrival BEGIN
    INSERT INTO glance_waiting (record) SELECT id FROM record
    WHERE (id = NEW.record OR id IN (SELECT target FROM link WHERE source = NEW.record))
    AND +kind IN ('consent', 'evidence', 'person', 'testimony')
    AND NOT EXISTS (SELECT 1 FROM glance_waiting WHERE record = id);
END;
CREATE TRIGGER glance_after_contact AFTER UPDATE OF state ON contact WHEN NEW.state <> OLD.state BEGIN
    INSERT INTO glance_waiting (record) SELECT id FROM record
    WHERE (nonce IS NULL OR id IN (
        SELECT target FROM link JOIN record AS said ON said.id = source WHERE said.nonce IS NULL
    )) AND +kind IN ('consent', 'evidence', 'person', 'testimony')
    AND NOT EXISTS (SELECT 1 FROM glance_waiting WHERE record = id);
END;

INSERT INTO glance_waiting (record)
SELECT id FROM record WHERE kind IN ('consent', 'evidence', 'person', 'testimony');
