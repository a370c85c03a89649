==== with its type
!!!! refused
==== rollback of with its type
!!!! refused
==== with a value
!!!! refused
==== rollback of with a value
!!!! refused
==== with a number
!!!! refused
==== rollback of with a number
!!!! refused
==== with a name
!!!! refused
==== rollback of with a name
!!!! refused
==== without validation
!!!! refused
==== rollback of without validation
!!!! refused
==== with schema
!!!! refused
==== rollback of with schema
!!!! refused
==== without its type
!!!! refused
==== rollback of without its type
!!!! refused
==== a boolean value
!!!! refused
==== rollback of a boolean value
!!!! refused
==== an expression
!!!! refused
==== rollback of an expression
!!!! refused
==== a quote
!!!! refused
==== rollback of a quote
!!!! refused
==== validated
!!!! refused
==== rollback of validated
!!!! refused
