CREATE TABLE tt (begin INT)
