==== a default
ALTER TABLE person ALTER name DROP DEFAULT
==== rollback of a default
!!!! refused
==== without its type
ALTER TABLE person ALTER name DROP DEFAULT
==== rollback of without its type
!!!! refused
==== with schema
ALTER TABLE s.person ALTER `order` DROP DEFAULT
==== rollback of with schema
!!!! refused
