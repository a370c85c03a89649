INSERT INTO person (id, name) VALUES (2, '${title}');
