DROP VIEW available_product;
