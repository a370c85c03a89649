-- -====================================
-- Flyway Dry Run (2024-05-03 10:12:13)
-- -====================================

-- Executing: show search_path;
CREATE TABLE IF NOT EXISTS "public"."flyway_schema_history" (
    "installed_rank" INT NOT NULL,
    "version" VARCHAR(50)
);
ALTER TABLE "public"."flyway_schema_history" ADD CONSTRAINT "flyway_schema_history_pk" PRIMARY KEY ("installed_rank");
CREATE INDEX "flyway_schema_history_s_idx" ON "public"."flyway_schema_history" ("success");
SELECT COUNT(*) FROM "public"."flyway_schema_history";

CREATE TABLE bird (id INT);

INSERT INTO "public"."flyway_schema_history" ("installed_rank", "version") VALUES (1, '1');
