COPY item FROM PROGRAM 'cat;'
