-- Letters should begin with "Dear Ada", so a name becomes two. First the room for it; V_1_2_B moves the names in,
-- V_1.2_C takes the old column away: prepare, migrate, clean up.

ALTER TABLE customer ADD COLUMN given_name VARCHAR(100);
ALTER TABLE customer ADD COLUMN family_name VARCHAR(100);
