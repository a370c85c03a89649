-- -====================================
-- Flyway Dry Run (2024-05-03 10:12:13)
-- -====================================

-- Executing: show search_path;
CREATE TABLE bird (id INT);

