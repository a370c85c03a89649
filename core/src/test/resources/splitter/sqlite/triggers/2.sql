create temp trigger if not exists main.b instead of delete on v for each row begin select 1; end
