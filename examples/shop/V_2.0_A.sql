-- turnstone: transaction=own expected-duration=2s

-- A second warehouse: what is in stock is now a matter of where.
-- The expectation is only shown while the step runs; it stops nothing.

CREATE TABLE warehouse (
    id   INTEGER NOT NULL PRIMARY KEY,
    city VARCHAR(100) NOT NULL
);

CREATE TABLE stock (
    warehouse_id INTEGER NOT NULL,
    product_id   INTEGER NOT NULL,
    pieces       INTEGER NOT NULL,
    PRIMARY KEY (warehouse_id, product_id),
    CONSTRAINT stock_warehouse FOREIGN KEY (warehouse_id) REFERENCES warehouse (id),
    CONSTRAINT stock_product FOREIGN KEY (product_id) REFERENCES product (id)
);

INSERT INTO warehouse (id, city) VALUES (1, 'Porto');
INSERT INTO warehouse (id, city) VALUES (2, 'Kiel');

-- All there is lies in the old one.
INSERT INTO stock (warehouse_id, product_id, pieces) SELECT 1, id, pieces FROM product;
INSERT INTO stock (warehouse_id, product_id, pieces) SELECT 2, id, 0 FROM product;

-- And reports should not add up lines each time; V_2_0_B works the totals out.
ALTER TABLE purchase ADD COLUMN total DECIMAL(12, 2);
