INSERT INTO bird (name, grams, tags) VALUES ('turnstone', 453.59237, ARRAY['a;b', ':c', '?']);
INSERT INTO bird (name) VALUES ($$wild; 'goose'$$), (U&'d\0061ta');
MERGE INTO bird USING (SELECT 3 AS i) ON id = i WHEN MATCHED THEN UPDATE SET name = name || ';';
SET @a = 5;
UPDATE bird SET grams = @a::INT WHERE id = 2
