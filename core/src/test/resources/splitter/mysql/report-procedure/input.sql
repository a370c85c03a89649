CREATE PROCEDURE best_customers (
    IN min_purchases TINYINT UNSIGNED
  , IN min_amount DECIMAL(10,2)
  , OUT found INT
)
LANGUAGE SQL NOT DETERMINISTIC READS SQL DATA SQL SECURITY DEFINER COMMENT 'who; bought most'
report: BEGIN
  DECLARE since DATE;
  /* checks; first */
  IF min_purchases = 0 THEN
    SELECT 'at least; one'; LEAVE report;
  ELSE IF NOT EXISTS (SELECT 1 FROM payment) THEN LEAVE report; END IF;
  END IF;
  SET since = STR_TO_DATE(CONCAT(YEAR(NOW()), '-', MONTH(NOW()), '-01'), '%Y-%m-%d'); -- first; day
  CREATE TEMPORARY TABLE best (id INT UNSIGNED PRIMARY KEY);
  INSERT INTO best SELECT p.id FROM payment AS p WHERE p.at BETWEEN since AND NOW()
    GROUP BY p.id HAVING SUM(CASE WHEN p.amount > 0 THEN p.amount ELSE -p.amount END) > min_amount
    ON DUPLICATE KEY UPDATE id = IF(id > 1, id, REPEAT(id, 2));
  SELECT COUNT(*) FROM best INTO found;
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'end;';
END report;
CALL best_customers(1, 2.5, @found);
