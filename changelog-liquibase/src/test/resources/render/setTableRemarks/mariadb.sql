==== a comment
ALTER TABLE person COMMENT = 'it''s'
==== rollback of a comment
!!!! refused
==== with schema
ALTER TABLE s.person COMMENT = 'x'
==== rollback of with schema
!!!! refused
==== none
ALTER TABLE person COMMENT = ''
==== rollback of none
!!!! refused
