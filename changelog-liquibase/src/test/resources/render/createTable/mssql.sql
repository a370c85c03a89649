==== a table with all that is usual
CREATE TABLE person (id bigint IDENTITY (1, 1) NOT NULL, name varchar(50) CONSTRAINT DF_person_name DEFAULT 'x' NOT NULL, dept_id int, active bit CONSTRAINT DF_person_active DEFAULT 0, created datetime CONSTRAINT DF_person_created DEFAULT GETDATE(), CONSTRAINT pk_person PRIMARY KEY (id), CONSTRAINT fk_dept FOREIGN KEY (dept_id) REFERENCES dept(id) ON DELETE CASCADE, CONSTRAINT uq_name UNIQUE (name))
----
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('dbo.person') AND name = N'MS_DESCRIPTION' AND minor_id = 0 ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'people' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'people' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' END
----
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('dbo.person') AND name = N'MS_DESCRIPTION' AND minor_id = ( SELECT column_id FROM sys.columns WHERE name = 'name' AND object_id = OBJECT_ID('dbo.person')) ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'full name' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'name' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'full name' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'name' END
==== rollback of a table with all that is usual
DROP TABLE person
==== one column
CREATE TABLE person (a int)
==== rollback of one column
DROP TABLE person
==== no type
!!!! refused
==== rollback of no type
DROP TABLE person
==== key without a name
CREATE TABLE person (id int NOT NULL, b varchar(10), CONSTRAINT PK_PERSON PRIMARY KEY (id))
==== rollback of key without a name
DROP TABLE person
==== key of two columns
CREATE TABLE person (a int NOT NULL, b int NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (a, b))
==== rollback of key of two columns
DROP TABLE person
==== key in a tablespace
CREATE TABLE person (id int NOT NULL, CONSTRAINT pk_p PRIMARY KEY (id))
==== rollback of key in a tablespace
DROP TABLE person
==== key without validation
CREATE TABLE person (id int NOT NULL, CONSTRAINT pk_p PRIMARY KEY (id) ENABLE NOVALIDATE )
==== rollback of key without validation
DROP TABLE person
==== key of a mixed case table
CREATE TABLE MixedCase (Id int NOT NULL, CONSTRAINT PK_MIXEDCASE PRIMARY KEY (Id))
==== rollback of key of a mixed case table
DROP TABLE MixedCase
==== nullable said
CREATE TABLE person (a int, b datetime2, c datetime2 NOT NULL, d datetime2)
==== rollback of nullable said
DROP TABLE person
==== not null with a name
CREATE TABLE person (a int NOT NULL)
==== rollback of not null with a name
DROP TABLE person
==== not null without validation
CREATE TABLE person (a int NOT NULL, b int NOT NULL)
==== rollback of not null without validation
DROP TABLE person
==== unique without a name
CREATE TABLE person (a int, b int, UNIQUE (a), UNIQUE (b))
==== rollback of unique without a name
DROP TABLE person
==== unique with one name for two columns
CREATE TABLE person (a int, b int, CONSTRAINT uq UNIQUE (a, b))
==== rollback of unique with one name for two columns
DROP TABLE person
==== unique without validation
CREATE TABLE person (a int, CONSTRAINT uq_a UNIQUE (a))
==== rollback of unique without validation
DROP TABLE person
==== key and unique
CREATE TABLE person (a int NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (a), UNIQUE (a))
==== rollback of key and unique
DROP TABLE person
==== foreign key by table and columns
CREATE TABLE person (a int, CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept(id))
==== rollback of foreign key by table and columns
DROP TABLE person
==== foreign key into another schema
CREATE TABLE person (a int, CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES s2.dept(id))
==== rollback of foreign key into another schema
DROP TABLE person
==== foreign key without a name
!!!! refused
==== rollback of foreign key without a name
DROP TABLE person
==== foreign key deferred
CREATE TABLE person (a int, CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept(id) INITIALLY DEFERRED DEFERRABLE)
==== rollback of foreign key deferred
DROP TABLE person
==== foreign key without validation
CREATE TABLE person (a int, CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept(id))
==== rollback of foreign key without validation
DROP TABLE person
==== foreign key to two columns
CREATE TABLE person (a int, CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept(id, no))
==== rollback of foreign key to two columns
DROP TABLE person
==== foreign key of a table with schema
CREATE TABLE s.person (a int, CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept(id))
==== rollback of foreign key of a table with schema
DROP TABLE s.person
==== foreign key deferrable
CREATE TABLE person (a int, CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept(id) DEFERRABLE)
==== rollback of foreign key deferrable
DROP TABLE person
==== check
CREATE TABLE person (a int)
==== rollback of check
DROP TABLE person
==== check and nullable
CREATE TABLE person (a int NOT NULL, b int CONSTRAINT DF_person_b DEFAULT 2)
==== rollback of check and nullable
DROP TABLE person
==== auto increment from
CREATE TABLE person (id int IDENTITY (10, 5) NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (id))
==== rollback of auto increment from
DROP TABLE person
==== auto increment start only
CREATE TABLE person (id bigint IDENTITY (10, 1) NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (id))
==== rollback of auto increment start only
DROP TABLE person
==== auto increment always
CREATE TABLE person (id int IDENTITY (1, 1) NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (id))
==== rollback of auto increment always
DROP TABLE person
==== auto increment on null
CREATE TABLE person (id int IDENTITY (1, 1) NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (id))
==== rollback of auto increment on null
DROP TABLE person
==== auto increment without a key
CREATE TABLE person (id int IDENTITY (1, 1), b int)
==== rollback of auto increment without a key
DROP TABLE person
==== auto increment in a key of two
CREATE TABLE person (id int IDENTITY (1, 1) NOT NULL, b int NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (id, b))
==== rollback of auto increment in a key of two
DROP TABLE person
==== auto increment by serial
CREATE TABLE person (id bigint IDENTITY (1, 1) NOT NULL, b int IDENTITY (1, 1), CONSTRAINT PK_PERSON PRIMARY KEY (id))
==== rollback of auto increment by serial
DROP TABLE person
==== auto increment and unique
CREATE TABLE person (id int IDENTITY (1, 1) NOT NULL, UNIQUE (id))
==== rollback of auto increment and unique
DROP TABLE person
==== auto increment with a default
CREATE TABLE person (id int CONSTRAINT DF_person_id DEFAULT 3 IDENTITY (1, 1) NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (id))
==== rollback of auto increment with a default
DROP TABLE person
==== auto increment of smallint
CREATE TABLE person (id smallint IDENTITY (1, 1) NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (id))
==== rollback of auto increment of smallint
DROP TABLE person
==== defaults
CREATE TABLE person (a varchar(10) CONSTRAINT DF_person_a DEFAULT 'it''s', b int CONSTRAINT DF_person_b DEFAULT 3, c decimal(10, 2) CONSTRAINT DF_person_c DEFAULT 1.50, d bit CONSTRAINT DF_person_d DEFAULT 1, e datetime CONSTRAINT DF_person_e DEFAULT '2020-01-02T03:04:05', f date CONSTRAINT DF_person_f DEFAULT '2020-01-02', g time CONSTRAINT DF_person_g DEFAULT '03:04:05', h varchar(10) CONSTRAINT DF_person_h DEFAULT upper('a'), i int CONSTRAINT DF_person_i DEFAULT NEXT VALUE FOR sq, j varchar(5) CONSTRAINT DF_person_j DEFAULT null, k bit CONSTRAINT DF_person_k DEFAULT 1, l int CONSTRAINT DF_person_l DEFAULT 7, m bit CONSTRAINT DF_person_m DEFAULT 1, n bit CONSTRAINT DF_person_n DEFAULT 1, o int CONSTRAINT DF_person_o DEFAULT f(2), p datetime2 CONSTRAINT DF_person_p DEFAULT NOW(), q varchar(MAX) CONSTRAINT DF_person_q DEFAULT 'x')
==== rollback of defaults
DROP TABLE person
==== defaults with names
CREATE TABLE person (a varchar(10) CONSTRAINT df_a DEFAULT 'x', b int CONSTRAINT DF_person_b DEFAULT 3)
==== rollback of defaults with names
DROP TABLE person
==== default of a sequence with schema
CREATE TABLE person (i int CONSTRAINT DF_person_i DEFAULT NEXT VALUE FOR [s.sq])
==== rollback of default of a sequence with schema
DROP TABLE person
==== in a tablespace
CREATE TABLE person (a int) ON ts
==== rollback of in a tablespace
DROP TABLE person
==== with schema
CREATE TABLE s.person (a int IDENTITY (1, 1) NOT NULL, CONSTRAINT pk_p PRIMARY KEY (a))
----
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('s.person') AND name = N'MS_DESCRIPTION' AND minor_id = 0 ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'people' , @level0type = N'SCHEMA' , @level0name = N's' , @level1type = N'TABLE' , @level1name = N'person' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'people' , @level0type = N'SCHEMA' , @level0name = N's' , @level1type = N'TABLE' , @level1name = N'person' END
----
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('s.person') AND name = N'MS_DESCRIPTION' AND minor_id = ( SELECT column_id FROM sys.columns WHERE name = 'a' AND object_id = OBJECT_ID('s.person')) ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N's' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'a' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N's' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'a' END
==== rollback of with schema
DROP TABLE s.person
==== with catalog
!!!! refused
==== rollback of with catalog
DROP TABLE c.null.person
==== with catalog and schema
CREATE TABLE c.s.person (a int NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (a))
==== rollback of with catalog and schema
DROP TABLE c.s.person
==== unless it is there
CREATE TABLE person (a int)
==== rollback of unless it is there
DROP TABLE person
==== temporary
CREATE TEMPORARY TABLE person (a int)
==== rollback of temporary
DROP TABLE person
==== global temporary
CREATE GLOBAL TEMPORARY TABLE person (a int)
==== rollback of global temporary
DROP TABLE person
==== row dependencies
CREATE TABLE person (a int)
==== rollback of row dependencies
DROP TABLE person
==== names that need quotes
CREATE TABLE [order] ([select] int NOT NULL, [my col] int, camelCase int, [1st] int, [user] int, [key] int, CONSTRAINT PK_ORDER PRIMARY KEY ([select]), UNIQUE (camelCase))
----
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('dbo.order') AND name = N'MS_DESCRIPTION' AND minor_id = ( SELECT column_id FROM sys.columns WHERE name = 'camelCase' AND object_id = OBJECT_ID('dbo.order')) ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'it''s' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'order' , @level2type = N'COLUMN' , @level2name = N'camelCase' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'it''s' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'order' , @level2type = N'COLUMN' , @level2name = N'camelCase' END
==== rollback of names that need quotes
DROP TABLE [order]
==== remarks with a quote
CREATE TABLE person (a int CONSTRAINT DF_person_a DEFAULT 1)
----
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('dbo.person') AND name = N'MS_DESCRIPTION' AND minor_id = 0 ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'it''s' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'it''s' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' END
----
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('dbo.person') AND name = N'MS_DESCRIPTION' AND minor_id = ( SELECT column_id FROM sys.columns WHERE name = 'a' AND object_id = OBJECT_ID('dbo.person')) ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'it''s' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'a' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'it''s' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'a' END
==== rollback of remarks with a quote
DROP TABLE person
==== everything about a column
CREATE TABLE person (a varchar(20) CONSTRAINT DF_person_a DEFAULT 'x' NOT NULL, CONSTRAINT pk PRIMARY KEY (a), CONSTRAINT fk FOREIGN KEY (a) REFERENCES d(id) ON DELETE CASCADE INITIALLY DEFERRED DEFERRABLE, CONSTRAINT uq UNIQUE (a))
----
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('dbo.person') AND name = N'MS_DESCRIPTION' AND minor_id = ( SELECT column_id FROM sys.columns WHERE name = 'a' AND object_id = OBJECT_ID('dbo.person')) ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'a' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'a' END
==== rollback of everything about a column
DROP TABLE person
