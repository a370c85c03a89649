==== plain
ALTER TABLE person MODIFY id INT AUTO_INCREMENT
==== rollback of plain
!!!! refused
==== from
!!!! refused
==== rollback of from
!!!! refused
==== start only
ALTER TABLE person MODIFY id BIGINT AUTO_INCREMENT
----
ALTER TABLE person AUTO_INCREMENT=10
==== rollback of start only
!!!! refused
==== step only
!!!! refused
==== rollback of step only
!!!! refused
==== always
ALTER TABLE person MODIFY id INT AUTO_INCREMENT
==== rollback of always
!!!! refused
==== on null
ALTER TABLE person MODIFY id INT AUTO_INCREMENT
==== rollback of on null
!!!! refused
==== with schema
ALTER TABLE s.person MODIFY id INT AUTO_INCREMENT
----
ALTER TABLE s.person AUTO_INCREMENT=3
==== rollback of with schema
!!!! refused
==== without its type
!!!! refused
==== rollback of without its type
!!!! refused
==== mixed case
ALTER TABLE MyTable MODIFY id INT AUTO_INCREMENT
==== rollback of mixed case
!!!! refused
