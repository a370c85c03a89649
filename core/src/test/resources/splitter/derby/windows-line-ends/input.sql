-- first
CREATE TABLE t (
  a INT -- x;
);

  INSERT INTO t
VALUES ('a;
b');
DELETE FROM t
