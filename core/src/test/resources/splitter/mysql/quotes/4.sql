CREATE USER shop@localhost, 'a;'@'%', `b;`@`%`
