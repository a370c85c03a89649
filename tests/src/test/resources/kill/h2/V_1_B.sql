CREATE SEQUENCE numbers START WITH 7;
INSERT INTO executions VALUES ('1_B sequence');
CREATE ALIAS magnitude FOR 'java.lang.Math.abs(int)';
INSERT INTO purchase VALUES (3, 3, magnitude(-30));
CREATE VIEW grown AS SELECT id, name FROM customer WHERE age > 17;
CREATE ROLE auditor;
GRANT SELECT ON customer TO auditor;
COMMENT ON TABLE customer IS 'who buys';
INSERT INTO executions VALUES ('1_B end');
