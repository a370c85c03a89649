==== a comment
COMMENT ON TABLE person IS 'it''s'
==== rollback of a comment
!!!! refused
==== with schema
COMMENT ON TABLE s.person IS 'x'
==== rollback of with schema
!!!! refused
==== none
COMMENT ON TABLE person IS ''
==== rollback of none
!!!! refused
