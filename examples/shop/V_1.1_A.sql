-- People ask for "something with biscuits": products get categories, as many as they like.

CREATE TABLE category (
    code  VARCHAR(20) NOT NULL PRIMARY KEY,
    title VARCHAR(100) NOT NULL
);

CREATE TABLE product_category (
    product_id    INTEGER NOT NULL,
    category_code VARCHAR(20) NOT NULL,
    PRIMARY KEY (product_id, category_code),
    CONSTRAINT in_category_product FOREIGN KEY (product_id) REFERENCES product (id),
    CONSTRAINT in_category_category FOREIGN KEY (category_code) REFERENCES category (code)
);

INSERT INTO category (code, title) VALUES ('tea', 'Tea');
INSERT INTO category (code, title) VALUES ('ware', 'Pots and cups');
INSERT INTO category (code, title) VALUES ('food', 'Something with biscuits');

INSERT INTO product_category (product_id, category_code) SELECT id, 'ware' FROM product WHERE name LIKE 'Teapot%';
INSERT INTO product_category (product_id, category_code) SELECT id, 'tea' FROM product WHERE name NOT LIKE 'Teapot%';
INSERT INTO product_category (product_id, category_code) SELECT id, 'food' FROM product WHERE name LIKE '%biscuits%';
