==== replaced
CREATE OR ALTER PROCEDURE p() LANGUAGE SQL BEGIN DELETE FROM t; DELETE FROM u; END
==== or replace
CREATE OR ALTER PROCEDURE p() LANGUAGE SQL BEGIN DELETE FROM t; DELETE FROM u; END
==== small letters replaced
CREATE OR ALTER procedure p() language sql begin delete from t; delete from u; end
