ALTER TABLE purchase DROP COLUMN total;
DROP TABLE stock;
DROP TABLE warehouse;
