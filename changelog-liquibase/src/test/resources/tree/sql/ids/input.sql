--liquibase formatted sql
--changeset ann lee:1
a
--changeset ann :x:y
b
-- ChangeSet 'ann':"2 3"x
c
--changeset	a"b c":"3 labels:q
d
   --   changeset "ann:x":4
e
