--liquibase formatted sql
dropped before the first changeset
--changeset ann:1

  create table t ( -- inline
	a int  

  );   
 -- only a comment
  /* block */

--changeset ann:2
select 'ä' || '${x}' || $$ a ; b $$
