SELECT E'first'
  -- a comment between
  '; \'; continued' AS two
