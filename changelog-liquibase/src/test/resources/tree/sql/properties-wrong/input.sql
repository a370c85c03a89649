--liquibase formatted sql
--property name:a
--property a=b
--changeset ann:1
select 1
