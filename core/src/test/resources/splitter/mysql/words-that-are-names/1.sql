CREATE TABLE begin (end INT, `if` INT, `case` INT, event INT, handler INT)
