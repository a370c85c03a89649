--liquibase formatted sql
--changeset ann:1
--comment nothing
--changeset ann:2
select 2
--changeset ann:3

