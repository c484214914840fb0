-- schema 2.3

-- Names are found written in one and apart: the index reads them again, with the keys of neighbours.
INSERT INTO search_waiting (record)
SELECT record FROM search_record
WHERE kind IN ('person', 'group', 'place') AND record NOT IN (SELECT record FROM search_waiting)
ORDER BY id;
