==== a type
!!!! refused
==== rollback of a type
!!!! refused
==== a type with words
!!!! refused
==== rollback of a type with words
!!!! refused
==== with schema
!!!! refused
==== rollback of with schema
!!!! refused
==== with not null
!!!! refused
==== rollback of with not null
!!!! refused
==== boolean
!!!! refused
==== rollback of boolean
!!!! refused
==== clob
!!!! refused
==== rollback of clob
!!!! refused
