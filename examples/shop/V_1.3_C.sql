-- Two products at one address would be one too many.

CREATE UNIQUE INDEX product_slug ON product (slug);
