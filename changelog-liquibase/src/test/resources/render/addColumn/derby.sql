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
ALTER TABLE person ALTER COLUMN  email WITH DEFAULT NULL
----
ALTER TABLE person DROP COLUMN email
----
ALTER TABLE person DROP COLUMN age
==== values of all kinds
ALTER TABLE person ADD a VARCHAR(10)
----
ALTER TABLE person ADD b INTEGER
----
ALTER TABLE person ADD c BOOLEAN
----
ALTER TABLE person ADD d TIMESTAMP
----
ALTER TABLE person ADD e VARCHAR(10)
----
ALTER TABLE person ADD f INTEGER
----
ALTER TABLE person ADD g INTEGER
----
UPDATE person SET a = 'it''s'
----
UPDATE person SET b = 3
----
UPDATE person SET c = TRUE
----
UPDATE person SET d = TIMESTAMP('2020-01-02 03:04:05')
----
UPDATE person SET e = upper(name)
----
UPDATE person SET f = NEXT VALUE FOR sq
----
UPDATE person SET g = NULL
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
ALTER TABLE person ADD a INTEGER
----
UPDATE person SET a = 1
----
ALTER TABLE person ALTER COLUMN  a NOT NULL
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
ALTER TABLE person ADD a INTEGER
----
ALTER TABLE person ADD CONSTRAINT uq_a UNIQUE (a)
==== rollback of unique
ALTER TABLE person DROP COLUMN a
==== unique without a name
ALTER TABLE person ADD a INTEGER
----
ALTER TABLE person ADD UNIQUE (a)
==== rollback of unique without a name
ALTER TABLE person DROP COLUMN a
==== foreign key
ALTER TABLE person ADD a INTEGER
----
ALTER TABLE person ADD CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept (id) ON DELETE CASCADE
==== rollback of foreign key
ALTER TABLE person DROP COLUMN a
==== foreign key by table
ALTER TABLE person ADD a INTEGER
----
ALTER TABLE person ADD CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept (id)
==== rollback of foreign key by table
ALTER TABLE person DROP COLUMN a
==== foreign key without a name
ALTER TABLE person ADD a INTEGER
----
ALTER TABLE person ADD CONSTRAINT null FOREIGN KEY (a) REFERENCES dept (id)
==== rollback of foreign key without a name
ALTER TABLE person DROP COLUMN a
==== two with constraints
ALTER TABLE person ADD a INTEGER NOT NULL
----
ALTER TABLE person ADD CONSTRAINT uq_a UNIQUE (a)
----
ALTER TABLE person ADD b INTEGER DEFAULT 1
----
ALTER TABLE person ADD CONSTRAINT fk_b FOREIGN KEY (b) REFERENCES dept (id)
==== rollback of two with constraints
ALTER TABLE person ALTER COLUMN  b WITH DEFAULT NULL
----
ALTER TABLE person DROP COLUMN a
----
ALTER TABLE person DROP COLUMN b
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
ALTER TABLE person ADD b INTEGER DEFAULT 3
----
ALTER TABLE person ADD d BOOLEAN DEFAULT TRUE
----
ALTER TABLE person ADD e TIMESTAMP DEFAULT TIMESTAMP('2020-01-02 03:04:05')
----
ALTER TABLE person ADD h TIMESTAMP DEFAULT CURRENT_TIMESTAMP
----
ALTER TABLE person ADD i INTEGER DEFAULT NEXT VALUE FOR sq
==== rollback of defaults
ALTER TABLE person ALTER COLUMN  b WITH DEFAULT NULL
----
ALTER TABLE person ALTER COLUMN  d WITH DEFAULT NULL
----
ALTER TABLE person ALTER COLUMN  e WITH DEFAULT NULL
----
ALTER TABLE person ALTER COLUMN  h WITH DEFAULT NULL
----
ALTER TABLE person ALTER COLUMN  i WITH DEFAULT NULL
----
ALTER TABLE person DROP COLUMN b
----
ALTER TABLE person DROP COLUMN d
----
ALTER TABLE person DROP COLUMN e
----
ALTER TABLE person DROP COLUMN h
----
ALTER TABLE person DROP COLUMN i
==== a default of digits
ALTER TABLE person ADD b INTEGER DEFAULT '7'
==== rollback of a default of digits
ALTER TABLE person ALTER COLUMN  b WITH DEFAULT NULL
----
ALTER TABLE person DROP COLUMN b
==== default with a name
ALTER TABLE person ADD b INTEGER DEFAULT 3
==== rollback of default with a name
ALTER TABLE person ALTER COLUMN  b WITH DEFAULT NULL
----
ALTER TABLE person DROP COLUMN b
==== with schema
ALTER TABLE s.person ADD a INTEGER
----
ALTER TABLE s.person ADD CONSTRAINT uq_a UNIQUE (a)
----
ALTER TABLE s.person ADD CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept (id)
----
UPDATE s.person SET a = '3'
==== rollback of with schema
ALTER TABLE s.person DROP COLUMN a
==== a sequence beside the table
ALTER TABLE s.person ADD a INTEGER
----
ALTER TABLE s.person ADD b INTEGER DEFAULT NEXT VALUE FOR sq
----
UPDATE s.person SET a = NEXT VALUE FOR sq
==== rollback of a sequence beside the table
ALTER TABLE s.person ALTER COLUMN  b WITH DEFAULT NULL
----
ALTER TABLE s.person DROP COLUMN a
----
ALTER TABLE s.person DROP COLUMN b
==== names that need quotes
ALTER TABLE myTable ADD "order" INTEGER
----
ALTER TABLE myTable ADD camelCase INTEGER
----
UPDATE myTable SET camelCase = '1'
==== rollback of names that need quotes
ALTER TABLE myTable DROP COLUMN "order"
----
ALTER TABLE myTable DROP COLUMN camelCase
==== timestamp
ALTER TABLE person ADD a TIMESTAMP
----
ALTER TABLE person ADD b TIMESTAMP
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
