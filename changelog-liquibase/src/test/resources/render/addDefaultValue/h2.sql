==== a text
ALTER TABLE person ALTER COLUMN  name SET DEFAULT 'it''s'
==== rollback of a text
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NULL
==== a number
ALTER TABLE person ALTER COLUMN  name SET DEFAULT 3
==== rollback of a number
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NULL
==== true
ALTER TABLE person ALTER COLUMN  name SET DEFAULT TRUE
==== rollback of true
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NULL
==== a date
ALTER TABLE person ALTER COLUMN  name SET DEFAULT '2020-01-02 03:04:05'
==== rollback of a date
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NULL
==== only a date
ALTER TABLE person ALTER COLUMN  name SET DEFAULT '2020-01-02'
==== rollback of only a date
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NULL
==== an expression
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NOW()
==== rollback of an expression
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NULL
==== another expression
ALTER TABLE person ALTER COLUMN  name SET DEFAULT upper('a')
==== rollback of another expression
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NULL
==== a sequence
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NEXTVAL('sq')
==== rollback of a sequence
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NULL
==== a text without a type
ALTER TABLE person ALTER COLUMN  name SET DEFAULT 'x'
==== rollback of a text without a type
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NULL
==== null
ALTER TABLE person ALTER COLUMN  name SET DEFAULT null
==== rollback of null
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NULL
==== with a name
ALTER TABLE person ALTER COLUMN  name SET DEFAULT 3
==== rollback of with a name
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NULL
==== with schema
ALTER TABLE s.person ALTER COLUMN  name SET DEFAULT 3
==== rollback of with schema
ALTER TABLE s.person ALTER COLUMN  name SET DEFAULT NULL
==== true without a type
ALTER TABLE person ALTER COLUMN  name SET DEFAULT FALSE
==== rollback of true without a type
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NULL
==== a number of text
ALTER TABLE person ALTER COLUMN  name SET DEFAULT '3'
==== rollback of a number of text
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NULL
==== a boolean of text
!!!! refused
==== rollback of a boolean of text
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NULL
==== empty text
ALTER TABLE person ALTER COLUMN  name SET DEFAULT ''
==== rollback of empty text
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NULL
==== a sequence beside the table
ALTER TABLE s.person ALTER COLUMN  name SET DEFAULT NEXTVAL('s.sq')
==== rollback of a sequence beside the table
ALTER TABLE s.person ALTER COLUMN  name SET DEFAULT NULL
