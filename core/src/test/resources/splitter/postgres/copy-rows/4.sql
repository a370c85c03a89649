COPY item TO '/tmp/x;y'
