INSERT INTO s (id, name) VALUES (10, 'from; a file');
-- and
/* another; */
INSERT INTO s (id, name) VALUES (11, 'x');
