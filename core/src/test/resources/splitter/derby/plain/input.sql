-- The shop's first tables.
CREATE TABLE item (id INT PRIMARY KEY, name VARCHAR(40) DEFAULT 'a;b');
;;
/* two; comments; */ -- and; another
INSERT INTO item /* inside; stays */ VALUES (1, 'it''s; fine') -- so; does this
, (2, '"')  ;

SELECT "a;b", 'c' FROM item -- not this
; ; UPDATE item SET name = '--' WHERE id = 1 /* nor; this */