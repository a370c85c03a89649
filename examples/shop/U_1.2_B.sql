-- A routine that is alone at its step may be undone in the other language.
UPDATE customer SET given_name = NULL, family_name = NULL;
