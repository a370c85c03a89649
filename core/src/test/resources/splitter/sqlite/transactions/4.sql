CREATE TABLE "trigger" (a)
