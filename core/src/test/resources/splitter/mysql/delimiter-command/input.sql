-- before
DELIMITER //
-- between; the // lines
CREATE PROCEDURE p()
BEGIN
  SELECT 1; SELECT '//'; -- //
END //
# between; more
CREATE PROCEDURE q() SELECT 1; //
delimiter ;
SELECT 1;
  Delimiter $$  
CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW BEGIN SET NEW.a = 1; END$$
SELECT 1$a$$
DELIMITER ;;
SELECT 1; SELECT 2;;
DELIMITER go
SELECT good
go
DELIMITER ;
/* after */ SELECT 3
