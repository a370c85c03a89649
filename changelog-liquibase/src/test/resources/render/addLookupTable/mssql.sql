==== with its type
SELECT DISTINCT state AS abbr INTO state FROM person WHERE state IS NOT NULL
----
ALTER TABLE state ALTER COLUMN abbr char(2) NOT NULL
----
ALTER TABLE state ADD PRIMARY KEY (abbr)
----
ALTER TABLE person ADD CONSTRAINT fk_state FOREIGN KEY (state) REFERENCES state (abbr)
==== rollback of with its type
ALTER TABLE person DROP CONSTRAINT fk_state
----
DROP TABLE state
==== without a name
SELECT DISTINCT state AS abbr INTO state FROM person WHERE state IS NOT NULL
----
ALTER TABLE state ALTER COLUMN abbr char(2) NOT NULL
----
ALTER TABLE state ADD PRIMARY KEY (abbr)
----
ALTER TABLE person ADD CONSTRAINT FK_PERSON_STATE FOREIGN KEY (state) REFERENCES state (abbr)
==== rollback of without a name
ALTER TABLE person DROP CONSTRAINT FK_PERSON_STATE
----
DROP TABLE state
==== without its type
!!!! refused
==== rollback of without its type
ALTER TABLE person DROP CONSTRAINT fk_state
----
DROP TABLE state
==== with schemas
SELECT DISTINCT state AS abbr INTO s2.state FROM s.person WHERE state IS NOT NULL
----
ALTER TABLE s2.state ALTER COLUMN abbr char(2) NOT NULL
----
ALTER TABLE s2.state ADD PRIMARY KEY (abbr)
----
ALTER TABLE s.person ADD CONSTRAINT fk_state FOREIGN KEY (state) REFERENCES s2.state (abbr)
==== rollback of with schemas
ALTER TABLE s.person DROP CONSTRAINT fk_state
----
DROP TABLE s2.state
