--liquibase formatted sql
--changeset ann:runAlways:true xrunOnChange:true ignore:true ignore:false rollbackSplitStatements:false rollbackEndDelimiter:; context:x contextFilter:y
select 1
--rollback select 2
