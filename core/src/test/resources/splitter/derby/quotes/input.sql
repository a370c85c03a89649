CREATE TABLE "a;""b" ("c;" INT DEFAULT 1, d VARCHAR(9) DEFAULT 'it''s;\');
VALUES (X'1F', ?);
