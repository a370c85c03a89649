-- All names are split; nobody reads the old column any more.

ALTER TABLE customer DROP COLUMN full_name;
