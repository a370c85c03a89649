DELETE FROM purchase_line;
DELETE FROM purchase;
DELETE FROM customer;
DELETE FROM product;
