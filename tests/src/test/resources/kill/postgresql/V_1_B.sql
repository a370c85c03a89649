CREATE SEQUENCE numbers START WITH 7;
INSERT INTO executions VALUES ('1_B sequence');
CREATE FUNCTION grow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE counter SET n = n + 1;
    RETURN NEW;
END $$;
CREATE TRIGGER grow AFTER INSERT ON purchase FOR EACH ROW EXECUTE FUNCTION grow();
CREATE PROCEDURE buy(who INTEGER) LANGUAGE sql AS $$
    INSERT INTO purchase SELECT max(id) + 1, who, 5 FROM purchase;
$$;
CALL buy(3);
DO $$ BEGIN INSERT INTO executions VALUES ('1_B block'); END $$;
CREATE VIEW names AS SELECT id, name FROM customer;
CREATE MATERIALIZED VIEW totals AS SELECT customer, sum(amount) AS total FROM purchase GROUP BY customer;
GRANT SELECT ON customer TO PUBLIC;
INSERT INTO executions VALUES ('1_B end');
