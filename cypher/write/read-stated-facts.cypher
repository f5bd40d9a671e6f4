// Which of some facts some page states: however many do, one is looked at.
UNWIND $facts AS fact
CALL (fact) {
  MATCH (e:Evidence {fact: fact})
  RETURN e.fact AS stated
  LIMIT 1
}
RETURN stated AS fact
