select id
from person
