ALTER TABLE purchase_line DROP COLUMN tax_percent;
