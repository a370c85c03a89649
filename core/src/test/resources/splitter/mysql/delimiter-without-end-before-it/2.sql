CREATE TABLE t (
  delimiter varchar(10),
  a int)
