==== with its type
COMMENT ON COLUMN person.name IS 'it''s'
==== rollback of with its type
!!!! refused
==== without its type
COMMENT ON COLUMN person.name IS 'nm'
==== rollback of without its type
!!!! refused
==== with schema
COMMENT ON COLUMN s.person.name IS 'nm'
==== rollback of with schema
!!!! refused
==== of a view
COMMENT ON COLUMN person.name IS 'nm'
==== rollback of of a view
!!!! refused
==== none
COMMENT ON COLUMN person.name IS ''
==== rollback of none
!!!! refused
