CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE feeling (customer INTEGER NOT NULL, mood mood NOT NULL);
INSERT INTO feeling VALUES (1, 'sad');
