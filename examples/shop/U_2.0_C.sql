ALTER TABLE product ADD COLUMN pieces INTEGER DEFAULT 0 NOT NULL;

UPDATE product
SET pieces = (SELECT COALESCE(SUM(stock.pieces), 0) FROM stock WHERE stock.product_id = product.id);
