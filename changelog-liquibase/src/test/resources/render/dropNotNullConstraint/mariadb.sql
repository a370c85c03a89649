==== with its type
ALTER TABLE person MODIFY name VARCHAR(50) NULL
==== rollback of with its type
ALTER TABLE person MODIFY name VARCHAR(50) NOT NULL
==== with a name
ALTER TABLE person MODIFY name INT NULL
==== rollback of with a name
ALTER TABLE person MODIFY name INT NOT NULL
==== with schema
ALTER TABLE s.person MODIFY name INT NULL
==== rollback of with schema
ALTER TABLE s.person MODIFY name INT NOT NULL
==== without its type
!!!! refused
==== rollback of without its type
!!!! refused
==== only a name
!!!! refused
==== rollback of only a name
!!!! refused
