--liquibase formatted sql
--changeset ann:1
select 1
--rollback   drop a;  
-- Rollback drop b;
--rollback
--rollback	tab is no blank
--changeset ann:2
select 2
--rollback not required, really
--changeset ann:3 rollbackEndDelimiter:/ rollbackSplitStatements:no
select 3
/* liquibase rollback
  drop c;
--changeset no:no
  drop d; */ drop e
*/
--rollback drop f
select 4
--changeset ann:4
select 5
--rollback changesetId:1 changesetAuthor:ann changesetPath:x.sql
--changeset ann:5
select 6
/* liquibase rollback
*/
/* liquibase rollback on one line is none */
--changeset ann:6
select 7
--rollback EMPTY
--changeset ann:7
select 8
--rollback empty
--rollback empty
