--liquibase formatted sql
--property name:a value:b context:"c d" labels:l dbms:h2,oracle global:false
--property value:x:y/z NAME:n
--changeset ann:1
select ${later}
--property name:later value:"one
--changeset ann:2
select 2
