SELECT E'first\' '
   '; \'; continued' AS one
