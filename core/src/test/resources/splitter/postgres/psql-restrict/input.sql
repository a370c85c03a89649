--
-- PostgreSQL database dump
--

\restrict 8fzVbOq

SELECT 1;
