SELECT E'it\'s; \\', e'\\', 'back\', E'a''b\';c'
