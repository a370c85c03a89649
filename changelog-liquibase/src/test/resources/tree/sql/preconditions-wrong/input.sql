--liquibase formatted sql
--changeset ann:1
--preconditions onSqlOutput:TEST onUpdateSql:FAIL
--precondition-sql-check expectedResult:0
--precondition-sql-check expectedResult:1.5 select 1
--precondition-table-exists foo
--precondition-view-exists view: v
--precondition-column-exists table:t column:c
select 1
