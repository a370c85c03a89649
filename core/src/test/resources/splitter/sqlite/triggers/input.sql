CREATE TRIGGER a AFTER INSERT ON t WHEN NEW.x > CASE WHEN 1 THEN 2 END BEGIN
  UPDATE t SET x = CASE WHEN NEW.x THEN 1 ELSE 2 END;
  SELECT CASE x WHEN 1 THEN 'END;' END AS end FROM t; -- end;
END;
create temp trigger if not exists main.b instead of delete on v for each row begin select 1; end;
CREATE TEMPORARY TRIGGER c BEFORE UPDATE OF x, y ON t BEGIN
  SELECT RAISE(ABORT, 'no;') WHERE (SELECT 1 AS end);
  DELETE FROM u;
 /* ; */ END;
SELECT 1 AS begin, 2 AS end;
CREATE TRIGGER d AFTER INSERT ON t BEGIN SELECT 1; END
