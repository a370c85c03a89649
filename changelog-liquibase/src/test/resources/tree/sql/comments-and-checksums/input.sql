--liquibase formatted sql
--changeset ann:1
--comment: first
select 1
-- comment   last one  
--validCheckSum: 1:any
--VALIDCHECKSUM 8:abc rest
--validCheckSum:9:x is none
--comment
--Comment:none
