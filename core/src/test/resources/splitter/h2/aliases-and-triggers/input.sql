CREATE ALIAS my_sqrt FOR "java.lang.Math.sqrt";
CREATE TRIGGER ins AFTER INSERT ON t FOR EACH ROW CALL 'org.example.Begin;';
CREATE ALIAS abc AS 'int abc() { return 1; }';
BEGIN;
COMMIT;
