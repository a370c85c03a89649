==== one
select 1
==== rollback of one
!!!! refused
==== two
select 1
----
select 2
==== rollback of two
!!!! refused
==== not split
select 1; select 2;
==== rollback of not split
!!!! refused
==== comments kept
-- hello
select 1
----
/* x */ select 2
==== rollback of comments kept
!!!! refused
==== comments stripped
select 1
----
select 2
==== rollback of comments stripped
!!!! refused
==== delimiter
select 1
----
select 2
==== rollback of delimiter
!!!! refused
==== delimiter slash
select 1
----
select 2
==== rollback of delimiter slash
!!!! refused
==== delimiter go
select 1
----
select 2
==== rollback of delimiter go
!!!! refused
==== not split with a delimiter
begin
 null;
end;
==== rollback of not split with a delimiter
!!!! refused
==== begin and end
create trigger t before insert on x for each row begin update y set a=1; delete from z; end
----
select 1
==== rollback of begin and end
!!!! refused
==== lines
select 1,
     2
----
select 3
==== rollback of lines
!!!! refused
==== go and slash
select 1
----
select 2
----
select 3
==== rollback of go and slash
!!!! refused
==== quotes
select 'a;b'
----
select "c;d"
----
select `e;f`
==== rollback of quotes
!!!! refused
==== for one database
select 1
==== rollback of for one database
!!!! refused
==== not for one

==== rollback of not for one
!!!! refused
==== none

==== rollback of none
!!!! refused
==== empty statements
select 1
----
select 2
==== rollback of empty statements
!!!! refused
==== delimiter regexp
select 1
----
select 2
==== rollback of delimiter regexp
!!!! refused
==== word delimiter
select 1
----
select 2
----
select category
==== rollback of word delimiter
!!!! refused
==== with a comment
select 1
==== rollback of with a comment
!!!! refused
