--liquibase formatted sql
--changeset ann:1
select 1
/* liquibase rollback
drop a;
--changeset ann:2
select 2
