-- Bodies in the SQL standard's form came with version 14.
CREATE FUNCTION twice(n integer) RETURNS integer
    LANGUAGE SQL
    BEGIN ATOMIC
        SELECT 1;
        SELECT 2 * n;
    END;
