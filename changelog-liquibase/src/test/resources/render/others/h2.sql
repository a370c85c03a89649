==== empty

==== rollback of empty

==== output

==== rollback of output

==== tag

==== rollback of tag

==== command

==== rollback of command
!!!! refused
