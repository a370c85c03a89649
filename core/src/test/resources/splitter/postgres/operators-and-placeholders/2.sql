SELECT data #>> '{a,b}', 10 ! , |/ 4 FROM [t]
