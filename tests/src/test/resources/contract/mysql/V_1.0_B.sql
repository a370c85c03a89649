CALL add_birds(2);
INSERT INTO bird (`na;me`, grams, facts) VALUES ('wild \'goose\'; ?', 3000, '{"a": {"b": ":name"}}'), ("double "" quoted;", NULL, NULL);
UPDATE bird SET grams = 1 WHERE `na;me` = 'bird; 1';
SET @a := 1;
INSERT INTO bird (`na;me`) SELECT CONCAT('number ', @a)
