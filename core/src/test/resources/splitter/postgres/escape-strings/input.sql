SELECT E'it\'s; \\', e'\\', 'back\', E'a''b\';c';
SELECT E'first\' '
   '; \'; continued' AS one;
SELECT E'first'
  -- a comment between
  '; \'; continued' AS two;
SELECT B'01', X'1F', N'a;b', U&'d\0061t\', U&"d\0061t;", u&'!0061;' UESCAPE '!', E'\x41;';
SELECT type'a;', name'\';
