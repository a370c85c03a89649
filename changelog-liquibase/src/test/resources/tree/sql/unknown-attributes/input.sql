--liquibase formatted sql
--changeset ann:1 runonchnage:true see http://x/y:z labels:"a b:c" created:2020 context:a:b
select 1
