==== a sequence beside the table
DELETE FROM s.person WHERE x = NEXT VALUE FOR sq
==== rollback of a sequence beside the table
!!!! refused
==== all
DELETE FROM person
==== rollback of all
!!!! refused
==== some
DELETE FROM person WHERE id=1
==== rollback of some
!!!! refused
==== with schema
DELETE FROM s.`order` WHERE id=1
==== rollback of with schema
!!!! refused
==== parameters
DELETE FROM person WHERE x = 'it''s' and d < '2020-01-02 03:04:05' and t=1 and b=upper(q)
==== rollback of parameters
!!!! refused
==== a word where in front
DELETE FROM person WHERE where id=1
==== rollback of a word where in front
!!!! refused
