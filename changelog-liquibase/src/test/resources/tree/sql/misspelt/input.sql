--liquibase formatted sql logicalFilPath:x.sql
--proprety name:a value:b
--property name:c value:d dmbs:oracle
-- what this file is for: see the guide
/* a licence */ create table lost (id int);
--rollback drop table early
--changeset ann:1 runAlways=true context: x dbms : h2
create table t (id int);
--rollbak drop table t
--changset ann:2
create table u (id int);
-- ignoreLines:1
--ignoreLine:start
--validChecksums: 9:0123456789abcdef0123456789abcdef
--precondition onFail:MARK_RAN
--preconditions onFial:MARK_RAN
--preconditon-sql-check expectedResult:0 select 1
-- changes for 4.2: none
-- rollbacks are written by hand
-- properties and comments of the table
--changeset ann:3 labels:"a = b, runAlways: c"
select 3
