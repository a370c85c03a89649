make: Entering directory '/src'
BEGIN;
DROP TABLE bird;
/src/app/models.py:12: SAWarning: relationship X will copy column
Traceback (most recent call last):
  File "/src/x.py", line 7, in <module>
sqlalchemy.exc.ArgumentError: no such thing
[2024-05-03 10:12:13,456] something without a level
COMMIT;
