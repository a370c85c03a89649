-- The stock table has it all; the old column would only go stale.

ALTER TABLE product DROP COLUMN pieces;
