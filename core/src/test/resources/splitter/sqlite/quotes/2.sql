SELECT :name, @name, $name, ?1, $ns::v(a), a$b
