-- Tables of the shop
--changeset ann:1
create table t (id int);
