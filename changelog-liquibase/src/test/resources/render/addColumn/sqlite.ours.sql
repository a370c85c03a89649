==== one
ALTER TABLE person ADD a INTEGER
==== rollback of one
ALTER TABLE person DROP COLUMN a
==== two, a default, a value, remarks
ALTER TABLE person ADD email VARCHAR(100) DEFAULT 'n/a' NOT NULL
----
ALTER TABLE person ADD age INTEGER
----
UPDATE person SET age = '18'
==== rollback of two, a default, a value, remarks
!!!! refused
==== values of all kinds
!!!! refused
==== rollback of values of all kinds
ALTER TABLE person DROP COLUMN a
----
ALTER TABLE person DROP COLUMN b
----
ALTER TABLE person DROP COLUMN c
----
ALTER TABLE person DROP COLUMN d
----
ALTER TABLE person DROP COLUMN e
----
ALTER TABLE person DROP COLUMN f
----
ALTER TABLE person DROP COLUMN g
==== one with a value and not null
!!!! refused
==== rollback of one with a value and not null
ALTER TABLE person DROP COLUMN a
==== key
!!!! refused
==== rollback of key
ALTER TABLE person DROP COLUMN a
==== key without a name
!!!! refused
==== rollback of key without a name
ALTER TABLE person DROP COLUMN a
==== auto increment key
!!!! refused
==== rollback of auto increment key
ALTER TABLE person DROP COLUMN a
==== auto increment from
!!!! refused
==== rollback of auto increment from
ALTER TABLE person DROP COLUMN a
==== unique
!!!! refused
==== rollback of unique
ALTER TABLE person DROP COLUMN a
==== unique without a name
!!!! refused
==== rollback of unique without a name
ALTER TABLE person DROP COLUMN a
==== foreign key
ALTER TABLE person ADD a INTEGER CONSTRAINT fk_a REFERENCES dept(id) ON DELETE CASCADE
==== rollback of foreign key
ALTER TABLE person DROP COLUMN a
==== foreign key by table
ALTER TABLE person ADD a INTEGER CONSTRAINT fk_a REFERENCES dept(id)
==== rollback of foreign key by table
ALTER TABLE person DROP COLUMN a
==== foreign key without a name
ALTER TABLE person ADD a INTEGER REFERENCES dept(id)
==== rollback of foreign key without a name
ALTER TABLE person DROP COLUMN a
==== two with constraints
!!!! refused
==== rollback of two with constraints
!!!! refused
==== not null with a name
ALTER TABLE person ADD a INTEGER NOT NULL
==== rollback of not null with a name
ALTER TABLE person DROP COLUMN a
==== not null without validation
ALTER TABLE person ADD a INTEGER NOT NULL
==== rollback of not null without validation
ALTER TABLE person DROP COLUMN a
==== nullable said
ALTER TABLE person ADD a INTEGER
==== rollback of nullable said
ALTER TABLE person DROP COLUMN a
==== check
ALTER TABLE person ADD a INTEGER
==== rollback of check
ALTER TABLE person DROP COLUMN a
==== after another
!!!! refused
==== rollback of after another
ALTER TABLE person DROP COLUMN a
==== before another
!!!! refused
==== rollback of before another
ALTER TABLE person DROP COLUMN a
==== at a position
!!!! refused
==== rollback of at a position
ALTER TABLE person DROP COLUMN a
==== defaults
!!!! refused
==== rollback of defaults
!!!! refused
==== a default of digits
ALTER TABLE person ADD b INTEGER DEFAULT '7'
==== rollback of a default of digits
!!!! refused
==== default with a name
ALTER TABLE person ADD b INTEGER DEFAULT 3
==== rollback of default with a name
!!!! refused
==== with schema
!!!! refused
==== rollback of with schema
ALTER TABLE s.person DROP COLUMN a
==== a sequence beside the table
!!!! refused
==== rollback of a sequence beside the table
!!!! refused
==== names that need quotes
ALTER TABLE myTable ADD order INTEGER
----
ALTER TABLE myTable ADD camelCase INTEGER
----
UPDATE myTable SET camelCase = '1'
==== rollback of names that need quotes
ALTER TABLE myTable DROP COLUMN order
----
ALTER TABLE myTable DROP COLUMN camelCase
==== timestamp
ALTER TABLE person ADD a TEXT
----
ALTER TABLE person ADD b TEXT
==== rollback of timestamp
ALTER TABLE person DROP COLUMN a
----
ALTER TABLE person DROP COLUMN b
==== two with remarks and a key
ALTER TABLE person ADD a INTEGER
----
ALTER TABLE person ADD b INTEGER NOT NULL
==== rollback of two with remarks and a key
ALTER TABLE person DROP COLUMN a
----
ALTER TABLE person DROP COLUMN b
