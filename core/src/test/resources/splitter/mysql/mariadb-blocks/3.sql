WHILE @a < 3 DO SET @a = @a + 1; END WHILE
