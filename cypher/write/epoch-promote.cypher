MATCH (n:Next__LABEL__)
SET n:__LABEL__
REMOVE n:Next__LABEL__
