--liquibase formatted sql
-- comments of any kind
--comment: here
--changeset ann:1
select 1
