==== with its type
CREATE TABLE state AS SELECT DISTINCT state AS abbr FROM person WHERE state IS NOT NULL
----
ALTER TABLE state ALTER COLUMN  abbr NOT NULL
----
ALTER TABLE state ADD PRIMARY KEY (abbr)
----
ALTER TABLE person ADD CONSTRAINT fk_state FOREIGN KEY (state) REFERENCES state (abbr)
==== rollback of with its type
ALTER TABLE person DROP CONSTRAINT fk_state
----
DROP TABLE state
==== without a name
CREATE TABLE state AS SELECT DISTINCT state AS abbr FROM person WHERE state IS NOT NULL
----
ALTER TABLE state ALTER COLUMN  abbr NOT NULL
----
ALTER TABLE state ADD PRIMARY KEY (abbr)
----
ALTER TABLE person ADD CONSTRAINT FK_PERSON_STATE FOREIGN KEY (state) REFERENCES state (abbr)
==== rollback of without a name
ALTER TABLE person DROP CONSTRAINT FK_PERSON_STATE
----
DROP TABLE state
==== without its type
CREATE TABLE state AS SELECT DISTINCT state AS abbr FROM person WHERE state IS NOT NULL
----
ALTER TABLE state ALTER COLUMN  abbr NOT NULL
----
ALTER TABLE state ADD PRIMARY KEY (abbr)
----
ALTER TABLE person ADD CONSTRAINT fk_state FOREIGN KEY (state) REFERENCES state (abbr)
==== rollback of without its type
ALTER TABLE person DROP CONSTRAINT fk_state
----
DROP TABLE state
==== with schemas
CREATE TABLE s2.state AS SELECT DISTINCT state AS abbr FROM s.person WHERE state IS NOT NULL
----
ALTER TABLE s2.state ALTER COLUMN  abbr NOT NULL
----
ALTER TABLE s2.state ADD PRIMARY KEY (abbr)
----
ALTER TABLE s.person ADD CONSTRAINT fk_state FOREIGN KEY (state) REFERENCES s2.state (abbr)
==== rollback of with schemas
ALTER TABLE s.person DROP CONSTRAINT fk_state
----
DROP TABLE s2.state
