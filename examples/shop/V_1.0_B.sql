-- The first week: what is on the shelves, and who came in.

INSERT INTO product (id, name, price, pieces) VALUES (1, 'Teapot, cast iron', 49.00, 12);
INSERT INTO product (id, name, price, pieces) VALUES (2, 'Sencha "Morning"; 100 g', 11.50, 80);
INSERT INTO product (id, name, price, pieces) VALUES (3, 'Tea & biscuits', 16.00, 25);
INSERT INTO product (id, name, price, pieces) VALUES (4, 'Tea -- biscuits', 14.00, 5);

INSERT INTO customer (id, full_name, email) VALUES (1, 'Ada Lovelace', 'ada@shop.example');
INSERT INTO customer (id, full_name, email) VALUES (2, 'Grace Brewster Murray Hopper', 'grace@shop.example');
INSERT INTO customer (id, full_name, email) VALUES (3, 'Hypatia', 'hypatia@shop.example');

INSERT INTO purchase (id, customer_id, bought_on) VALUES (1, 1, '2024-03-01');
INSERT INTO purchase (id, customer_id, bought_on) VALUES (2, 3, '2024-03-01');
INSERT INTO purchase (id, customer_id, bought_on) VALUES (3, 1, '2024-03-04');

INSERT INTO purchase_line (purchase_id, line_no, product_id, pieces, price) VALUES (1, 1, 1, 1, 49.00);
INSERT INTO purchase_line (purchase_id, line_no, product_id, pieces, price) VALUES (1, 2, 2, 2, 11.50);
INSERT INTO purchase_line (purchase_id, line_no, product_id, pieces, price) VALUES (2, 1, 3, 1, 16.00);
INSERT INTO purchase_line (purchase_id, line_no, product_id, pieces, price) VALUES (3, 1, 2, 4, 11.50);

-- The last statement of a script may do without its semicolon; it runs all the same.
UPDATE product SET pieces = 10 WHERE id = 4
