XA END 'x'
