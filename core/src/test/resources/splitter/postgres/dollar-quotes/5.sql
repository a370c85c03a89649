SELECT $a$ $A$; $a $$; $a$
