-- schema 2.4

-- What may be done is told by the narrowest grant, with the day to ask again: all of it is found anew.
INSERT INTO glance_waiting (record)
SELECT record FROM glance WHERE record NOT IN (SELECT record FROM glance_waiting)
ORDER BY record;
