-- a script
select 1;
/* and */ select 2;
