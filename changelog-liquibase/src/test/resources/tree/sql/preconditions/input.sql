--liquibase formatted sql
--changeset ann:1
--preconditions onFail:MARK_RAN onError:warn onSqlOutput:TEST
--precondition-sql-check expectedResult:"a b" select 'a b' from x;
--precondition-sql-check expectedResult:'it"s' select 1
--precondition-sql-check 0   select   2  
--precondition-sql-check expectedResult:${n} select ${m}
--precondition-table-exists table:t schema:s
--precondition-view-exists schema:s view:v
select 1
--changeset ann:2
--precondition-table-exists table:${t}
select 2
--changeset ann:3
--precondition-table-exists table:forgotten
--preconditions onUpdateSql:FAIL
select 3
