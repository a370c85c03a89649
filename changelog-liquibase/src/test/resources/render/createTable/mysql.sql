==== a table with all that is usual
CREATE TABLE person (id BIGINT AUTO_INCREMENT NOT NULL, name VARCHAR(50) DEFAULT 'x' NOT NULL COMMENT 'full name', dept_id INT NULL, active TINYINT DEFAULT 0 NULL, created datetime DEFAULT NOW() NULL, CONSTRAINT pk_person PRIMARY KEY (id), CONSTRAINT fk_dept FOREIGN KEY (dept_id) REFERENCES dept(id) ON DELETE CASCADE, CONSTRAINT uq_name UNIQUE (name)) COMMENT='people'
==== rollback of a table with all that is usual
DROP TABLE person
==== one column
CREATE TABLE person (a INT NULL)
==== rollback of one column
DROP TABLE person
==== no type
!!!! refused
==== rollback of no type
DROP TABLE person
==== key without a name
CREATE TABLE person (id INT NOT NULL, b VARCHAR(10) NULL, CONSTRAINT PK_PERSON PRIMARY KEY (id))
==== rollback of key without a name
DROP TABLE person
==== key of two columns
CREATE TABLE person (a INT NOT NULL, b INT NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (a, b))
==== rollback of key of two columns
DROP TABLE person
==== key in a tablespace
CREATE TABLE person (id INT NOT NULL, CONSTRAINT pk_p PRIMARY KEY (id))
==== rollback of key in a tablespace
DROP TABLE person
==== key without validation
CREATE TABLE person (id INT NOT NULL, CONSTRAINT pk_p PRIMARY KEY (id) ENABLE NOVALIDATE )
==== rollback of key without validation
DROP TABLE person
==== key of a mixed case table
CREATE TABLE MixedCase (Id INT NOT NULL, CONSTRAINT PK_MIXEDCASE PRIMARY KEY (Id))
==== rollback of key of a mixed case table
DROP TABLE MixedCase
==== nullable said
CREATE TABLE person (a INT NULL, b timestamp NULL, c timestamp NOT NULL, d timestamp NULL)
==== rollback of nullable said
DROP TABLE person
==== not null with a name
CREATE TABLE person (a INT NOT NULL)
==== rollback of not null with a name
DROP TABLE person
==== not null without validation
CREATE TABLE person (a INT NOT NULL, b INT NOT NULL)
==== rollback of not null without validation
DROP TABLE person
==== unique without a name
CREATE TABLE person (a INT NULL, b INT NULL, UNIQUE (a), UNIQUE (b))
==== rollback of unique without a name
DROP TABLE person
==== unique with one name for two columns
CREATE TABLE person (a INT NULL, b INT NULL, CONSTRAINT uq UNIQUE (a, b))
==== rollback of unique with one name for two columns
DROP TABLE person
==== unique without validation
CREATE TABLE person (a INT NULL, CONSTRAINT uq_a UNIQUE (a))
==== rollback of unique without validation
DROP TABLE person
==== key and unique
CREATE TABLE person (a INT NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (a), UNIQUE (a))
==== rollback of key and unique
DROP TABLE person
==== foreign key by table and columns
CREATE TABLE person (a INT NULL, CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept(id))
==== rollback of foreign key by table and columns
DROP TABLE person
==== foreign key into another schema
CREATE TABLE person (a INT NULL, CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES s2.dept(id))
==== rollback of foreign key into another schema
DROP TABLE person
==== foreign key without a name
!!!! refused
==== rollback of foreign key without a name
DROP TABLE person
==== foreign key deferred
CREATE TABLE person (a INT NULL, CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept(id) INITIALLY DEFERRED DEFERRABLE)
==== rollback of foreign key deferred
DROP TABLE person
==== foreign key without validation
CREATE TABLE person (a INT NULL, CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept(id))
==== rollback of foreign key without validation
DROP TABLE person
==== foreign key to two columns
CREATE TABLE person (a INT NULL, CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept(id, no))
==== rollback of foreign key to two columns
DROP TABLE person
==== foreign key of a table with schema
CREATE TABLE s.person (a INT NULL, CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept(id))
==== rollback of foreign key of a table with schema
DROP TABLE s.person
==== foreign key deferrable
CREATE TABLE person (a INT NULL, CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept(id) DEFERRABLE)
==== rollback of foreign key deferrable
DROP TABLE person
==== check
CREATE TABLE person (a INT NULL)
==== rollback of check
DROP TABLE person
==== check and nullable
CREATE TABLE person (a INT NOT NULL, b INT DEFAULT 2 NULL)
==== rollback of check and nullable
DROP TABLE person
==== auto increment from
!!!! refused
==== rollback of auto increment from
DROP TABLE person
==== auto increment start only
CREATE TABLE person (id BIGINT AUTO_INCREMENT NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (id)) AUTO_INCREMENT=10
==== rollback of auto increment start only
DROP TABLE person
==== auto increment always
CREATE TABLE person (id INT AUTO_INCREMENT NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (id))
==== rollback of auto increment always
DROP TABLE person
==== auto increment on null
CREATE TABLE person (id INT AUTO_INCREMENT NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (id))
==== rollback of auto increment on null
DROP TABLE person
==== auto increment without a key
CREATE TABLE person (id INT AUTO_INCREMENT NULL, b INT NULL)
==== rollback of auto increment without a key
DROP TABLE person
==== auto increment in a key of two
CREATE TABLE person (id INT AUTO_INCREMENT NOT NULL, b INT NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (id, b))
==== rollback of auto increment in a key of two
DROP TABLE person
==== auto increment by serial
CREATE TABLE person (id BIGINT AUTO_INCREMENT NOT NULL, b INT AUTO_INCREMENT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (id))
==== rollback of auto increment by serial
DROP TABLE person
==== auto increment and unique
CREATE TABLE person (id INT AUTO_INCREMENT NOT NULL, UNIQUE (id))
==== rollback of auto increment and unique
DROP TABLE person
==== auto increment with a default
CREATE TABLE person (id INT DEFAULT 3 AUTO_INCREMENT NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (id))
==== rollback of auto increment with a default
DROP TABLE person
==== auto increment of smallint
CREATE TABLE person (id SMALLINT AUTO_INCREMENT NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (id))
==== rollback of auto increment of smallint
DROP TABLE person
==== defaults
!!!! refused
==== rollback of defaults
DROP TABLE person
==== defaults with names
CREATE TABLE person (a VARCHAR(10) DEFAULT 'x' NULL, b INT DEFAULT 3 NULL)
==== rollback of defaults with names
DROP TABLE person
==== default of a sequence with schema
!!!! refused
==== rollback of default of a sequence with schema
DROP TABLE person
==== in a tablespace
CREATE TABLE person (a INT NULL)
==== rollback of in a tablespace
DROP TABLE person
==== with schema
CREATE TABLE s.person (a INT AUTO_INCREMENT NOT NULL COMMENT 'r', CONSTRAINT pk_p PRIMARY KEY (a)) COMMENT='people'
==== rollback of with schema
DROP TABLE s.person
==== with catalog
CREATE TABLE c.person (a INT AUTO_INCREMENT NOT NULL COMMENT 'r', CONSTRAINT PK_PERSON PRIMARY KEY (a)) COMMENT='people'
==== rollback of with catalog
DROP TABLE c.person
==== with catalog and schema
CREATE TABLE c.person (a INT NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (a))
==== rollback of with catalog and schema
DROP TABLE c.person
==== unless it is there
CREATE TABLE IF NOT EXISTS person (a INT NULL)
==== rollback of unless it is there
DROP TABLE person
==== temporary
CREATE TEMPORARY TABLE person (a INT NULL)
==== rollback of temporary
DROP TABLE person
==== global temporary
CREATE GLOBAL TEMPORARY TABLE person (a INT NULL)
==== rollback of global temporary
DROP TABLE person
==== row dependencies
CREATE TABLE person (a INT NULL)
==== rollback of row dependencies
DROP TABLE person
==== names that need quotes
CREATE TABLE `order` (`select` INT NOT NULL, `my col` INT NULL, camelCase INT NULL COMMENT 'it''s', `1st` INT NULL, user INT NULL, `key` INT NULL, CONSTRAINT PK_ORDER PRIMARY KEY (`select`), UNIQUE (camelCase))
==== rollback of names that need quotes
DROP TABLE `order`
==== remarks with a quote
CREATE TABLE person (a INT DEFAULT 1 NULL COMMENT 'it''s') COMMENT='it''s'
==== rollback of remarks with a quote
DROP TABLE person
==== everything about a column
CREATE TABLE person (a VARCHAR(20) DEFAULT 'x' NOT NULL COMMENT 'r', CONSTRAINT pk PRIMARY KEY (a), CONSTRAINT fk FOREIGN KEY (a) REFERENCES d(id) ON DELETE CASCADE INITIALLY DEFERRED DEFERRABLE, CONSTRAINT uq UNIQUE (a))
==== rollback of everything about a column
DROP TABLE person
