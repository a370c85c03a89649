==== a text
ALTER TABLE person ALTER COLUMN  name SET DEFAULT 'it''s'
==== rollback of a text
ALTER TABLE person ALTER COLUMN name DROP DEFAULT
==== a number
ALTER TABLE person ALTER COLUMN  name SET DEFAULT 3
==== rollback of a number
ALTER TABLE person ALTER COLUMN name DROP DEFAULT
==== true
ALTER TABLE person ALTER COLUMN  name SET DEFAULT 1
==== rollback of true
ALTER TABLE person ALTER COLUMN name DROP DEFAULT
==== a date
ALTER TABLE person ALTER COLUMN  name SET DEFAULT TIMESTAMP('2020-01-02 03:04:05')
==== rollback of a date
ALTER TABLE person ALTER COLUMN name DROP DEFAULT
==== only a date
ALTER TABLE person ALTER COLUMN  name SET DEFAULT DATE('2020-01-02')
==== rollback of only a date
ALTER TABLE person ALTER COLUMN name DROP DEFAULT
==== an expression
ALTER TABLE person ALTER COLUMN  name SET DEFAULT CURRENT TIMESTAMP
==== rollback of an expression
ALTER TABLE person ALTER COLUMN name DROP DEFAULT
==== another expression
ALTER TABLE person ALTER COLUMN  name SET DEFAULT upper('a')
==== rollback of another expression
ALTER TABLE person ALTER COLUMN name DROP DEFAULT
==== a sequence
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NEXT VALUE FOR sq
==== rollback of a sequence
ALTER TABLE person ALTER COLUMN name DROP DEFAULT
==== a text without a type
ALTER TABLE person ALTER COLUMN  name SET DEFAULT 'x'
==== rollback of a text without a type
ALTER TABLE person ALTER COLUMN name DROP DEFAULT
==== null
ALTER TABLE person ALTER COLUMN  name SET DEFAULT null
==== rollback of null
ALTER TABLE person ALTER COLUMN name DROP DEFAULT
==== with a name
ALTER TABLE person ALTER COLUMN  name SET DEFAULT 3
==== rollback of with a name
ALTER TABLE person ALTER COLUMN name DROP DEFAULT
==== with schema
ALTER TABLE "s".person ALTER COLUMN  name SET DEFAULT 3
==== rollback of with schema
ALTER TABLE "s".person ALTER COLUMN name DROP DEFAULT
==== true without a type
ALTER TABLE person ALTER COLUMN  name SET DEFAULT 0
==== rollback of true without a type
ALTER TABLE person ALTER COLUMN name DROP DEFAULT
==== a number of text
ALTER TABLE person ALTER COLUMN  name SET DEFAULT '3'
==== rollback of a number of text
ALTER TABLE person ALTER COLUMN name DROP DEFAULT
==== a boolean of text
!!!! refused
==== rollback of a boolean of text
ALTER TABLE person ALTER COLUMN name DROP DEFAULT
==== empty text
ALTER TABLE person ALTER COLUMN  name SET DEFAULT ''
==== rollback of empty text
ALTER TABLE person ALTER COLUMN name DROP DEFAULT
==== a sequence beside the table
ALTER TABLE "s".person ALTER COLUMN  name SET DEFAULT NEXT VALUE FOR "s".sq
==== rollback of a sequence beside the table
ALTER TABLE "s".person ALTER COLUMN name DROP DEFAULT
