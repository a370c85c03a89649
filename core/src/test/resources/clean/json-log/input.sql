{"@timestamp": "2024-05-03T10:12:13.456Z", "@version": 1, "name": "inventory.app", "levelname": "INFO", "message": "Metrics port: 9126"}
BEGIN;
{"@timestamp": "2024-05-03T10:12:13.457Z", "levelname": "WARNING", "message": "it's late"}
DROP TABLE bird;
COMMIT;
