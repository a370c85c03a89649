CREATE TABLE customer (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(40));
INSERT INTO customer (id, name) VALUES (1, 'Ada');
