
--liqubase formatted sql
--changeset ann:1
create table t (id int);
