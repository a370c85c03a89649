--liquibase formatted sql
--changeset ann:1
select 1
--rollback changesetId:1
