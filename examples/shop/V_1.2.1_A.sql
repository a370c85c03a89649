-- turnstone: equivalent-of=1.3_B

-- The tax office wants the rate with every line. Written for 1.3 and needed at once, so 1.2.1 carries it too.
-- A database that already has 1.3_B records this routine and does not run it; and the other way round.

ALTER TABLE purchase_line ADD COLUMN tax_percent DECIMAL(4, 1) DEFAULT 20.0 NOT NULL;
