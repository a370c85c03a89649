==== text
CREATE PROCEDURE p() LANGUAGE SQL BEGIN DELETE FROM t; DELETE FROM u; END
==== rollback of text
!!!! refused
==== with its name
CREATE PROCEDURE p() LANGUAGE SQL BEGIN DELETE FROM t; DELETE FROM u; END
==== rollback of with its name
!!!! refused
==== replaced
!!!! refused
==== rollback of replaced
!!!! refused
==== with schema
CREATE PROCEDURE s.p() LANGUAGE SQL BEGIN DELETE FROM t; DELETE FROM u; END
==== rollback of with schema
!!!! refused
==== for one database
CREATE PROCEDURE p() LANGUAGE SQL BEGIN DELETE FROM t; DELETE FROM u; END
==== rollback of for one database
!!!! refused
==== or replace
!!!! refused
==== rollback of or replace
!!!! refused
==== small letters replaced
!!!! refused
==== rollback of small letters replaced
!!!! refused
==== ends in a slash
CREATE PROCEDURE p() LANGUAGE SQL BEGIN DELETE FROM t; DELETE FROM u; END;
==== rollback of ends in a slash
!!!! refused
==== ends in a semicolon
CREATE PROCEDURE p() LANGUAGE SQL BEGIN DELETE FROM t; DELETE FROM u; END;
==== rollback of ends in a semicolon
!!!! refused
==== two with go
CREATE PROCEDURE p() LANGUAGE SQL BEGIN DELETE FROM t; DELETE FROM u; END
GO
CREATE PROCEDURE q() LANGUAGE SQL BEGIN DELETE FROM t; DELETE FROM u; END
GO
==== rollback of two with go
!!!! refused
==== from a file
CREATE PROCEDURE p() LANGUAGE SQL BEGIN DELETE FROM t; DELETE FROM u; END
==== rollback of from a file
!!!! refused
