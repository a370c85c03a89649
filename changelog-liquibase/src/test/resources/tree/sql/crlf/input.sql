--liquibase formatted sql
--changeset ann:1
select 1
  from x
--rollback drop a
--rollback drop b
--changeset ann:2select 2