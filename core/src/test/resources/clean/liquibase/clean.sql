-- *********************************************************************
-- Update Database Script
-- *********************************************************************
-- Change Log: db.xml
-- Ran at: 5/3/24, 10:12 AM
-- Against: shop@jdbc:postgresql://localhost/shop
-- Liquibase version: 4.33.0
-- *********************************************************************

-- Create Database Lock Table
-- Initialize Database Lock Table
-- Lock Database
-- Create Database Change Log Table
SET SEARCH_PATH TO public, "$user","public";

-- Changeset db.xml::1::ann
CREATE TABLE bird (id INTEGER);

-- Release Database Lock
