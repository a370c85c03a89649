-- The shop opens. Customers, things to buy, and who bought what.

CREATE TABLE customer (
    id        INTEGER NOT NULL PRIMARY KEY,
    full_name VARCHAR(200) DEFAULT '' NOT NULL,
    email     VARCHAR(200) NOT NULL
);

CREATE TABLE product (
    id     INTEGER NOT NULL PRIMARY KEY,
    name   VARCHAR(100) NOT NULL,
    price  DECIMAL(10, 2) NOT NULL,
    pieces INTEGER DEFAULT 0 NOT NULL
);

-- "order" is a reserved word everywhere; a purchase is what it becomes anyway.
CREATE TABLE purchase (
    id          INTEGER NOT NULL PRIMARY KEY,
    customer_id INTEGER NOT NULL,
    bought_on   DATE NOT NULL,
    CONSTRAINT purchase_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);

CREATE TABLE purchase_line (
    purchase_id INTEGER NOT NULL,
    line_no     INTEGER NOT NULL,
    product_id  INTEGER NOT NULL,
    pieces      INTEGER NOT NULL,
    price       DECIMAL(10, 2) NOT NULL,
    PRIMARY KEY (purchase_id, line_no),
    CONSTRAINT line_purchase FOREIGN KEY (purchase_id) REFERENCES purchase (id),
    CONSTRAINT line_product FOREIGN KEY (product_id) REFERENCES product (id)
);
