
  -- Liquibase  formatted SQL changeLogId:x logicalFilePath:a/b.sql
--changeset "ann lee":"1 a" runOnChange:true runAlways:false runInTransaction:false failOnError:false ignore:no context:"a and b" labels:"x, y" dbms:h2,!oracle logicalFilePath:c.sql splitStatements:false stripComments:false endDelimiter:\nGO runWith:jdbc runWithSpoolFile:out put.txt
select 1
