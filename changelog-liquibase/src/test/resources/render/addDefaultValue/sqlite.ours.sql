==== a text
!!!! refused
==== a number
!!!! refused
==== true
!!!! refused
==== a date
!!!! refused
==== only a date
!!!! refused
==== an expression
!!!! refused
==== another expression
!!!! refused
==== a text without a type
!!!! refused
==== null
!!!! refused
==== with a name
!!!! refused
==== with schema
!!!! refused
==== true without a type
!!!! refused
==== a number of text
!!!! refused
==== empty text
!!!! refused
