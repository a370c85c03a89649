--liquibase formatted sql
--changeset ann:1
--preconditions onFail:STOP
select 1
