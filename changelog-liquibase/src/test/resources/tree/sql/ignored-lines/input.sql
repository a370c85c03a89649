--liquibase formatted sql
--ignoreLines:start
--changeset no:1
--ignoreLines:END
no
--ignoreLines:end
--changeset ann:1
a
--ignoreLines:2
no
--changeset no:2
b
--IgnoreLines:0
c
--ignoreLines: 1
d
  --ignoreLines:1
e
--ignoreLines:start
no
