-- from a file
INSERT INTO colour (code, name) VALUES ('r', 'red');
/* blue; not green */
INSERT INTO colour (code, name) VALUES ('b', 'blue');
