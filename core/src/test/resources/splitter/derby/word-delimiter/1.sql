SELECT goods FROM go_on
