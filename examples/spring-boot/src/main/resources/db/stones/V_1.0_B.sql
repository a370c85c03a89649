INSERT INTO stone (name) VALUES ('flint'), ('granite');
