CREATE TRIGGER t BEFORE INSERT ON x AS $$ org.h2.api.Trigger create() { return null; } $$
