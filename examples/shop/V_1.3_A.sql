-- Products get readable web addresses: /p/teapot-cast-iron instead of /p/1.
-- The class V_1_3_A belongs to the same step and fills the column: at one step SQL runs before Java.

ALTER TABLE product ADD COLUMN slug VARCHAR(120);
