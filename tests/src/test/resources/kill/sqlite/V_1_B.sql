CREATE TRIGGER grow AFTER INSERT ON purchase BEGIN
    UPDATE counter SET n = n + 1;
    INSERT INTO executions VALUES ('purchase ' || NEW.id);
END;
INSERT INTO purchase (customer, amount) VALUES (3, 30);
CREATE VIEW grown AS SELECT id, name FROM customer WHERE age > 17;
INSERT INTO executions VALUES ('1_B end');
