-- turnstone: equivalent-of=1.2.1_A

-- The tax office wants the rate with every line. See V_1.2.1_A for the same change in the older line: one of the two
-- runs, the other is only recorded.

ALTER TABLE purchase_line ADD COLUMN tax_percent DECIMAL(4, 1) DEFAULT 20.0 NOT NULL;
