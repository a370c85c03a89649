SELECT begin FROM tt
