--liquibase formatted sql
--changeset ann:1
a
--ignoreLines:many
--ignoreLines:end
