==== a file of text
UPDATE person SET a = 'long ''text''
' WHERE id=1
