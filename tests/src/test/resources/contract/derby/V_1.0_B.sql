INSERT INTO bird (name, grams) VALUES ('turnstone', 110), ('wild ''goose''; ?', 3000);
INSERT INTO avian (name) VALUES ('{:name}');
MERGE INTO bird b USING seen s ON b.id = s.bird AND b.id = 1 WHEN MATCHED THEN UPDATE SET mood = 'wild;';
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('turnstone.note', 'a;b');
CALL SYSCS_UTIL.SYSCS_COMPRESS_TABLE('APP', 'SEEN', 0);
UPDATE bird SET grams = absolute(-7) WHERE id = 3
