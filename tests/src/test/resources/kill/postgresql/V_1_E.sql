COPY customer (id, name, age) FROM STDIN;
101	Ada	36
102	semi;colon	41
103	\N'quoted	42
\.
INSERT INTO executions VALUES ('1_E copied');
