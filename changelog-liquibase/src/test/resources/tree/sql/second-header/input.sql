--liquibase formatted sql
--changeset ann:1
select 1
--liquibase formatted sql
