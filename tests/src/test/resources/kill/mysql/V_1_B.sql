DELIMITER //
CREATE PROCEDURE buy(IN who INTEGER)
BEGIN
    INSERT INTO purchase (customer, amount) VALUES (who, 5);
    UPDATE counter SET n = n + 1;
END//
CREATE FUNCTION twice(n INTEGER) RETURNS INTEGER DETERMINISTIC
BEGIN
    RETURN 2 * n;
END//
CREATE TRIGGER grow AFTER INSERT ON purchase FOR EACH ROW
BEGIN
    INSERT INTO executions VALUES (CONCAT('purchase ', NEW.id));
END//
DELIMITER ;
INSERT INTO purchase VALUES (3, 3, twice(15));
CREATE VIEW grown AS SELECT id, name FROM customer WHERE age > 17;
GRANT SELECT ON customer TO 'auditor'@'%';
GRANT EXECUTE ON PROCEDURE buy TO 'auditor'@'%';
INSERT INTO executions VALUES ('1_B end');
