CREATE ALIAS my_sqrt FOR "java.lang.Math.sqrt"
