CALL add_birds(2);
INSERT INTO bird (name, grams) VALUES ('wild ''goose''; ?', 50), (U&'d\0061ta', NULL);
MERGE INTO bird USING (VALUES (1, ':name;')) AS v (i, n) ON bird.id = v.i WHEN MATCHED THEN UPDATE SET bird.name = v.n;
UPDATE bird SET mood = '{d ''x''}' WHERE id = 2
