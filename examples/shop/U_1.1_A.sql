DROP TABLE product_category;
DROP TABLE category;
