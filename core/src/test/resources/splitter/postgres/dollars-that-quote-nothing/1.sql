SELECT a$b$c, $1, $2::int, x$$ FROM t$
