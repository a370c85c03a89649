CREATE PROCEDURE p()
outer_block: BEGIN
  DECLARE i INT DEFAULT 0;
  a: LOOP
    SET i = i + 1;
    IF i > 3 THEN LEAVE a; END IF;
    `b c`: WHILE i < 5 DO SET i = i + 1; END WHILE `b c`;
    REPEAT SET i = i - 1; SELECT REPEAT('x;', 3); UNTIL i < CASE WHEN i THEN 1 ELSE 2 END END REPEAT;
    c: REPEAT SET i = 0; UNTIL TRUE END REPEAT c;
    ITERATE a;
  END LOOP a;
  inner_block: BEGIN END inner_block;
  DO SLEEP(0);
  WHILE (SELECT COUNT(*) FROM t) DO DO SLEEP(1); END WHILE;
END outer_block;
CREATE PROCEDURE endless() l: LOOP LEAVE l; END LOOP l;
SELECT REPEAT('a;', 2);
