--liquibase formatted sql
--changeset ann:1
begin
  null;
end;
/

--changeset ann:2 endDelimiter:;
select 1
/
--changeset ann:3
select 1
 /
--changeset ann:4
begin null; end;
/

