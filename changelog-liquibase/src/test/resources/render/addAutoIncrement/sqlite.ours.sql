==== plain
!!!! refused
==== from
!!!! refused
==== start only
!!!! refused
==== step only
!!!! refused
==== always
!!!! refused
==== on null
!!!! refused
==== with schema
!!!! refused
==== mixed case
!!!! refused
