SELECT good
