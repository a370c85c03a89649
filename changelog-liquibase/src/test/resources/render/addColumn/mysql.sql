==== one
ALTER TABLE person ADD a INT NULL
==== rollback of one
ALTER TABLE person DROP COLUMN a
==== two, a default, a value, remarks
ALTER TABLE person ADD email VARCHAR(100) DEFAULT 'n/a' NOT NULL COMMENT 'mail' , ADD age INT NULL
----
UPDATE person SET age = '18'
==== rollback of two, a default, a value, remarks
ALTER TABLE person ALTER email DROP DEFAULT
----
ALTER TABLE person DROP email, DROP age
==== values of all kinds
!!!! refused
==== rollback of values of all kinds
ALTER TABLE person DROP a, DROP b, DROP c, DROP d, DROP e, DROP f, DROP g
==== one with a value and not null
ALTER TABLE person ADD a INT NULL
----
UPDATE person SET a = 1
----
ALTER TABLE person MODIFY a INT NOT NULL
==== rollback of one with a value and not null
ALTER TABLE person DROP COLUMN a
==== key
ALTER TABLE person ADD a INT NOT NULL PRIMARY KEY
==== rollback of key
ALTER TABLE person DROP COLUMN a
==== key without a name
ALTER TABLE person ADD a INT NOT NULL PRIMARY KEY
==== rollback of key without a name
ALTER TABLE person DROP COLUMN a
==== auto increment key
ALTER TABLE person ADD a INT AUTO_INCREMENT NOT NULL PRIMARY KEY
==== rollback of auto increment key
ALTER TABLE person DROP COLUMN a
==== auto increment from
!!!! refused
==== rollback of auto increment from
ALTER TABLE person DROP COLUMN a
==== unique
ALTER TABLE person ADD a INT NULL
----
ALTER TABLE person ADD CONSTRAINT uq_a UNIQUE (a)
==== rollback of unique
ALTER TABLE person DROP COLUMN a
==== unique without a name
ALTER TABLE person ADD a INT NULL
----
ALTER TABLE person ADD UNIQUE (a)
==== rollback of unique without a name
ALTER TABLE person DROP COLUMN a
==== foreign key
ALTER TABLE person ADD a INT NULL
----
ALTER TABLE person ADD CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept (id) ON DELETE CASCADE
==== rollback of foreign key
ALTER TABLE person DROP COLUMN a
==== foreign key by table
ALTER TABLE person ADD a INT NULL
----
ALTER TABLE person ADD CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept (id)
==== rollback of foreign key by table
ALTER TABLE person DROP COLUMN a
==== foreign key without a name
ALTER TABLE person ADD a INT NULL
----
ALTER TABLE person ADD CONSTRAINT null FOREIGN KEY (a) REFERENCES dept (id)
==== rollback of foreign key without a name
ALTER TABLE person DROP COLUMN a
==== two with constraints
ALTER TABLE person ADD a INT NOT NULL, ADD b INT DEFAULT 1 NULL COMMENT 'bb'
----
ALTER TABLE person ADD CONSTRAINT uq_a UNIQUE (a)
----
ALTER TABLE person ADD CONSTRAINT fk_b FOREIGN KEY (b) REFERENCES dept (id)
==== rollback of two with constraints
ALTER TABLE person ALTER b DROP DEFAULT
----
ALTER TABLE person DROP a, DROP b
==== not null with a name
ALTER TABLE person ADD a INT CONSTRAINT nn_a NOT NULL
==== rollback of not null with a name
ALTER TABLE person DROP COLUMN a
==== not null without validation
ALTER TABLE person ADD a INT NOT NULL
==== rollback of not null without validation
ALTER TABLE person DROP COLUMN a
==== nullable said
ALTER TABLE person ADD a INT NULL
==== rollback of nullable said
ALTER TABLE person DROP COLUMN a
==== check
ALTER TABLE person ADD a INT NULL
==== rollback of check
ALTER TABLE person DROP COLUMN a
==== after another
ALTER TABLE person ADD a INT NULL AFTER b
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
ALTER TABLE person ALTER b DROP DEFAULT
----
ALTER TABLE person ALTER d DROP DEFAULT
----
ALTER TABLE person ALTER e DROP DEFAULT
----
ALTER TABLE person ALTER h DROP DEFAULT
----
ALTER TABLE person ALTER i DROP DEFAULT
----
ALTER TABLE person DROP b, DROP d, DROP e, DROP h, DROP i
==== a default of digits
ALTER TABLE person ADD b INT DEFAULT 7 NULL
==== rollback of a default of digits
ALTER TABLE person ALTER b DROP DEFAULT
----
ALTER TABLE person DROP COLUMN b
==== default with a name
ALTER TABLE person ADD b INT DEFAULT 3 NULL
==== rollback of default with a name
ALTER TABLE person ALTER b DROP DEFAULT
----
ALTER TABLE person DROP COLUMN b
==== with schema
ALTER TABLE s.person ADD a INT NULL COMMENT 'r'
----
ALTER TABLE s.person ADD CONSTRAINT uq_a UNIQUE (a)
----
ALTER TABLE s.person ADD CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept (id)
----
UPDATE s.person SET a = '3'
==== rollback of with schema
ALTER TABLE s.person DROP COLUMN a
==== a sequence beside the table
!!!! refused
==== rollback of a sequence beside the table
ALTER TABLE s.person ALTER b DROP DEFAULT
----
ALTER TABLE s.person DROP a, DROP b
==== names that need quotes
ALTER TABLE myTable ADD `order` INT NULL, ADD camelCase INT NULL COMMENT 'r'
----
UPDATE myTable SET camelCase = '1'
==== rollback of names that need quotes
ALTER TABLE myTable DROP `order`, DROP camelCase
==== timestamp
ALTER TABLE person ADD a timestamp NULL, ADD b timestamp NULL
==== rollback of timestamp
ALTER TABLE person DROP a, DROP b
==== two with remarks and a key
ALTER TABLE person ADD a INT NULL COMMENT 'aa' , ADD b INT NOT NULL COMMENT 'bb'
==== rollback of two with remarks and a key
ALTER TABLE person DROP a, DROP b
