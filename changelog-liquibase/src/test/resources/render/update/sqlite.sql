==== a text
UPDATE person SET a = 'O''Brien'
==== rollback of a text
!!!! refused
==== null
UPDATE person SET a = NULL
==== rollback of null
!!!! refused
==== null in small letters
UPDATE person SET a = NULL
==== rollback of null in small letters
!!!! refused
==== empty text
UPDATE person SET a = ''
==== rollback of empty text
!!!! refused
==== a number
UPDATE person SET a = 3
==== rollback of a number
!!!! refused
==== a decimal
UPDATE person SET a = 1.50
==== rollback of a decimal
!!!! refused
==== a negative number
UPDATE person SET a = -7
==== rollback of a negative number
!!!! refused
==== a number that is none
UPDATE person SET a = f(2)
==== rollback of a number that is none
!!!! refused
==== true
UPDATE person SET a = 1
==== rollback of true
!!!! refused
==== false
UPDATE person SET a = 0
==== rollback of false
!!!! refused
==== one for true
UPDATE person SET a = 0
==== rollback of one for true
!!!! refused
==== a boolean that is none
UPDATE person SET a = 0
==== rollback of a boolean that is none
!!!! refused
==== a date
UPDATE person SET a = '2020-01-02'
==== rollback of a date
!!!! refused
==== a time
UPDATE person SET a = '03:04:05'
==== rollback of a time
!!!! refused
==== a date and time
UPDATE person SET a = '2020-01-02 03:04:05'
==== rollback of a date and time
!!!! refused
==== a date and time with fractions
UPDATE person SET a = '2020-01-02 03:04:05.123'
==== rollback of a date and time with fractions
!!!! refused
==== a date that is none
UPDATE person SET a = CURRENT_TIMESTAMP
==== rollback of a date that is none
!!!! refused
==== an expression
UPDATE person SET a = upper('a')
==== rollback of an expression
!!!! refused
==== the time
UPDATE person SET a = CURRENT_TIMESTAMP
==== rollback of the time
!!!! refused
==== now
UPDATE person SET a = NOW()
==== rollback of now
!!!! refused
==== next of a sequence
!!!! refused
==== rollback of next of a sequence
!!!! refused
==== current of a sequence
!!!! refused
==== rollback of current of a sequence
!!!! refused
==== next of a sequence with schema
!!!! refused
==== rollback of next of a sequence with schema
!!!! refused
==== a text of digits
UPDATE person SET a = '42'
==== rollback of a text of digits
!!!! refused
==== a backslash
UPDATE person SET a = 'a\b'
==== rollback of a backslash
!!!! refused
==== a type
UPDATE person SET a = '3'
==== rollback of a type
!!!! refused
==== a numeric null
UPDATE person SET a = NULL
==== rollback of a numeric null
!!!! refused
==== a text with lines
UPDATE person SET a = 'a
b'
==== rollback of a text with lines
!!!! refused
==== an exponent
UPDATE person SET a = 1e3
==== rollback of an exponent
!!!! refused
==== many digits
UPDATE person SET a = 12345678901234567890.123456789
==== rollback of many digits
!!!! refused
==== in the order of names
UPDATE person SET active = 0, name = 'Al' WHERE id=1
==== rollback of in the order of names
!!!! refused
==== parameters
UPDATE person SET a = '1' WHERE x = 'it''s' and order > 4
==== rollback of parameters
!!!! refused
==== with schema
UPDATE s.person SET a = '1' WHERE id=1
==== rollback of with schema
!!!! refused
==== a word where in front
UPDATE person SET a = '1' WHERE WHERE id=1
==== rollback of a word where in front
!!!! refused
==== a file of text
(prepared)
==== rollback of a file of text
!!!! refused
==== a column without a value
UPDATE person SET a = NULL, b = '1'
==== rollback of a column without a value
!!!! refused
==== lines in the condition
UPDATE person SET b = '1' WHERE a = 1
  and b = 2
==== rollback of lines in the condition
!!!! refused
==== a sequence beside the table
!!!! refused
==== rollback of a sequence beside the table
!!!! refused
