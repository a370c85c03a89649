CREATE TABLE t (
  a INT -- x;
)
