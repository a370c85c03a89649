CREATE ALIAS next_prime AS $$
String next(String s) { return "it's;"; } // $ ;
$$
