==== with its type
CREATE TABLE state AS (SELECT state AS abbr FROM person) WITH NO DATA
----
INSERT INTO state SELECT DISTINCT state FROM person WHERE state IS NOT NULL
----
ALTER TABLE state ALTER COLUMN  abbr SET NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE state')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE state')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE state')
----
ALTER TABLE state ADD PRIMARY KEY (abbr)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE state')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE state')
----
ALTER TABLE person ADD CONSTRAINT fk_state FOREIGN KEY (state) REFERENCES state (abbr)
==== rollback of with its type
ALTER TABLE person DROP CONSTRAINT fk_state
----
DROP TABLE state
==== without a name
CREATE TABLE state AS (SELECT state AS abbr FROM person) WITH NO DATA
----
INSERT INTO state SELECT DISTINCT state FROM person WHERE state IS NOT NULL
----
ALTER TABLE state ALTER COLUMN  abbr SET NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE state')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE state')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE state')
----
ALTER TABLE state ADD PRIMARY KEY (abbr)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE state')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE state')
----
ALTER TABLE person ADD CONSTRAINT FK_PERSON_STATE FOREIGN KEY (state) REFERENCES state (abbr)
==== rollback of without a name
ALTER TABLE person DROP CONSTRAINT FK_PERSON_STATE
----
DROP TABLE state
==== without its type
CREATE TABLE state AS (SELECT state AS abbr FROM person) WITH NO DATA
----
INSERT INTO state SELECT DISTINCT state FROM person WHERE state IS NOT NULL
----
ALTER TABLE state ALTER COLUMN  abbr SET NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE state')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE state')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE state')
----
ALTER TABLE state ADD PRIMARY KEY (abbr)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE state')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE state')
----
ALTER TABLE person ADD CONSTRAINT fk_state FOREIGN KEY (state) REFERENCES state (abbr)
==== rollback of without its type
ALTER TABLE person DROP CONSTRAINT fk_state
----
DROP TABLE state
==== with schemas
CREATE TABLE "s2".state AS (SELECT state AS abbr FROM "s".person) WITH NO DATA
----
INSERT INTO "s2".state SELECT DISTINCT state FROM "s".person WHERE state IS NOT NULL
----
ALTER TABLE "s2".state ALTER COLUMN  abbr SET NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s2".state')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s2".state')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s2".state')
----
ALTER TABLE "s2".state ADD PRIMARY KEY (abbr)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s2".state')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s2".state')
----
ALTER TABLE "s".person ADD CONSTRAINT fk_state FOREIGN KEY (state) REFERENCES "s2".state (abbr)
==== rollback of with schemas
ALTER TABLE "s".person DROP CONSTRAINT fk_state
----
DROP TABLE "s2".state
