==== a text
INSERT INTO person (a) VALUES ('O''Brien')
==== rollback of a text
!!!! refused
==== null
INSERT INTO person (a) VALUES (NULL)
==== rollback of null
!!!! refused
==== null in small letters
INSERT INTO person (a) VALUES (NULL)
==== rollback of null in small letters
!!!! refused
==== empty text
INSERT INTO person (a) VALUES ('')
==== rollback of empty text
!!!! refused
==== a number
INSERT INTO person (a) VALUES (3)
==== rollback of a number
!!!! refused
==== a decimal
INSERT INTO person (a) VALUES (1.50)
==== rollback of a decimal
!!!! refused
==== a negative number
INSERT INTO person (a) VALUES (-7)
==== rollback of a negative number
!!!! refused
==== a number that is none
INSERT INTO person (a) VALUES (f(2))
==== rollback of a number that is none
!!!! refused
==== true
INSERT INTO person (a) VALUES (1)
==== rollback of true
!!!! refused
==== false
INSERT INTO person (a) VALUES (0)
==== rollback of false
!!!! refused
==== one for true
INSERT INTO person (a) VALUES (0)
==== rollback of one for true
!!!! refused
==== a boolean that is none
INSERT INTO person (a) VALUES (0)
==== rollback of a boolean that is none
!!!! refused
==== a date
INSERT INTO person (a) VALUES ('2020-01-02')
==== rollback of a date
!!!! refused
==== a time
INSERT INTO person (a) VALUES ('03:04:05')
==== rollback of a time
!!!! refused
==== a date and time
INSERT INTO person (a) VALUES ('2020-01-02T03:04:05')
==== rollback of a date and time
!!!! refused
==== a date and time with fractions
INSERT INTO person (a) VALUES ('2020-01-02T03:04:05.123')
==== rollback of a date and time with fractions
!!!! refused
==== a date that is none
INSERT INTO person (a) VALUES (GETDATE())
==== rollback of a date that is none
!!!! refused
==== an expression
INSERT INTO person (a) VALUES (upper('a'))
==== rollback of an expression
!!!! refused
==== the time
INSERT INTO person (a) VALUES (GETDATE())
==== rollback of the time
!!!! refused
==== now
INSERT INTO person (a) VALUES (NOW())
==== rollback of now
!!!! refused
==== next of a sequence
INSERT INTO person (a) VALUES (NEXT VALUE FOR sq)
==== rollback of next of a sequence
!!!! refused
==== current of a sequence
!!!! refused
==== rollback of current of a sequence
!!!! refused
==== next of a sequence with schema
INSERT INTO person (a) VALUES (NEXT VALUE FOR [s.sq])
==== rollback of next of a sequence with schema
!!!! refused
==== a text of digits
INSERT INTO person (a) VALUES ('42')
==== rollback of a text of digits
!!!! refused
==== a backslash
INSERT INTO person (a) VALUES ('a\b')
==== rollback of a backslash
!!!! refused
==== a type
INSERT INTO person (a) VALUES ('3')
==== rollback of a type
!!!! refused
==== a numeric null
INSERT INTO person (a) VALUES (NULL)
==== rollback of a numeric null
!!!! refused
==== a text with lines
INSERT INTO person (a) VALUES ('a
b')
==== rollback of a text with lines
!!!! refused
==== an exponent
INSERT INTO person (a) VALUES (1e3)
==== rollback of an exponent
!!!! refused
==== many digits
INSERT INTO person (a) VALUES (12345678901234567890.123456789)
==== rollback of many digits
!!!! refused
==== several columns
INSERT INTO person (id, name, [order]) VALUES (1, 'x', 'y')
==== rollback of several columns
!!!! refused
==== a column without a value
INSERT INTO person (id, name) VALUES (1, NULL)
==== rollback of a column without a value
!!!! refused
==== with schema
INSERT INTO s.person (a) VALUES ('1')
==== rollback of with schema
!!!! refused
==== for one database

==== rollback of for one database
!!!! refused
==== a default
INSERT INTO person (a) VALUES (NULL)
==== rollback of a default
!!!! refused
==== a file of text
(prepared)
==== rollback of a file of text
!!!! refused
==== a file of bytes
(prepared)
==== rollback of a file of bytes
!!!! refused
==== a sequence beside the table
INSERT INTO s.person (a, b) VALUES (NEXT VALUE FOR s.sq, NEXT VALUE FOR s.[t.sq])
==== rollback of a sequence beside the table
!!!! refused
