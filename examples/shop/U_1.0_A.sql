-- Children before parents.
DROP TABLE purchase_line;
DROP TABLE purchase;
DROP TABLE product;
DROP TABLE customer;
