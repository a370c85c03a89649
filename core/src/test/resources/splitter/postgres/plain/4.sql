UPDATE item SET name = '--' WHERE id = 1
