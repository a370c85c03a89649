==== a text
ALTER TABLE person MODIFY name DEFAULT 'it''s'
==== rollback of a text
ALTER TABLE person MODIFY name DEFAULT NULL
==== a number
ALTER TABLE person MODIFY name DEFAULT 3
==== rollback of a number
ALTER TABLE person MODIFY name DEFAULT NULL
==== true
ALTER TABLE person MODIFY name DEFAULT 1
==== rollback of true
ALTER TABLE person MODIFY name DEFAULT NULL
==== a date
ALTER TABLE person MODIFY name DEFAULT TO_DATE('2020-01-02 03:04:05', 'YYYY-MM-DD HH24:MI:SS')
==== rollback of a date
ALTER TABLE person MODIFY name DEFAULT NULL
==== only a date
ALTER TABLE person MODIFY name DEFAULT TO_DATE('2020-01-02', 'YYYY-MM-DD')
==== rollback of only a date
ALTER TABLE person MODIFY name DEFAULT NULL
==== an expression
ALTER TABLE person MODIFY name DEFAULT CURRENT_TIMESTAMP
==== rollback of an expression
ALTER TABLE person MODIFY name DEFAULT NULL
==== another expression
ALTER TABLE person MODIFY name DEFAULT upper('a')
==== rollback of another expression
ALTER TABLE person MODIFY name DEFAULT NULL
==== a sequence
ALTER TABLE person MODIFY name DEFAULT sq.nextval
==== rollback of a sequence
ALTER TABLE person MODIFY name DEFAULT NULL
==== a text without a type
ALTER TABLE person MODIFY name DEFAULT 'x'
==== rollback of a text without a type
ALTER TABLE person MODIFY name DEFAULT NULL
==== null
ALTER TABLE person MODIFY name DEFAULT null
==== rollback of null
ALTER TABLE person MODIFY name DEFAULT NULL
==== with a name
ALTER TABLE person MODIFY name DEFAULT 3
==== rollback of with a name
ALTER TABLE person MODIFY name DEFAULT NULL
==== with schema
ALTER TABLE s.person MODIFY name DEFAULT 3
==== rollback of with schema
ALTER TABLE s.person MODIFY name DEFAULT NULL
==== true without a type
ALTER TABLE person MODIFY name DEFAULT 0
==== rollback of true without a type
ALTER TABLE person MODIFY name DEFAULT NULL
==== a number of text
ALTER TABLE person MODIFY name DEFAULT '3'
==== rollback of a number of text
ALTER TABLE person MODIFY name DEFAULT NULL
==== a boolean of text
!!!! refused
==== rollback of a boolean of text
ALTER TABLE person MODIFY name DEFAULT NULL
==== empty text
ALTER TABLE person MODIFY name DEFAULT ''
==== rollback of empty text
ALTER TABLE person MODIFY name DEFAULT NULL
==== a sequence beside the table
ALTER TABLE s.person MODIFY name DEFAULT s.sq.nextval
==== rollback of a sequence beside the table
ALTER TABLE s.person MODIFY name DEFAULT NULL
