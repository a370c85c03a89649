CREATE DATABASE shop;
\connect shop
SELECT 1;
