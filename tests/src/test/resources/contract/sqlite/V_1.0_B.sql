INSERT INTO bird ([na;me], grams) VALUES ('turnstone', 453.59237), ('wild ''goose''; ?', 3000);
INSERT INTO words VALUES ('semi;colons :everywhere');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3)
INSERT INTO bird ([na;me]) SELECT 'number ' || i FROM n;
INSERT INTO bird (id, [na;me]) VALUES (1, 'again;') ON CONFLICT (id) DO UPDATE SET mood = excluded.[na;me];
PRAGMA foreign_keys = ON;
DELETE FROM bird WHERE [na;me] = 'number 3'
